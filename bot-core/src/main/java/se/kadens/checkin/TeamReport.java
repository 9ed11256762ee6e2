package se.kadens.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.checkin.Moods.Mood;
import se.kadens.interview.Interview;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Programme;

/**
 * What a manager's direct reports answered in one period.
 *
 * @param members those who have a check-in for the period, by name
 * @param moods the team's mood over the newest periods, this one last if enough chose one
 */
record TeamReport(
    Programme programme,
    CheckInKey key,
    List<Member> members,
    List<Mood> moods,
    List<TeamBelow> teamsBelow) {

  /**
   * One direct report.
   *
   * @param interview what they have answered; absent until they begin
   * @param before what they had planned and not done when the period began
   * @param blocker what they submitted as in their way
   */
  record Member(
      Person person,
      CheckIn checkIn,
      Optional<Interview> interview,
      OpenItems before,
      Optional<Blocker> blocker) {

    /** What they sent in; half an answer is nobody's business yet. */
    Optional<Interview> submitted() {
      return interview.filter(_ -> checkIn.state().submitted());
    }

    boolean wantsHelp() {
      return submitted().flatMap(Topic.HELP::in).stream()
          .anyMatch(answer -> answer.keys().contains("yes"));
    }

    /** What was planned before and is still to be done. */
    List<OpenItems.Item> notDone() {
      return submitted()
          .map(
              answered -> {
                var done = CheckInQuestions.doneIn(answered, before);
                return before.items().stream()
                    .filter(item -> done.stream().noneMatch(item::sameAs))
                    .toList();
              })
          .orElse(List.of());
    }

    List<String> done() {
      return submitted()
          .map(answered -> List.copyOf(CheckInQuestions.doneIn(answered, before)))
          .orElse(List.of());
    }

    Optional<String> wins() {
      return submitted().flatMap(Topic.WINS::wordsIn);
    }
  }

  /** The team of a manager who reports to this one: numbers only. */
  record TeamBelow(Person manager, int answered, int asked) {}

  TeamReport {
    members = List.copyOf(members);
    moods = List.copyOf(moods);
    teamsBelow = List.copyOf(teamsBelow);
  }

  List<Member> asked() {
    return members.stream().filter(member -> member.checkIn().counts()).toList();
  }

  List<Member> answered() {
    return members.stream().filter(member -> member.checkIn().state().submitted()).toList();
  }

  List<Member> away() {
    return members.stream().filter(member -> member.checkIn().away()).toList();
  }

  List<Member> in(CheckInState... states) {
    return members.stream()
        .filter(member -> List.of(states).contains(member.checkIn().state()))
        .filter(member -> member.checkIn().counts())
        .toList();
  }

  /** This period's mood; empty while too few have chosen one. */
  Optional<Mood> mood() {
    return moods.stream().filter(mood -> mood.period().equals(key.period())).findFirst();
  }

  /** The period before this one that has a mood. */
  Optional<Mood> moodBefore() {
    return moods.stream().filter(mood -> !mood.period().equals(key.period())).reduce((_, b) -> b);
  }

  Optional<Member> member(PersonId person) {
    return members.stream().filter(member -> member.person().id().equals(person)).findFirst();
  }

  static int answered(List<CheckIn> checkIns) {
    return (int) checkIns.stream().filter(checkIn -> checkIn.state().submitted()).count();
  }

  static int asked(List<CheckIn> checkIns) {
    return (int) checkIns.stream().filter(CheckIn::counts).count();
  }

  static Map<PersonId, CheckIn> byPerson(List<CheckIn> checkIns) {
    return checkIns.stream()
        .collect(java.util.stream.Collectors.toMap(CheckIn::person, checkIn -> checkIn));
  }
}
