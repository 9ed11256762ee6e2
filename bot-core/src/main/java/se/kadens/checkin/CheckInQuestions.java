package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.kadens.interview.Answer;
import se.kadens.interview.Interview;
import se.kadens.interview.Interviewer;
import se.kadens.interview.Kind;
import se.kadens.interview.Kind.Option;
import se.kadens.interview.Kind.SeveralOf;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.Translated;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Plan;
import se.kadens.programme.Programme;

/** What one person is asked: the programme's questions, and what became of their last plan. */
@Component
class CheckInQuestions {

  /** Periods to look back; what is older was carried over too often to count. */
  private static final int PERIODS_BACK = 6;

  private final CheckIns checkIns;
  private final Interviewer interviewer;
  private final CheckInParts parts;

  CheckInQuestions(CheckIns checkIns, Interviewer interviewer, CheckInParts parts) {
    this.checkIns = checkIns;
    this.interviewer = interviewer;
    this.parts = parts;
  }

  Questionnaire of(Plan plan, Person person, CheckIn checkIn, Instant now) {
    return parts.addedTo(ofProgramme(plan, person, checkIn), plan, person, checkIn, now);
  }

  private Questionnaire ofProgramme(Plan plan, Person person, CheckIn checkIn) {
    List<Question> questions = plan.questionnaire().questions();
    if (questions.stream().noneMatch(question -> Topic.of(question) == Topic.PLAN)
        || questions.stream().anyMatch(question -> Topic.of(question) == Topic.DONE)
        || questions.size() == Questionnaire.MOST_QUESTIONS) {
      return plan.questionnaire();
    }
    OpenItems open = openBefore(person, checkIn);
    if (open.items().isEmpty()) {
      return plan.questionnaire();
    }
    List<Question> all = new ArrayList<>(questions);
    int place = Topic.of(questions.getFirst()) == Topic.MOOD ? 1 : 0;
    all.add(place, checklist(open));
    return new Questionnaire(all);
  }

  /** What was open when a check-in began. */
  OpenItems openBefore(Person person, CheckIn checkIn) {
    OpenItems open = OpenItems.NONE;
    for (Interview interview : interviewsOf(person, earlierFirst(person, checkIn))) {
      open = open.after(doneIn(interview, open), plannedIn(interview));
    }
    return open;
  }

  /** What is in somebody's way, once they have submitted it. */
  Optional<Blocker> blocker(
      Programme programme, Person person, CheckIn checkIn, Optional<Interview> interview) {
    return interview
        .filter(_ -> checkIn.state().submitted())
        .flatMap(Topic.BLOCKERS::wordsIn)
        .map(words -> new Blocker(words, periodsBlocked(programme, person, checkIn, words)));
  }

  private int periodsBlocked(Programme programme, Person person, CheckIn checkIn, String words) {
    int periods = 1;
    CheckIn later = checkIn;
    String said = words;
    for (CheckIn earlier : earlierFirst(person, checkIn).reversed()) {
      Optional<String> before = blockerIn(person, earlier);
      if (before.isEmpty()
          || !Blocker.alike(before.get(), said)
          || !followsUpon(programme, later, earlier)) {
        break;
      }
      periods++;
      later = earlier;
      said = before.get();
    }
    return periods;
  }

  private static boolean followsUpon(Programme programme, CheckIn later, CheckIn earlier) {
    return programme
        .rhythm()
        .lastUntil(later.askDate().minusDays(1))
        .filter(occurrence -> occurrence.period().key().equals(earlier.key().period()))
        .isPresent();
  }

  private Optional<String> blockerIn(Person person, CheckIn checkIn) {
    return checkIn.state().submitted()
        ? interviewOf(person, checkIn).flatMap(Topic.BLOCKERS::wordsIn)
        : Optional.empty();
  }

  private List<CheckIn> earlierFirst(Person person, CheckIn checkIn) {
    return checkIns.submittedBefore(
        person, checkIn.key().programme(), checkIn.askDate(), PERIODS_BACK);
  }

  Optional<Interview> interviewOf(Person person, CheckIn checkIn) {
    return interviewer.find(
        person.workspace(), person.id(), CheckInComposer.FEATURE, checkIn.key().toString());
  }

  /** The same of several, in their order. */
  private List<Interview> interviewsOf(Person person, List<CheckIn> checkIns) {
    List<String> subjects = checkIns.stream().map(each -> each.key().toString()).toList();
    Map<String, Interview> found =
        interviewer.find(person.workspace(), person.id(), CheckInComposer.FEATURE, subjects);
    return subjects.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** The same of some people's check-ins of one period. */
  Map<PersonId, Interview> interviewsOf(
      WorkspaceId workspace, Collection<PersonId> people, CheckInKey key) {
    return interviewer.find(workspace, people, CheckInComposer.FEATURE, key.toString());
  }

  static List<String> plannedIn(Interview interview) {
    return Topic.PLAN.wordsIn(interview).map(OpenItems::linesOf).orElse(List.of());
  }

  /** What of the open items was ticked off. */
  static Set<String> doneIn(Interview interview, OpenItems open) {
    Set<String> keys = Topic.DONE.in(interview).map(Answer::keys).orElse(Set.of());
    Set<String> done = new HashSet<>();
    for (Question question : interview.questionnaire().questions()) {
      if (Topic.of(question) == Topic.DONE && question.kind() instanceof SeveralOf(var options)) {
        options.stream()
            .filter(option -> keys.contains(option.key()))
            .forEach(
                option ->
                    open.items().stream()
                        .filter(item -> optionOf(option.key(), item.words()).equals(option))
                        .forEach(item -> done.add(item.words())));
      }
    }
    return done;
  }

  private static Question checklist(OpenItems open) {
    List<Option> options =
        IntStream.range(0, open.items().size())
            .mapToObj(i -> optionOf("item_" + i, open.items().get(i).words()))
            .toList();
    return Question.optional(
        Topic.DONE.key(),
        new Kind.SeveralOf(options),
        new Translated(
            "Last time you planned this. What got done?",
            "Förra gången tänkte du det här. Vad blev klart?"));
  }

  private static Option optionOf(String key, String words) {
    return Option.shortened(key, words);
  }
}
