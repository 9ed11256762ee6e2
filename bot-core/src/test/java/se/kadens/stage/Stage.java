package se.kadens.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.checkin.CloseCheckIns;
import se.kadens.checkin.OpenDueCheckIns;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.conversation.Wordings;
import se.kadens.delivery.Courier;
import se.kadens.interview.Interviewer;
import se.kadens.meeting.MeetingRounds;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Plan;
import se.kadens.programme.PlanJson;
import se.kadens.programme.PlanProgramme;
import se.kadens.programme.Programme;
import se.kadens.stage.MemoryChannel.Bubble;
import se.kadens.survey.AskInvited;
import se.kadens.survey.CloseWaves;
import se.kadens.survey.OpenScheduled;
import se.kadens.testkit.TurnableClock;
import tools.jackson.databind.json.JsonMapper;

/** One company's conversations with the bot, played by turning the clock, pressing and typing. */
public final class Stage {

  private final House house = House.shared();
  private final TurnableClock clock = house.get(TurnableClock.class);
  private final MemoryChannel channel = house.get(MemoryChannel.class);
  private final Switchboard switchboard = house.get(Switchboard.class);
  private final WorkspaceId workspace = WorkspaceId.create();
  private final Company company = new Company(workspace, house);
  private final Map<String, Form> forms = new HashMap<>();
  private @Nullable House neighbour;

  private Stage(Instant now) {
    clock.turnTo(now);
    channel.forgetEverything();
    secondChannel().forgetEverything();
    house.get(Errands.class).startAfresh();
    house.get(Notes.class).startAfresh();
    house.get(Snags.class).startAfresh();
    house.get(SpareSection.class).startAfresh();
    earlyPart().startAfresh();
    latePart().startAfresh();
    JdbcClient jdbc = house.get(JdbcClient.class);
    jdbc.sql(
            """
            TRUNCATE workspace, person, absence, programme, notice, inbox, interview,
              check_in_reply, digest_reading, opening, node CASCADE""")
        .update();
    jdbc.sql(
            """
            INSERT INTO workspace (workspace_id, home, name, language, zone, country)
            VALUES (?, true, 'Produkt AB', 'sv', 'Europe/Stockholm', 'SE')""")
        .param(workspace.value())
        .update();
    get(Courier.class).deliverDue();
  }

  /** An empty stage at a moment. */
  public static Stage at(String instant) {
    return new Stage(Instant.parse(instant));
  }

  public Company company() {
    return company;
  }

  public WorkspaceId workspace() {
    return workspace;
  }

  public MemoryChannel channel() {
    return channel;
  }

  /** Another chat product, which knows nobody until it is told whom. */
  public MemoryChannel secondChannel() {
    return house.second();
  }

  /** Asks within check-ins before every feature, under "early_". */
  public SparePart earlyPart() {
    return house.part("early");
  }

  /** Asks within check-ins after every feature, under "late_". */
  public SparePart latePart() {
    return house.part("late");
  }

  /** How often the database was asked anything so far. */
  public long statements() {
    return ((Statements) house.get(DataSource.class)).count();
  }

  /** Every bean of a kind, whichever feature's. */
  public <T> List<T> all(Class<T> bean) {
    return house.all(bean);
  }

  public <T> T get(Class<T> bean) {
    return house.get(bean);
  }

  /** The same bean of a second node over the same database. */
  public <T> T neighbours(Class<T> bean) {
    House second = neighbour == null ? house.neighbour() : neighbour;
    neighbour = second;
    return second.get(bean);
  }

  public Instant now() {
    return clock.instant();
  }

  public Person person(String name) {
    return company.person(name, now());
  }

