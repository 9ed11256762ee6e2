package se.kadens.goal.plan;

import static se.kadens.goal.plan.FilledUpdate.CONFIDENCE;
import static se.kadens.goal.plan.FilledUpdate.NO;
import static se.kadens.goal.plan.FilledUpdate.NOTE;
import static se.kadens.goal.plan.FilledUpdate.STATUS;
import static se.kadens.goal.plan.FilledUpdate.UNKNOWN;
import static se.kadens.goal.plan.FilledUpdate.VALUE;
import static se.kadens.goal.plan.FilledUpdate.YES;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.goal.Amounts;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Direction;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalProblem;
import se.kadens.goal.GoalState;
import se.kadens.goal.GoalUpdate;
import se.kadens.goal.Goals;
import se.kadens.goal.Measure;
import se.kadens.goal.Outcome;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.Standing;
import se.kadens.goal.Status;
import se.kadens.goal.Update;
import se.kadens.goal.view.Counter;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.goal.view.GoalVocabulary;
import se.kadens.goal.view.ShowGoal;
import se.kadens.goal.view.Step;
import se.kadens.people.Person;

/** Says where a goal stands: by a form, or one more at a time. */
@Component
class UpdateGoal {

  private static final String CHAT = "chat";

  private static final int MOST_PARTS = 12;
  private static final int LONGEST_NUMBER = 40;

  /** When a form was opened, in microseconds, and which of those opened then it is. */
  private static final Pattern OPENING = Pattern.compile("(\\d{1,18})-[0-9a-f-]{36}");

  private final ChangeGoals change;
  private final SeeGoals see;
  private final Goals goals;
  private final ShowGoal show;
  private final GoalVocabulary vocabulary;

  UpdateGoal(
      ChangeGoals change, SeeGoals see, Goals goals, ShowGoal show, GoalVocabulary vocabulary) {
    this.change = change;
    this.see = see;
    this.goals = goals;
    this.show = show;
    this.vocabulary = vocabulary;
  }

  Reply open(Pressed pressed) {
    Person by = pressed.by();
    GoalId goal = Subject.read(pressed.action().subject()).orElseThrow().goal();
    return active(by, goal, pressed.at())
        .<Reply>map(scored -> new Reply.Ask(form(by, scored, pressed.at())))
        .orElseGet(() -> refused(by, goal, pressed.at()));
  }

  /** A goal that the person may update now. */
  private Optional<Scored> active(Person by, GoalId goal, Instant now) {
    return see.one(by, goal, now)
        .filter(scored -> scored.goal().state() == GoalState.ACTIVE)
        .filter(scored -> see.mayUpdate(by, scored.goal()));
  }

  /** Asks the use case why it cannot be done, which changes nothing. */
  private Reply refused(Person by, GoalId goal, Instant now) {
    PlanPhrases phrases = new PlanPhrases(by.language());
    Optional<Scored> seen = see.one(by, goal, now);
    GoalProblem.Reason reason =
        seen.isEmpty()
            ? GoalProblem.Reason.GONE
            : !see.mayUpdate(by, seen.get().goal())
                ? GoalProblem.Reason.NOT_YOURS
                : switch (seen.get().goal().state()) {
                  case DONE, DROPPED -> GoalProblem.Reason.ENDED;
                  case IDEA, DRAFT, AGREED, ACTIVE -> GoalProblem.Reason.NOT_ACTIVE;
                };
    return Reply.say(phrases.problem(reason));
  }

