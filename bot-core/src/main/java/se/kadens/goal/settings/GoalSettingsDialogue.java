package se.kadens.goal.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
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
import se.kadens.goal.CompanyStatuses;
import se.kadens.goal.Framework;
import se.kadens.goal.FrameworkOffers;
import se.kadens.goal.FrameworkOffers.Offer;
import se.kadens.goal.FrameworkOffers.Scope;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.goal.view.Departments;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Lets HR say by which frameworks goals are set, and what their statuses are called. */
@Component
class GoalSettingsDialogue implements Dialogue {

  private static final String FEATURE = "goalsettings";
  private static final String COMPANY = "company";
  private static final String DEPARTMENT = "department";
  private static final String TEAM = "team";
  private static final String WORDS = "words";

  private final FrameworkOffers offers;
  private final CompanyStatuses statuses;
  private final Departments departments;
  private final People people;

  GoalSettingsDialogue(
      FrameworkOffers offers, CompanyStatuses statuses, Departments departments, People people) {
    this.offers = offers;
    this.statuses = statuses;
    this.departments = departments;
    this.people = people;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            "show",
            Set.of("goals settings", "goal settings", "mål inställningar", "målinställningar")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    GoalSettingsPhrases phrases = new GoalSettingsPhrases(by.language());
    if (!by.active() || !by.role().mayPlan()) {
      return Reply.say(phrases.forHr());
    }
    return switch (interaction) {
      case Asked _ -> Reply.say(shown(by, phrases));
      case Pressed pressed -> opened(by, pressed.action(), phrases);
      case Submitted submitted -> filled(by, submitted, phrases);
      case Said _ -> Reply.nothing();
    };
  }

  private Message shown(Person by, GoalSettingsPhrases phrases) {
    List<Offer> all = offers.of(by.workspace());
    List<Text> lines = new ArrayList<>();
    lines.add(phrases.offer(Scope.COMPANY, "", GoalSettingsForms.chosen(all, Scope.COMPANY, "")));
    all.stream()
        .filter(offer -> offer.scope() != Scope.COMPANY)
        .map(offer -> phrases.offer(offer.scope(), name(by, offer), offer.frameworks()))
        .forEach(lines::add);
    StatusWords words = statuses.of(by.workspace());
    String said =
        Arrays.stream(Status.values())
            .map(status -> GoalPhrases.named(status, by.language(), words))
            .collect(Collectors.joining(" · "));
    return Message.of(
        new Heading(phrases.title()),
        new Bullets(lines),
        new Paragraph(phrases.words(said)),
        new Controls(controls(by, phrases)));
  }

  private String name(Person by, Offer offer) {
    return offer.scope() == Scope.TEAM
        ? people.find(by.workspace(), PersonId.parse(offer.whose())).map(Person::name).orElse("")
        : offer.whose();
  }

  private List<Control> controls(Person by, GoalSettingsPhrases phrases) {
    List<Control> controls = new ArrayList<>();
    controls.add(button(COMPANY, phrases));
    List<Choice> choices =
        departments.of(by.workspace()).stream()
            .map(name -> new Choice(name, new Action(FEATURE, DEPARTMENT, name)).openingForm())
            .toList();
    if (!choices.isEmpty()) {
      controls.add(new Menu(phrases.button(DEPARTMENT), choices));
    }
    controls.add(button(TEAM, phrases));
    controls.add(button(WORDS, phrases));
    return controls;
  }

  private static Button button(String verb, GoalSettingsPhrases phrases) {
    return Button.plain(phrases.button(verb), new Action(FEATURE, verb, "")).openingForm();
  }

  private Reply opened(Person by, Action action, GoalSettingsPhrases phrases) {
    GoalSettingsForms forms = new GoalSettingsForms(phrases);
    if (action.verb().equals(WORDS)) {
      return new Reply.Ask(forms.words(action, statuses.of(by.workspace())));
    }
    return scope(by, action)
        .<Reply>map(
            scope ->
                new Reply.Ask(
                    forms.frameworks(
                        action,
                        scope,
                        GoalSettingsForms.chosen(
                            offers.of(by.workspace()), scope, action.subject()))))
        .orElseGet(() -> Reply.say(shown(by, phrases)));
  }

  /** Empty for what is no choice here, such as a department where nobody works. */
  private Optional<Scope> scope(Person by, Action action) {
    return switch (action.verb()) {
      case COMPANY -> Optional.of(Scope.COMPANY);
      case TEAM -> Optional.of(Scope.TEAM);
      case DEPARTMENT ->
          departments.of(by.workspace()).contains(action.subject())
              ? Optional.of(Scope.DEPARTMENT)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Reply filled(Person by, Submitted submitted, GoalSettingsPhrases phrases) {
    Action action = submitted.action();
    if (action.verb().equals(WORDS)) {
      return renamed(by, GoalSettingsForms.words(submitted.values()), phrases);
    }
    Optional<Scope> scope = scope(by, action);
    if (scope.isEmpty()) {
      return Reply.say(shown(by, phrases));
    }
    Set<Framework> chosen = GoalSettingsForms.frameworks(submitted.values());
    if (chosen.isEmpty() && scope.get() == Scope.COMPANY) {
      return new Reply.Correct(Map.of(GoalSettingsForms.FRAMEWORKS, phrases.noFrameworks()));
    }
    String whose =
        switch (scope.get()) {
          case COMPANY -> "";
          case DEPARTMENT -> action.subject();
          case TEAM ->
              Optional.ofNullable(GoalSettingsForms.lead(submitted.values()))
                  .filter(lead -> people.managesAnyone(by.workspace(), lead))
                  .map(PersonId::toString)
                  .orElse("");
        };
    if (scope.get() == Scope.TEAM && whose.isEmpty()) {
      return new Reply.Correct(Map.of(GoalSettingsForms.LEAD, phrases.noLead()));
    }
    offers.become(by.workspace(), new Offer(scope.get(), whose, chosen));
    return Reply.say(shown(by, phrases));
  }

  private Reply renamed(Person by, StatusWords words, GoalSettingsPhrases phrases) {
    List<StatusWords.Wrong> wrong = words.wrong(GoalPhrases::standard);
    if (!wrong.isEmpty()) {
      return new Reply.Correct(new GoalSettingsForms(phrases).problems(wrong));
    }
    statuses.become(by.workspace(), words);
    return Reply.say(shown(by, phrases));
  }
}
