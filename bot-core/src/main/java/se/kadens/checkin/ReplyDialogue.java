package se.kadens.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Openings;

/** Carries words between a manager and somebody who checked in, and reminds who has not. */
@Component
class ReplyDialogue implements Dialogue, Composer {

  static final String FEATURE = "reply";

  private static final String WORDS = "words";
  private static final int LONGEST = 3_000;
  private static final Duration WORTH_READING = Duration.ofDays(14);

  private final Replies replies;
  private final RemindMissing remindMissing;
  private final Ledger ledger;
  private final People people;
  private final Openings openings;

  ReplyDialogue(
      Replies replies,
      RemindMissing remindMissing,
      Ledger ledger,
      People people,
      Openings openings) {
    this.openings = openings;
    this.replies = replies;
    this.remindMissing = remindMissing;
    this.ledger = ledger;
    this.people = people;
  }

  /** What a manager's button does that replies to somebody's check-in. */
  static Action replyTo(CheckInKey key, PersonId about) {
    return new Action(FEATURE, "write", key + "/" + about);
  }

  /** Which check-in words are about, and whose it is. */
  private record Subject(CheckInKey key, PersonId about) {
    static Subject parse(String text) {
      int slash = text.lastIndexOf('/');
      return new Subject(
          CheckInKey.parse(text.substring(0, slash)), PersonId.parse(text.substring(slash + 1)));
    }
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Pressed pressed when pressed.action().verb().equals("remind") -> remind(pressed);
      case Pressed pressed -> write(pressed);
      case Submitted submitted -> send(submitted);
      case Asked _, Said _ -> Reply.nothing();
    };
  }

  private Reply remind(Pressed pressed) {
    TeamPhrases phrases = new TeamPhrases(pressed.by());
    List<Person> reminded =
        remindMissing.of(pressed.by(), CheckInKey.parse(pressed.action().subject()), pressed.at());
    return Reply.say(reminded.isEmpty() ? phrases.nobodyToRemind() : phrases.reminded(reminded));
  }

  private Reply write(Pressed pressed) {
    TeamPhrases phrases = new TeamPhrases(pressed.by());
    Optional<Person> to = receiver(pressed.by(), Subject.parse(pressed.action().subject()));
    if (to.isEmpty()) {
      return Reply.say(phrases.notYours());
    }
    Subject about = Subject.parse(pressed.action().subject());
    openings.opened(
        pressed.by(),
        As.MANAGER,
        CheckInComposer.FEATURE,
        about.key().toString(),
        about.about(),
        pressed.at());
    return new Reply.Ask(
        new Form(
            new Action(FEATURE, "send", pressed.action().subject()),
            phrases.replyTitle(),
            phrases.send(),
            phrases.close(),
            List.of(new Block.Paragraph(phrases.replyGoesTo(to.get()))),
            List.of(new TextField(WORDS, phrases.yourReply(), null, true, null, true, LONGEST))));
  }

  private Reply send(Submitted submitted) {
    Person from = submitted.by();
    TeamPhrases phrases = new TeamPhrases(from);
    Subject subject = Subject.parse(submitted.action().subject());
    Optional<Person> to = receiver(from, subject);
    if (to.isEmpty()) {
      return Reply.say(phrases.notYours());
    }
    if (!(submitted.values().get(WORDS) instanceof Value.Words(String words)) || words.isBlank()) {
      return new Reply.Correct(Map.of(WORDS, phrases.writeSomething()));
    }
    deliver(from, to.get(), subject, words, submitted.at());
    return Reply.say(phrases.replySent(to.get()));
  }

  private void deliver(Person from, Person to, Subject subject, String words, Instant now) {
    UUID id = UUID.randomUUID();
    replies.add(
        new Replies.Said(
            id, from.workspace(), subject.key(), subject.about(), from.id(), to.id(), words, now));
    ledger.plan(
        new NoticeKey(
            from.workspace(),
            subject.key().programme().source(),
            subject.key().period(),
            to.id(),
            "reply:" + id),
        FEATURE,
        id.toString(),
        Urgency.SCHEDULED,
        now,
        now.plus(WORTH_READING));
  }

  /** The manager's words go to their report, and the report's to the manager; nobody else's go. */
  private Optional<Person> receiver(Person from, Subject subject) {
    if (from.id().equals(subject.about())) {
      return people.lineOf(from.workspace(), from.id()).stream().findFirst();
    }
    return people.isManagerOf(from.workspace(), from.id(), subject.about())
        ? people.find(from.workspace(), subject.about())
        : Optional.empty();
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    Optional<Replies.Said> said =
        replies.find(notice.key().workspace(), UUID.fromString(notice.subject()));
    Optional<Person> from = said.flatMap(words -> people.find(words.workspace(), words.from()));
    if (said.isEmpty() || from.isEmpty()) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    TeamPhrases phrases = new TeamPhrases(recipient);
    boolean own = said.get().about().equals(recipient.id());
    return new Say(
        Message.of(
            new Block.Paragraph(
                own ? phrases.managerReplied(from.get()) : phrases.reportReplied(from.get())),
            new Block.Quote(said.get().words()),
            Controls.of(
                Button.plain(phrases.answerBack(), replyTo(said.get().key(), said.get().about()))
                    .openingForm())));
  }
}
