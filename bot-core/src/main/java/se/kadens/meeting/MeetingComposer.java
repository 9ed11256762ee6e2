package se.kadens.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;

/** Puts into words what is said unasked about one-to-ones. */
@Component
class MeetingComposer implements Composer {

  static final String FEATURE = "meeting";

  static final String REMINDER = "reminder-";
  static final String NEW_MANAGER = "new-manager-";
  static final String NUDGE = "nudge";

  private final Talks talks;
  private final AgendaMessages messages;
  private final BringAlong bringAlong;
  private final NudgeManagers nudges;
  private final Calendars calendars;

  MeetingComposer(
      Talks talks,
      AgendaMessages messages,
      BringAlong bringAlong,
      NudgeManagers nudges,
      Calendars calendars) {
    this.talks = talks;
    this.messages = messages;
    this.bringAlong = bringAlong;
    this.nudges = nudges;
    this.calendars = calendars;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    String kind = notice.key().kind();
    String what =
        kind.equals(NUDGE)
            ? "nudge"
            : kind.startsWith(NEW_MANAGER)
                ? "new_manager"
                : kind.startsWith(REMINDER) ? "reminder" : "time";
    return Optional.of(new NoticePhrases(recipient).why(what));
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    String kind = notice.key().kind();
    if (kind.equals(NUDGE)) {
      return nudges.compose(notice, recipient, now);
    }
    if (kind.startsWith(NEW_MANAGER)) {
      return PairId.read(notice.subject())
          .flatMap(pair -> talks.find(recipient, pair))
          .map(before -> newManager(before, now))
          .orElseGet(() -> new Skip(Reason.NOTHING_TO_SAY));
    }
    Optional<MeetingNotice> about = MeetingNotice.read(notice.subject());
    Optional<Talk> talk =
        about
            .flatMap(meeting -> talks.find(recipient, meeting.pair()))
            .filter(Talk::current)
            .filter(found -> about.get().holdsOf(found.pair()));
    if (talk.isEmpty()) {
      return new Skip(Reason.MOVED_ON);
    }
    return kind.startsWith(REMINDER)
        ? reminder(talk.get(), now)
        : new Say(newTime(talk.get(), kind.startsWith(PlanMeetings.MOVED)));
  }

  private Composition reminder(Talk talk, Instant now) {
    if (calendars.isAway(talk.viewer(), now)) {
      return new Skip(Reason.AWAY);
    }
    NoticePhrases phrases = new NoticePhrases(talk.viewer());
    Instant start = talk.next().orElseThrow();
    if (calendars.isAway(talk.other(), now)) {
      MeetingPhrases words = new MeetingPhrases(talk.viewer());
      return new Say(
          Message.of(
              new Paragraph(phrases.otherAway(talk, start, now)),
              Controls.of(
                  Button.plain(words.button("move"), Verb.MOVE.on(talk.pair().id()))
                      .openingForm())));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.reminder(talk, start, now)));
    blocks.addAll(messages.body(talk, now));
    return new Say(new Message(blocks));
  }

  private static Message newTime(Talk talk, boolean moved) {
    NoticePhrases phrases = new NoticePhrases(talk.viewer());
    MeetingPhrases words = new MeetingPhrases(talk.viewer());
    Text time =
        talk.next()
            .filter(_ -> moved)
            .map(start -> phrases.moved(talk, start))
            .orElseGet(() -> phrases.set(talk));
    String move = talk.next().isPresent() ? "move" : "book";
    return Message.of(
        new Paragraph(time),
        Controls.of(
            Button.plain(words.button("open"), Verb.OPEN.on(talk.pair().id())),
            Button.plain(words.button(move), Verb.MOVE.on(talk.pair().id())).openingForm()));
  }

  private Composition newManager(Talk before, Instant now) {
    Optional<Talk> to =
        before.current() || before.viewer().id().equals(before.manager().id())
            ? Optional.empty()
            : talks.withManager(before.viewer(), now);
    int open = BringAlong.count(bringAlong.agenda(before));
    if (to.isEmpty() || open == 0) {
      return new Skip(Reason.MOVED_ON);
    }
    return new Say(
        Message.of(
            new Paragraph(
                new NoticePhrases(before.viewer())
                    .newManager(before.other(), to.get().other(), open)),
            Controls.of(AgendaMessages.bring(before, new MeetingPhrases(before.viewer())))));
  }
}
