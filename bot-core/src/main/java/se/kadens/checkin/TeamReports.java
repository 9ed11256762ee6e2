package se.kadens.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.checkin.Moods.Mood;
import se.kadens.checkin.TeamReport.Member;
import se.kadens.checkin.TeamReport.TeamBelow;
import se.kadens.digest.Scope;
import se.kadens.interview.Interview;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Calendars;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.Period;

/**
 * Gathers what a manager may see: the answers of those who report to them directly, by name, and of
 * the teams further down only how many answered.
 */
@Component
class TeamReports {

  /** Fewer answers than these would show one person's mood as the team's. */
  static final int FEWEST_MOODS = 3;

  private static final int TREND_PERIODS = 8;

  private final CheckIns checkIns;
  private final Moods moods;
  private final CheckInQuestions questions;
  private final People people;
  private final Calendars calendars;

  TeamReports(
      CheckIns checkIns,
      Moods moods,
      CheckInQuestions questions,
      People people,
      Calendars calendars) {
    this.checkIns = checkIns;
    this.moods = moods;
    this.questions = questions;
    this.people = people;
    this.calendars = calendars;
  }

  TeamReport of(Scope scope) {
    Person manager = scope.manager();
    CheckInKey key = new CheckInKey(scope.programme().id(), scope.occurrence().period().key());
    List<Person> reports = people.reportsOf(manager.workspace(), manager.id());
    return new TeamReport(
        scope.programme(),
        key,
        members(scope, reports, key),
        moods(scope, reports),
        teamsBelow(scope, reports, key));
  }

  /**
   * How things stand with some people. Whoever turned out to be away for half of the period or
   * more, only after being asked, is away like those who were never asked, unless they answered.
   */
  private List<CheckIn> standing(Scope scope, List<Person> people, CheckInKey key) {
    Period period = scope.occurrence().period();
    Map<PersonId, List<DateRange>> absences =
        calendars.absences(people, period.start(), period.end());
    Set<PersonId> away =
        people.stream()
            .filter(person -> absences.containsKey(person.id()))
            .filter(
                person ->
                    calendars
                        .of(person)
                        .isAwayForHalf(period, absences.getOrDefault(person.id(), List.of())))
            .map(Person::id)
            .collect(Collectors.toSet());
    return checkIns.of(scope.manager().workspace(), key, ids(people)).stream()
        .map(
            checkIn ->
                checkIn.state().unanswered() && away.contains(checkIn.person())
                    ? checkIn.skipped(SkipReason.ABSENT)
                    : checkIn)
        .toList();
  }

  private List<Member> members(Scope scope, List<Person> reports, CheckInKey key) {
    Map<PersonId, CheckIn> found = TeamReport.byPerson(standing(scope, reports, key));
    Map<PersonId, Interview> interviews =
        questions.interviewsOf(scope.manager().workspace(), found.keySet(), key);
    List<Member> members = new ArrayList<>();
    for (Person person : reports) {
      CheckIn checkIn = found.get(person.id());
      if (checkIn != null) {
        Optional<Interview> interview = Optional.ofNullable(interviews.get(person.id()));
        members.add(
            new Member(
                person,
                checkIn,
                interview,
                questions.openBefore(person, checkIn),
                questions.blocker(scope.programme(), person, checkIn, interview)));
      }
    }
    return members;
  }

  private List<Mood> moods(Scope scope, List<Person> reports) {
    return moods.of(
        scope.manager().workspace(),
        scope.programme().id(),
        ids(reports),
        scope.occurrence().askDate(),
        TREND_PERIODS,
        FEWEST_MOODS);
  }

  private List<TeamBelow> teamsBelow(Scope scope, List<Person> reports, CheckInKey key) {
    List<TeamBelow> teams = new ArrayList<>();
    for (Person leader : reports) {
      List<Person> team = people.reportsOf(leader.workspace(), leader.id());
      List<CheckIn> theirs = standing(scope, team, key);
      if (!theirs.isEmpty()) {
        teams.add(new TeamBelow(leader, TeamReport.answered(theirs), TeamReport.asked(theirs)));
      }
    }
    return teams;
  }

  private static List<PersonId> ids(List<Person> people) {
    return people.stream().map(Person::id).toList();
  }
}
