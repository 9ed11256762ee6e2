package se.kadens.checkin;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    return requireNonNull(of(plan, List.of(new OwnTurn(person, checkIn)), now).get(person.id()));
  }

  /** Of each of several who have their turn in one period of a programme. */
  Map<PersonId, Questionnaire> of(Plan plan, List<OwnTurn> turns, Instant now) {
    return parts.addedTo(ofProgramme(plan, turns), plan, turns, now);
  }

  private Map<PersonId, Questionnaire> ofProgramme(Plan plan, List<OwnTurn> turns) {
    Map<PersonId, OpenItems> open =
        asksWhatWasDone(plan.questionnaire().questions()) ? openBefore(turns) : Map.of();
    return turns.stream()
        .map(turn -> turn.person().id())
        .collect(
            toMap(
                Function.identity(),
                person ->
                    withChecklist(
                        plan.questionnaire(), open.getOrDefault(person, OpenItems.NONE))));
  }

  private static boolean asksWhatWasDone(List<Question> questions) {
    return questions.stream().anyMatch(question -> Topic.of(question) == Topic.PLAN)
        && questions.stream().noneMatch(question -> Topic.of(question) == Topic.DONE)
        && questions.size() < Questionnaire.MOST_QUESTIONS;
  }

  private static Questionnaire withChecklist(Questionnaire questionnaire, OpenItems open) {
    if (open.items().isEmpty()) {
      return questionnaire;
    }
    List<Question> all = new ArrayList<>(questionnaire.questions());
    int place = Topic.of(all.getFirst()) == Topic.MOOD ? 1 : 0;
    all.add(place, checklist(open));
    return new Questionnaire(all);
  }

  /** What was open when a check-in began. */
  OpenItems openBefore(Person person, CheckIn checkIn) {
    return openBefore(List.of(new OwnTurn(person, checkIn)))
        .getOrDefault(person.id(), OpenItems.NONE);
  }

  private Map<PersonId, OpenItems> openBefore(List<OwnTurn> turns) {
    Map<PersonId, List<CheckIn>> earlier = checkIns.submittedBefore(turns, PERIODS_BACK);
    Map<PersonId, Map<String, Interview>> interviews =
        interviewsOf(turns.getFirst().checkIn().workspace(), earlier);
    Map<PersonId, OpenItems> open = new HashMap<>();
    earlier.forEach(
        (person, checkIns) -> {
          Map<String, Interview> theirs = interviews.getOrDefault(person, Map.of());
          open.put(
              person,
              leftOver(
                  checkIns.stream()
                      .flatMap(each -> Stream.ofNullable(theirs.get(each.key().toString())))));
        });
    return open;
  }

  /** By subject. */
  private Map<PersonId, Map<String, Interview>> interviewsOf(
      WorkspaceId workspace, Map<PersonId, List<CheckIn>> checkIns) {
    Set<String> subjects =
        checkIns.values().stream()
            .flatMap(List::stream)
            .map(each -> each.key().toString())
            .collect(toSet());
    return interviewer
        .find(workspace, checkIns.keySet(), CheckInComposer.FEATURE, subjects)
        .stream()
        .collect(groupingBy(Interview::person, toMap(Interview::subject, Function.identity())));
  }

  private static OpenItems leftOver(Stream<Interview> oldestFirst) {
    OpenItems open = OpenItems.NONE;
    for (Interview interview : (Iterable<Interview>) oldestFirst::iterator) {
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
    return checkIns
        .submittedBefore(List.of(new OwnTurn(person, checkIn)), PERIODS_BACK)
        .getOrDefault(person.id(), List.of());
  }

  Optional<Interview> interviewOf(Person person, CheckIn checkIn) {
    return interviewer.find(
        person.workspace(), person.id(), CheckInComposer.FEATURE, checkIn.key().toString());
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