  private Form form(Person by, Scored scored, Instant now) {
    PlanPhrases phrases = new PlanPhrases(by.language());
    GoalPhrases words = vocabulary.of(by, now);
    Goal goal = scored.goal();
    List<Field> fields = new ArrayList<>();
    for (Scored leaf : measured(scored)) {
      fields.add(value(leaf.goal(), phrases, words, by));
    }
    fields.add(
        new Field.ChoiceField(
            STATUS,
            phrases.field(STATUS),
            null,
            true,
            GoalForm.options(List.of(Status.values()), Status::code, words::status, by.language()),
            goal.standing().status().code()));
    Integer confidence = goal.standing().confidence();
    fields.add(
        new Field.ChoiceField(
            CONFIDENCE,
            phrases.field(CONFIDENCE),
            phrases.hint(CONFIDENCE),
            false,
            IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new Option(String.valueOf(i), String.valueOf(i)))
                .toList(),
            confidence == null ? null : confidence.toString()));
    fields.add(
        new Field.TextField(
            NOTE, phrases.field(NOTE), phrases.hint(NOTE), false, null, true, 3000));
    return new Form(
        Step.UPDATE.on(goal.id() + "/" + opening(now)),
        phrases.form("update"),
        phrases.save(),
        phrases.cancel(),
        List.of(new Block.Paragraph(words.line(scored))),
        fields);
  }

  private static List<Scored> measured(Scored scored) {
    return scored.leaves().stream()
        .filter(leaf -> leaf.goal().measure() != null)
        .filter(leaf -> leaf.goal().state() == GoalState.ACTIVE)
        .limit(MOST_PARTS)
        .toList();
  }

  private static Field value(Goal leaf, PlanPhrases phrases, GoalPhrases words, Person by) {
    Measure measure = leaf.measure();
    BigDecimal current = leaf.standing().current();
    String name = VALUE + leaf.id();
    if (measure == null || measure.direction() == Direction.DONE) {
      return new Field.ChoiceField(
          name,
          leaf.title(),
          null,
          true,
          List.of(
              new Option(UNKNOWN, phrases.sayIt(UNKNOWN)),
              new Option(NO, phrases.sayIt(NO)),
              new Option(YES, phrases.sayIt(YES))),
          current == null ? UNKNOWN : current.signum() > 0 ? YES : NO);
    }
    return new Field.TextField(
        name,
        phrases.valueOf(leaf.title(), words.way(measure)),
        null,
        false,
        current == null ? null : Amounts.say(current, measure.unit(), by.language()),
        false,
        LONGEST_NUMBER);
  }

  Reply filled(Submitted submitted) {
    Person by = submitted.by();
    Instant now = submitted.at();
    PlanPhrases phrases = new PlanPhrases(by.language());
    Optional<Subject> subject =
        Subject.read(submitted.action().subject())
            .filter(read -> OPENING.matcher(read.rest()).matches());
    if (subject.isEmpty()) {
      return Reply.say(phrases.gone());
    }
    GoalId id = subject.get().goal();
    Optional<Scored> found = active(by, id, now);
    if (found.isEmpty()) {
      return refused(by, id, now);
    }
    Scored scored = found.get();
    FilledUpdate filled = filled(by, scored, subject.get().rest(), new Values(submitted.values()));
    Map<String, String> problems =
        measured(scored).stream()
            .map(Scored::goal)
            .filter(filled::isUnreadable)
            .collect(Collectors.toMap(leaf -> VALUE + leaf.id(), _ -> phrases.notANumber()));
    if (!problems.isEmpty()) {
      return new Reply.Correct(problems);
    }
    List<String> newer = filled.newer(measured(scored).stream().map(Scored::goal).toList());
    List<GoalProblem> refused = store(by, filled, subject.get().rest() + "/" + by.id(), now);
    return refused.isEmpty()
        ? Reply.say(show.of(by, id, phrases.updated(newer), now))
        : new Refusals(phrases).correct(form(by, scored, now), refused);
  }

  private static String opening(Instant now) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, now) + "-" + UUID.randomUUID();
  }

  private static Instant openedAt(String opening) {
    long micros = Long.parseLong(OPENING.matcher(opening).replaceFirst("$1"));
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private FilledUpdate filled(Person by, Scored scored, String opening, Values values) {
    Instant opened = openedAt(opening);
    List<GoalId> all =
        Stream.concat(Stream.of(scored), scored.parts().stream())
            .map(one -> one.goal().id())
            .toList();
    Map<GoalId, Standing> since =
        goals.firstSince(by.workspace(), all, opened).stream()
            .collect(Collectors.toMap(GoalUpdate::goal, GoalUpdate::before));
    return new FilledUpdate(scored, since, values, by.language());
  }

  /** Status, confidence and note are the whole goal's; the values are its parts'. */
  private List<GoalProblem> store(Person by, FilledUpdate filled, String key, Instant now) {
    List<GoalProblem> problems = new ArrayList<>();
    Goal whole = filled.scored().goal();
    @Nullable BigDecimal own = null;
    for (Scored leaf : measured(filled.scored())) {
      Goal goal = leaf.goal();
      if (goal.id().equals(whole.id())) {
        own = filled.number(goal);
      } else {
        Update update = new Update(filled.number(goal), null, null, "", CHAT, key);
        problems.addAll(problems(change.update(by, goal.id(), update, now)));
      }
    }
    Update update = new Update(own, filled.status(), filled.confidence(), filled.note(), CHAT, key);
    problems.addAll(problems(change.update(by, whole.id(), update, now)));
    return problems;
  }

  private static List<GoalProblem> problems(Outcome outcome) {
    return outcome instanceof Outcome.Refused(var problems) ? problems : List.of();
  }

  /** One more, if it still stands where it did when the button was drawn. */
  Reply plus(Pressed pressed) {
    Person by = pressed.by();
    Instant now = pressed.at();
    PlanPhrases phrases = new PlanPhrases(by.language());
    Optional<Subject> subject = Subject.read(pressed.action().subject());
    if (subject.isEmpty()) {
      return Reply.say(phrases.gone());
    }
    GoalId id = subject.get().goal();
    String token = subject.get().rest();
    Optional<Scored> found = active(by, id, now);
    if (found.isEmpty()) {
      return refused(by, id, now);
    }
    Optional<Counter> counter =
        Counter.of(found.get().goal()).filter(count -> count.token().equals(token));
    if (counter.isEmpty()) {
      return Reply.replace(show.of(by, id, phrases.done("counted"), now));
    }
    String key = "plus/" + token + "/" + pressed.at().toEpochMilli();
    Update update = new Update(counter.get().next(), null, null, "", CHAT, key);
    return change.update(by, id, update, now) instanceof Outcome.Refused(var problems)
        ? Reply.say(new Refusals(phrases).message(problems))
        : Reply.replace(show.of(by, id, null, now));
  }
}
