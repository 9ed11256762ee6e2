package se.kadens.link;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Channels;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Notice;
import se.kadens.people.Links;
import se.kadens.people.Links.State;
import se.kadens.people.Person;

/** Hears whether the user of another channel is this person, and where they wish to be asked. */
@Component
class LinkDialogue implements Dialogue, Composer {

  static final String FEATURE = "link";

  private static final Logger LOG = LoggerFactory.getLogger(LinkDialogue.class);

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String ASK_ME_IN = "ask-me-in";

  private static final List<Command> COMMANDS =
      List.of(new Command("channel", Set.of("channel", "kanal", "ask me in", "fråga mig i")));

  private final Links links;
  private final Channels channels;
  private final TellHr tellHr;

  LinkDialogue(Links links, Channels channels, TellHr tellHr) {
    this.tellHr = tellHr;
    this.links = links;
    this.channels = channels;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    if (notice.key().kind().equals(TellHr.KIND)) {
      return tellHr.compose(notice, recipient);
    }
    String channel = notice.subject();
    boolean open =
        links
            .state(recipient.workspace(), recipient.id(), channel)
            .filter(State.PROPOSED::equals)
            .isPresent();
    return open
        ? new Composition.Say(question(recipient, channel))
        : new Composition.Skip(Reason.ANSWERED);
  }

  private Message question(Person person, String channel) {
    LinkPhrases phrases = phrases(person);
    return Message.of(
        new Paragraph(phrases.question(channels.title(channel))),
        Controls.of(
            Button.primary(phrases.yes(), new Action(FEATURE, YES, channel)),
            Button.plain(phrases.no(), new Action(FEATURE, NO, channel))));
  }

  @Override
  public void undeliverable(Notice notice, String why, Instant now) {
    LOG.warn(
        "person {} could not be asked or told about {}: {}",
        notice.key().person(),
        notice.subject(),
        why);
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Pressed pressed -> pressed(pressed.by(), pressed.action(), pressed.at());
      case Asked asked -> command(asked.by(), asked.rest());
      case Submitted _, Said _ -> Reply.nothing();
    };
  }

  private Reply pressed(Person person, Action action, Instant now) {
    String channel = action.subject();
    return switch (action.verb()) {
      case YES -> yes(person, channel, now);
      case NO -> no(person, channel, now);
      case ASK_ME_IN -> askIn(person, channel);
      default -> throw new IllegalArgumentException("nothing of a link: " + action);
    };
  }

  private Reply yes(Person person, String channel, Instant now) {
    links.confirm(person.workspace(), person.id(), channel, now);
    return asItStands(person, channel);
  }

  private Reply no(Person person, String channel, Instant now) {
    if (links.refuse(person.workspace(), person.id(), channel, now)) {
      LOG.warn("a user of {} with the address of person {} is not them", channel, person.id());
      tellHr.of(person, channel, now);
    }
    return asItStands(person, channel);
  }

  /** What holds now, so that a second press and a late one are told the truth. */
  private Reply asItStands(Person person, String channel) {
    LinkPhrases phrases = phrases(person);
    String title = channels.title(channel);
    Optional<State> state = links.state(person.workspace(), person.id(), channel);
    if (state.isEmpty()) {
      return Reply.say(phrases.nobodyAsked());
    }
    return Reply.replace(
        switch (state.get()) {
          case CONFIRMED ->
              Message.of(
                  new Paragraph(phrases.bothWork(title)),
                  new Controls(known(person).stream().map(this::titled).toList()));
          case REFUSED ->
              Message.of(
                  new Paragraph(phrases.refused(title)),
                  Controls.of(Button.plain(phrases.me(), new Action(FEATURE, YES, channel))));
          case PROPOSED -> question(person, channel);
        });
  }

  private Reply command(Person person, String rest) {
    LinkPhrases phrases = phrases(person);
    List<String> known = known(person);
    String wanted = rest.strip().toLowerCase(Locale.ROOT);
    Optional<String> named = known.stream().filter(name -> isNamed(name, wanted)).findFirst();
    if (named.isPresent()) {
      return askIn(person, named.get());
    }
    return known.size() > 1
        ? Reply.say(new Message(LinkHome.blocks(known, channels, person)))
        : Reply.say(phrases.knownHereAlone());
  }

  private boolean isNamed(String name, String wanted) {
    return wanted.length() > 2
        && (" " + channels.title(name).toLowerCase(Locale.ROOT) + " ").contains(" " + wanted + " ");
  }

  private Reply askIn(Person person, String channel) {
    LinkPhrases phrases = phrases(person);
    return Reply.say(
        links.choose(person.workspace(), person.id(), channel)
            ? phrases.askedThere(channels.title(channel))
            : phrases.notKnownThere(channels.title(channel)));
  }

  private List<String> known(Person person) {
    return links.confirmed(person.workspace(), person.id());
  }

  private Control titled(String channel) {
    return Button.plain(channels.title(channel), askMeIn(channel));
  }

  /** What a button does that has a person asked on this channel. */
  static Action askMeIn(String channel) {
    return new Action(FEATURE, ASK_ME_IN, channel);
  }

  private static LinkPhrases phrases(Person person) {
    return new LinkPhrases(person.language());
  }
}
