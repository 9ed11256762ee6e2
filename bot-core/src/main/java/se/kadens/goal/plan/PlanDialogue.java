package se.kadens.goal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Framework;
import se.kadens.goal.FrameworkOffers;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Outcome;
import se.kadens.goal.Visibility;
import se.kadens.goal.view.ShowGoal;
import se.kadens.goal.view.Step;
import se.kadens.people.Person;

/** Lets people set goals, agree on them, update them and talk about them. */
@Component
class PlanDialogue implements Dialogue {

  private static final String NEW = "new";
  private static final String IDEA = "idea";

  private final GoalForms forms;
  private final UpdateGoal updating;
  private final CommentGoal commenting;
  private final DecideGoal deciding;
  private final ChangeGoals change;
  private final ShowGoal show;
  private final FrameworkOffers offers;

  PlanDialogue(
      GoalForms forms,
      UpdateGoal updating,
      CommentGoal commenting,
      DecideGoal deciding,
      ChangeGoals change,
      ShowGoal show,
      FrameworkOffers offers) {
    this.forms = forms;
    this.updating = updating;
    this.commenting = commenting;
    this.deciding = deciding;
    this.change = change;
    this.show = show;
    this.offers = offers;
  }

  @Override
  public String feature() {
    return Step.FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(NEW, Set.of("new goal", "goal new", "goals new", "nytt mål", "mål nytt")),
        new Command(
            IDEA, Set.of("idea", "goal idea", "goals idea", "idé", "mål idé", "ide", "mål ide")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    PlanPhrases phrases = new PlanPhrases(by.language());
    if (!by.active()) {
      return Reply.say(phrases.gone());
    }
    return switch (interaction) {
      case Asked asked when asked.command().equals(IDEA) -> park(by, asked.rest(), asked.at());
      case Asked _ -> Reply.say(begin(by, phrases));
      case Pressed pressed ->
          step(pressed.action())
              .map(step -> pressed(pressed, step))
              .orElseGet(() -> Reply.say(phrases.gone()));
      case Submitted submitted ->
          step(submitted.action())
              .filter(Step::opensForm)
              .map(step -> submitted(submitted, step))
              .orElseGet(() -> Reply.say(phrases.gone()));
      case Said _ -> Reply.nothing();
    };
  }

  /** Empty where what came in is none of what is drawn here. */
  private static Optional<Step> step(Action action) {
    String subject = action.subject();
    return Step.ofVerb(action.verb())
        .filter(
            step ->
                switch (step) {
                  case NEW -> true;
                  case BEGIN -> GoalForms.isFramework(subject);
                  case DEVELOP ->
                      Subject.read(subject)
                          .filter(read -> GoalForms.isFramework(read.rest()))
                          .isPresent();
                  default -> Subject.read(subject).isPresent();
                });
  }

  private Reply pressed(Pressed pressed, Step step) {
    Person by = pressed.by();
    return switch (step) {
      case NEW -> Reply.say(begin(by, new PlanPhrases(by.language())));
      case BEGIN, DEVELOP -> begun(pressed, step);
      case CHANGE, MORE -> forms.open(by, step, pressed.action().subject(), pressed.at());
      case UPDATE -> updating.open(pressed);
      case PLUS -> updating.plus(pressed);
      case COMMENT -> commenting.open(pressed);
      case AGREE -> deciding.agree(pressed);
      case ACTIVATE -> deciding.activate(pressed);
      case REOPEN -> deciding.reopen(pressed);
      case END, DROP -> deciding.ask(pressed, step);
    };
  }

  private Reply submitted(Submitted submitted, Step step) {
    return switch (step) {
      case BEGIN, DEVELOP, CHANGE, MORE -> forms.filled(submitted, step);
      case UPDATE -> updating.filled(submitted);
      case COMMENT -> commenting.filled(submitted);
      case END, DROP -> deciding.filled(submitted, step);
      case NEW, PLUS, AGREE, ACTIVATE, REOPEN ->
          throw new IllegalArgumentException("not a form: " + submitted.action());
    };
  }

  private Reply begun(Pressed pressed, Step step) {
    Person by = pressed.by();
    String subject = pressed.action().subject();
    return offers.to(by).contains(GoalForms.framework(subject))
        ? forms.open(by, step, subject, pressed.at())
        : Reply.say(new PlanPhrases(by.language()).problem(Reason.NOT_OFFERED));
  }

  private Message begin(Person by, PlanPhrases phrases) {
    List<Framework> frameworks = offers.to(by);
    List<Control> buttons =
        frameworks.stream()
            .<Control>map(
                framework ->
                    Button.plain(phrases.button(framework), GoalForms.begin(framework))
                        .openingForm())
            .toList();
    List<Choice> templates =
        Arrays.stream(Template.values())
            .filter(template -> frameworks.contains(template.framework()))
            .map(
                template ->
                    new Choice(phrases.template(template), GoalForms.begin(template)).openingForm())
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.begin("title")));
    blocks.add(new Bullets(frameworks.stream().map(phrases::explained).toList()));
    blocks.add(new Controls(buttons));
    if (!templates.isEmpty()) {
      blocks.add(new Paragraph(Text.of(phrases.begin("or"))));
      blocks.add(Controls.of(new Menu(phrases.begin("templates"), templates)));
    }
    return new Message(blocks);
  }

  /** Parks a thought; what kind of goal it will be is chosen when it is developed. */
  private Reply park(Person by, String words, Instant now) {
    PlanPhrases phrases = new PlanPhrases(by.language());
    String title = words.strip().replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      return Reply.say(phrases.ideaEmpty());
    }
    if (title.length() > GoalForm.LONGEST_TITLE) {
      return Reply.say(phrases.ideaLong(GoalForm.LONGEST_TITLE));
    }
    return switch (change.create(by, idea(by, title, now), GoalState.IDEA, now)) {
      case Outcome.Done(Goal goal) ->
          Reply.say(show.of(by, goal.id(), phrases.ideaParked(title), now));
      case Outcome.Refused(var problems) -> Reply.say(new Refusals(phrases).message(problems));
    };
  }

  private static GoalDraft idea(Person by, String title, Instant now) {
    return new GoalDraft(
        Framework.OKR,
        Level.PERSON,
        title,
        by.id(),
        by.department() == null ? "" : by.department(),
        null,
        Cycle.quarterOf(now.atZone(by.zone()).toLocalDate()),
        null,
        "",
        null,
        null,
        null,
        null,
        Visibility.PRIVATE,
        Details.NONE,
        List.of());
  }
}
