package se.kadens.goal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Level;
import se.kadens.goal.Outcome;
import se.kadens.goal.Perspective;
import se.kadens.goal.Query;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.goal.view.GoalVocabulary;
import se.kadens.goal.view.ShowGoal;
import se.kadens.goal.view.Step;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Opens the forms by which goals are made and changed, and takes them in. */
@Component
class GoalForms {

  /** What tells a template from a framework in what a button carries. */
  private static final String TEMPLATE = "t-";

  private static final int MOST_PARENTS = 30;

  private final ChangeGoals change;
  private final SeeGoals see;
  private final Goals goals;
  private final People people;
  private final ShowGoal show;
  private final EarlierValues earlier;
  private final GoalVocabulary vocabulary;

  GoalForms(
      ChangeGoals change,
      SeeGoals see,
      Goals goals,
      People people,
      ShowGoal show,
      EarlierValues earlier,
      GoalVocabulary vocabulary) {
    this.change = change;
    this.see = see;
    this.goals = goals;
    this.people = people;
    this.show = show;
    this.earlier = earlier;
    this.vocabulary = vocabulary;
  }

  static Action begin(Template template) {
    return Step.BEGIN.on(TEMPLATE + template.code());
  }

  static Action begin(Framework framework) {
    return Step.BEGIN.on(framework.code());
  }

  Reply open(Person by, Step step, String subject, Instant now) {
    return form(by, step, subject, now)
        .<Reply>map(Reply.Ask::new)
        .orElseGet(() -> Reply.say(new PlanPhrases(by.language()).gone()));
  }

  /** Empty where there is no such goal that the person may change. */
  private Optional<Form> form(Person by, Step step, String subject, Instant now) {
    return switch (step) {
      case BEGIN -> Optional.of(first(by, fresh(by, subject, now), step.on(subject), now));
      case DEVELOP -> {
        Framework framework = framework(subject);
        yield changeable(by, subject)
            .map(goal -> first(by, filling(by, goal, framework, now), step.on(subject), now));
      }
      case MORE ->
          changeable(by, subject)
              .map(
                  goal ->
                      new MoreForm(new PlanPhrases(by.language()), words(by, now), goal)
                          .drawn(step.on(subject), parents(by, now), today(by, now)));
      default ->
          changeable(by, subject)
              .map(
                  goal ->
                      first(by, filling(by, goal, goal.framework(), now), step.on(subject), now));
    };
  }

  private Filling fresh(Person by, String subject, Instant now) {
    PlanPhrases phrases = new PlanPhrases(by.language());
    LocalDate today = today(by, now);
    if (subject.startsWith(TEMPLATE)) {
      return Template.ofCode(subject.substring(TEMPLATE.length()))
          .orElseThrow(() -> new IllegalArgumentException("no template: " + subject))
          .filling(phrases, today);
    }
    Filling filling = Filling.empty(framework(subject), today);
    return by.department() == null ? filling : filling.withDepartment(by.department());
  }

  /** Whether it is the code of a framework or of a template. */
  static boolean isFramework(String code) {
    return code.startsWith(TEMPLATE)
        ? Template.ofCode(code.substring(TEMPLATE.length())).isPresent()
        : Framework.ofCode(code).isPresent();
  }

  static Framework framework(String subject) {
    String code = subject.substring(subject.lastIndexOf('/') + 1);
    return code.startsWith(TEMPLATE)
        ? Template.ofCode(code.substring(TEMPLATE.length())).orElseThrow().framework()
        : Framework.ofCode(code)
            .orElseThrow(() -> new IllegalArgumentException("no framework: " + subject));
  }

  private Filling filling(Person by, Goal goal, Framework framework, Instant now) {
    GoalPhrases words = words(by, now);
    Map<Perspective, String> sides = new EnumMap<>(Perspective.class);
    for (Perspective side : Perspective.values()) {
      sides.put(side, words.perspective(side));
    }
    String lines =
        new PartLines(framework, by.language(), today(by, now)).write(parts(goal), sides);
    return Filling.of(goal, framework, lines, by.language());
  }

  private Form first(Person by, Filling filling, Action action, Instant now) {
    return new GoalForm(new PlanPhrases(by.language()), words(by, now), filling, today(by, now))
        .drawn(action, parents(by, now), levels(by), by.id());
  }

  /** What is still running above people's own goals, and seen by this person. */
  private List<Goal> parents(Person by, Instant now) {
    return Stream.of(Level.COMPANY, Level.DEPARTMENT, Level.TEAM)
        .flatMap(
            level ->
                see
                    .company(by, Query.LIVE.withLevel(level).withMost(MOST_PARENTS), now)
                    .goals()
                    .stream())
        .map(Scored::goal)
        .filter(goal -> !goal.part())
        .toList();
  }

