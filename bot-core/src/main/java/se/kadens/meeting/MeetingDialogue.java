package se.kadens.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.people.Person;

/** Answers what somebody asks, presses and sends in about their one-to-ones. */
@Component
class MeetingDialogue implements Dialogue {

  private static final String ACTIONS = "actions";

  private final Talks talks;
  private final AskedFor askedFor;
  private final AgendaPresses presses;
  private final FilledForms forms;
  private final BringAlong bringAlong;

  MeetingDialogue(
      Talks talks,
      AskedFor askedFor,
      AgendaPresses presses,
      FilledForms forms,
      BringAlong bringAlong) {
    this.talks = talks;
    this.askedFor = askedFor;
    this.presses = presses;
    this.forms = forms;
    this.bringAlong = bringAlong;
  }

  @Override
  public String feature() {
    return MeetingComposer.FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            "one-to-one",
            Set.of(
                "one-to-one",
                "one-to-ones",
                "1on1",
                "1-on-1",
                "1:1",
                "enskilt samtal",
                "enskilda samtal")),
        new Command(ACTIONS, Set.of("actions", "åtgärder")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Asked asked when asked.command().equals(ACTIONS) ->
          Reply.say(askedFor.ownActions(asked.by(), asked.at()));
      case Asked asked -> askedFor.oneToOne(asked);
      case Pressed pressed -> pressed(pressed);
      case Submitted submitted -> submitted(submitted);
      case Interaction.Said _ -> Reply.nothing();
    };
  }

  private Reply pressed(Pressed pressed) {
    Person by = pressed.by();
    Optional<Verb> verb = Verb.of(pressed.action());
    if (verb.isEmpty()) {
      return gone(by);
    }
    String subject = pressed.action().subject();
    return switch (verb.get()) {
      case LIST -> Reply.say(askedFor.list(by, pressed.at()));
      case TICK, UNTICK, REMOVE -> presses.point(verb.get(), pressed);
      case DONE, DROP, UNDONE -> presses.action(verb.get(), pressed);
      case MINE, FORGO -> presses.mine(verb.get(), pressed).orElseGet(() -> gone(by));
      case OPEN ->
          find(by, subject).map(talk -> presses.open(talk, pressed.at())).orElseGet(() -> gone(by));
      case HISTORY ->
          find(by, subject).map(talk -> presses.history(talk)).orElseGet(() -> gone(by));
      case FINISH -> presses.finish(pressed);
      case ADD, ACT, RHYTHM, MOVE ->
          current(by, subject)
              .<Reply>map(talk -> asking(verb.get(), talk, pressed))
              .orElseGet(() -> gone(by));
      case BRING -> bring(pressed);
    };
  }

  private static Reply asking(Verb verb, Talk talk, Pressed pressed) {
    MeetingForms all = new MeetingForms(talk);
    return new Reply.Ask(
        switch (verb) {
          case ACT -> all.act();
          case RHYTHM -> all.rhythm(pressed.at());
          case MOVE -> all.move(pressed.at());
          default -> all.add();
        });
  }

  private Reply bring(Pressed pressed) {
    Person by = pressed.by();
    return find(by, pressed.action().subject())
        .flatMap(
            before ->
                forms
                    .newOne(before, pressed.at())
                    .flatMap(to -> new MeetingForms(to).bring(bringAlong.agenda(before), to)))
        .<Reply>map(Reply.Ask::new)
        .orElseGet(() -> gone(by));
  }

  private Reply submitted(Submitted submitted) {
    Person by = submitted.by();
    String[] subject = submitted.action().subject().split("/", 2);
    Optional<Talk> talk = current(by, subject[0]);
    Optional<ItemId> item = subject.length == 2 ? ItemId.read(subject[1]) : Optional.empty();
    Optional<Reply> reply =
        switch (Verb.of(submitted.action()).orElse(Verb.LIST)) {
          case ADD -> talk.flatMap(t -> item.map(id -> forms.add(submitted, t, id)));
          case ACT -> talk.flatMap(t -> item.map(id -> forms.act(submitted, t, id)));
          case RHYTHM -> talk.map(t -> forms.rhythm(submitted, t));
          case MOVE -> talk.map(t -> forms.move(submitted, t));
          case BRING ->
              find(by, subject[0])
                  .flatMap(
                      before ->
                          forms
                              .newOne(before, submitted.at())
                              .map(to -> forms.bring(submitted, before, to)));
          case LIST, OPEN, TICK, UNTICK, REMOVE, DONE, DROP, UNDONE, MINE, FORGO, FINISH, HISTORY ->
              Optional.empty();
        };
    return reply.orElseGet(() -> gone(by));
  }

  private Optional<Talk> find(Person by, String pair) {
    return PairId.read(pair).flatMap(id -> talks.find(by, id));
  }

  private Optional<Talk> current(Person by, String pair) {
    return find(by, pair).filter(Talk::current);
  }

  private static Reply gone(Person by) {
    return Reply.say(new MeetingPhrases(by).gone());
  }
}