  /** Makes a programme, or changes it. */
  public Programme programme(String name, String json) {
    company.settle(now());
    Plan plan =
        switch (PlanJson.read(JsonMapper.shared().readTree(json))) {
          case PlanJson.Reading.Read(var read) -> read;
          case PlanJson.Reading.Refused(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    return switch (get(PlanProgramme.class).save(workspace, name, plan, now())) {
      case PlanProgramme.Outcome.Saved saved -> saved.programme();
      case PlanProgramme.Outcome.Refused(var problems) ->
          throw new IllegalArgumentException(problems.toString());
    };
  }

  /** Turns the clock and lets everything happen that is due by then. */
  public Stage turnTo(String instant) {
    clock.turnTo(Instant.parse(instant));
    return tick();
  }

  public Stage turnBy(Duration time) {
    clock.advance(time);
    return tick();
  }

  /** Turns the clock, and nothing else. */
  public Stage outageUntil(String instant) {
    clock.turnTo(Instant.parse(instant));
    return this;
  }

  public Stage tick() {
    company.settle(now());
    get(CloseCheckIns.class).at(now());
    get(CloseWaves.class).at(now());
    get(OpenDueCheckIns.class).at(now());
    get(OpenScheduled.class).at(now());
    get(AskInvited.class).at(now());
    get(Interviewer.class).expire(now());
    get(MeetingRounds.class).at(now());
    get(Courier.class).deliverDue();
    return this;
  }

  /** Presses what is labelled so in the newest message that has it. */
  public Reply press(String who, String label) {
    Person person = person(who);
    for (Bubble bubble : channel.of(person.id()).reversed()) {
      Optional<Action> action = find(bubble.message(), label);
      if (action.isPresent()) {
        return act(
            who, new Interaction.Pressed(person, now(), action.get(), null), Optional.of(bubble));
      }
    }
    throw new AssertionError(who + " finds nothing to press called " + label + ":\n" + screen(who));
  }

  /** Presses something, whether or not it was ever shown to them. */
  public Reply press(String who, Action action) {
    return act(who, new Interaction.Pressed(person(who), now(), action, null), Optional.empty());
  }

  /** The action behind a button that somebody sees. */
  public Action button(String who, String label) {
    return channel.of(person(who).id()).reversed().stream()
        .flatMap(bubble -> find(bubble.message(), label).stream())
        .findFirst()
        .orElseThrow();
  }

  /** Types something, as in a direct message. */
  public Reply say(String who, String words) {
    Interaction said = new Wordings(switchboard.offers()).said(person(who), now(), words);
    return act(who, said, Optional.empty());
  }

  /** Sends in the form that was opened last. */
  public Reply submit(String who, Map<String, Value> values) {
    Form form = form(who);
    return act(
        who,
        new Interaction.Submitted(person(who), now(), form.action(), values),
        Optional.empty());
  }

  public Form form(String who) {
    return Optional.ofNullable(forms.get(who))
        .orElseThrow(() -> new AssertionError(who + " has no form open"));
  }

  /** What stands in somebody's direct messages, oldest first. */
  public List<String> messages(String who) {
    return channel.of(person(who).id()).stream().map(b -> b.message().summary()).toList();
  }

  public String last(String who) {
    List<String> messages = messages(who);
    return messages.isEmpty() ? "" : messages.getLast();
  }

  public String screen(String who) {
    return String.join("\n---\n", messages(who));
  }

  /** Every word that ever reached somebody. */
  public String everythingSaidTo(String who) {
    return String.join("\n---\n", channel.everythingSaidTo(person(who).id()));
  }

  /** How many messages the ledger has sent to somebody since the stage was set. */
  public long sentTo(String who) {
    return channel.of(person(who).id()).stream().filter(b -> b.notice() != null).count();
  }

  private Reply act(String who, Interaction interaction, Optional<Bubble> on) {
    Reply reply = switchboard.answer("memory", Set.of(UUID.randomUUID().toString()), interaction);
    show(who, reply, on);
    get(Courier.class).deliverDue();
    return reply;
  }

  private void show(String who, Reply reply, Optional<Bubble> on) {
    Person person = person(who);
    switch (reply) {
      case Reply.Nothing() -> {}
      case Reply.Say(Message message) -> channel.show(person.id(), message);
      case Reply.Replace(Message message) ->
          on.ifPresentOrElse(
              bubble -> channel.replace(person.id(), bubble.receipt(), message),
              () -> channel.show(person.id(), message));
      case Reply.Ask(Form form) -> {
        forms.put(who, form);
        channel.note(person.id(), form.toString());
      }
      case Reply.Correct(var problems) -> channel.note(person.id(), problems.toString());
      case Reply.Several(var replies) -> replies.forEach(each -> show(who, each, on));
    }
  }

  private static Optional<Action> find(Message message, String label) {
    return controls(message.blocks())
        .flatMap(Stage::pressable)
        .filter(choice -> choice.label().equals(label))
        .map(Control.Choice::action)
        .findFirst();
  }

  private static Stream<Control> controls(List<Block> blocks) {
    List<Control> controls = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Controls(var row)) {
        controls.addAll(row);
      } else if (block instanceof Block.Fold(_, var inside)) {
        controls.addAll(controls(inside).toList());
      }
    }
    return controls.stream();
  }

  private static Stream<Control.Choice> pressable(Control control) {
    return switch (control) {
      case Control.Button button -> Stream.of(new Control.Choice(button.label(), button.action()));
      case Control.Menu menu -> menu.choices().stream();
      case Control.PersonPicker _, Control.DayPicker _ -> Stream.of();
    };
  }
}