  private List<Level> levels(Person by) {
    boolean leads = people.managesAnyone(by.workspace(), by.id());
    List<Level> levels = new ArrayList<>();
    if (by.role().mayPlan() || (leads && by.manager() == null)) {
      levels.add(Level.COMPANY);
    }
    if (by.role().mayPlan() || leads) {
      levels.add(Level.DEPARTMENT);
      levels.add(Level.TEAM);
    }
    levels.add(Level.PERSON);
    return levels;
  }

  Reply filled(Submitted submitted, Step step) {
    Person by = submitted.by();
    String subject = submitted.action().subject();
    Instant now = submitted.at();
    Values values = new Values(submitted.values());
    if (step == Step.BEGIN) {
      Framework framework = framework(subject);
      FilledGoal filled = new FilledGoal(by, framework, values, today(by, now), null, List.of());
      return answered(
          submitted, step, filled.read(), draft -> change.create(by, draft, GoalState.DRAFT, now));
    }
    Optional<Goal> found = changeable(by, subject);
    if (found.isEmpty()) {
      return Reply.say(new PlanPhrases(by.language()).gone());
    }
    Goal goal = found.get();
    if (step == Step.MORE) {
      return more(submitted, goal, values);
    }
    Framework framework = step == Step.DEVELOP ? framework(subject) : goal.framework();
    FilledGoal filled = new FilledGoal(by, framework, values, today(by, now), goal, parts(goal));
    return answered(
        submitted, step, filled.read(), draft -> changed(by, step, goal.id(), draft, now));
  }

  private Outcome changed(Person by, Step step, GoalId goal, GoalDraft draft, Instant now) {
    Outcome outcome = change.change(by, goal, draft, now);
    return step == Step.DEVELOP && outcome instanceof Outcome.Done
        ? change.develop(by, goal, now)
        : outcome;
  }

  private Reply more(Submitted submitted, Goal goal, Values values) {
    Person by = submitted.by();
    Instant now = submitted.at();
    MoreForm form = new MoreForm(new PlanPhrases(by.language()), words(by, now), goal);
    FilledGoal.Reading reading =
        switch (form.read(values, parts(goal))) {
          case MoreForm.Reading.Read(GoalDraft draft) -> new FilledGoal.Reading.Read(draft);
          case MoreForm.Reading.Refused(var problems) -> new FilledGoal.Reading.Refused(problems);
        };
    return answered(
        submitted, Step.MORE, reading, draft -> change.change(by, goal.id(), draft, now));
  }

  /** What somebody wishes to be done with what they filled in. */
  private interface Deed {
    Outcome with(GoalDraft draft);
  }

  private Reply answered(Submitted submitted, Step step, FilledGoal.Reading reading, Deed deed) {
    Person by = submitted.by();
    Instant now = submitted.at();
    PlanPhrases phrases = new PlanPhrases(by.language());
    if (reading instanceof FilledGoal.Reading.Refused(var problems)) {
      return new Reply.Correct(problems);
    }
    GoalDraft draft = ((FilledGoal.Reading.Read) reading).draft();
    return switch (deed.with(draft)) {
      case Outcome.Done(Goal goal) -> {
        String notice = phrases.done(step.on("").verb());
        String said =
            earlier
                .tooBold(goal, parts(goal), words(by, now), phrases)
                .map(bold -> notice + " " + bold)
                .orElse(notice);
        yield Reply.say(show.of(by, goal.id(), said, now));
      }
      case Outcome.Refused(var problems) ->
          form(by, step, submitted.action().subject(), now)
              .map(form -> new Refusals(phrases).correct(form, problems))
              .orElseGet(() -> Reply.say(phrases.gone()));
    };
  }

  private Optional<Goal> changeable(Person by, String subject) {
    GoalId id = Subject.read(subject).orElseThrow().goal();
    return goals
        .find(by.workspace(), id)
        .filter(goal -> see.maySee(by, goal) && see.mayChange(by, goal))
        .filter(goal -> !goal.part());
  }

  private List<Goal> parts(Goal goal) {
    return goals.partsOf(goal.workspace(), goal.id()).stream()
        .filter(part -> part.state() != GoalState.DROPPED || goal.state() == GoalState.DROPPED)
        .toList();
  }

  private GoalPhrases words(Person by, Instant now) {
    return vocabulary.of(by, now);
  }

  private static LocalDate today(Person by, Instant now) {
    return now.atZone(by.zone()).toLocalDate();
  }
}
