package se.kadens.feedback;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Rooms;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Announce;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Composition.Undeliverable;
import se.kadens.delivery.Notice;
import se.kadens.feedback.News.What;
import se.kadens.people.Person;
import se.kadens.people.Workspaces;
import se.kadens.programme.Calendars;

/** Tells people that there is feedback for them, and a room of praise. */
@Component
class FeedbackComposer implements Composer {

  static final String FEATURE = FeedbackDialogue.FEATURE;

  private final Feedbacks feedbacks;
  private final GiveFeedback give;
  private final ReadFeedback read;
  private final GivingSteps steps;
  private final Items items;
  private final Rooms rooms;
  private final Workspaces workspaces;
  private final Calendars calendars;
  private final TellOfFeedback tell;

  FeedbackComposer(
      Feedbacks feedbacks,
      GiveFeedback give,
      ReadFeedback read,
      GivingSteps steps,
      Items items,
      Rooms rooms,
      Workspaces workspaces,
      Calendars calendars,
      TellOfFeedback tell) {
    this.feedbacks = feedbacks;
    this.give = give;
    this.read = read;
    this.steps = steps;
    this.items = items;
    this.rooms = rooms;
    this.workspaces = workspaces;
    this.calendars = calendars;
    this.tell = tell;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    News news = News.parse(notice.subject());
    return Optional.of(new FeedbackPhrases(recipient.language()).why(news.what()));
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    News news = News.parse(notice.subject());
    FeedbackId id = new FeedbackId(news.of());
    if (news.what() == What.DRAFTED) {
      return give.draft(recipient, id)
          .<Composition>map(draft -> new Say(steps.resume(draft, recipient)))
          .orElseGet(() -> new Skip(Reason.MOVED_ON));
    }
    Optional<Feedback> found = feedbacks.find(notice.key().workspace(), id);
    if (found.isEmpty()) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    Feedback feedback = found.get();
    if (news.what() == What.ANNOUNCED) {
      return announce(feedback);
    }
    if (calendars.isAway(recipient, now)) {
      return new Hold(tell.backAtWork(recipient, now));
    }
    return switch (news.what()) {
      case THANKED -> new Say(toGiver(feedback, recipient, true));
      case UNANNOUNCED -> new Say(toGiver(feedback, recipient, false));
      case SHOWN -> hasCome(feedback, recipient, true);
      default -> hasCome(feedback, recipient, false);
    };
  }

  private Composition announce(Feedback feedback) {
    if (!(feedback.audience() instanceof Audience.Everybody(var room))) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    if (rooms.find(feedback.workspace(), room.key()).isEmpty()) {
      // Others may read there now, or nobody: it was chosen as it was then.
      return new Undeliverable("room_left");
    }
    FeedbackPhrases phrases =
        new FeedbackPhrases(workspaces.find(feedback.workspace()).orElseThrow().language());
    return new Announce(room, new Message(items.of(feedback).blocks(phrases)));
  }

  /** Says from whom, and who else sees it; what it says, one opens oneself. */
  private Composition hasCome(Feedback feedback, Person recipient, boolean asManager) {
    if (read.role(recipient, feedback).isEmpty()) {
      return new Skip(Reason.WITHDRAWN);
    }
    if (read.openedBy(recipient, feedback)) {
      return new Skip(Reason.ANSWERED);
    }
    FeedbackPhrases phrases = new FeedbackPhrases(recipient.language());
    Item item = items.of(feedback);
    return new Say(
        Message.of(
            new Paragraph(asManager ? phrases.hasComeForReport(item) : phrases.hasCome(item)),
            new Note(phrases.beforeOpening(item)),
            Controls.of(
                Button.primary(
                    phrases.read(), new Action(FEATURE, "open", feedback.id().toString())))));
  }

  private Message toGiver(Feedback feedback, Person giver, boolean thanked) {
    FeedbackPhrases phrases = new FeedbackPhrases(giver.language());
    Item item = items.of(feedback);
    return Message.of(
        new Paragraph(thanked ? phrases.thanksYou(item) : phrases.notAnnounced(item)),
        Controls.of(Button.plain(phrases.showIt(), FeedbackDialogue.read(feedback.id()))));
  }

  @Override
  public void undeliverable(Notice notice, String why, Instant now) {
    News news = News.parse(notice.subject());
    if (news.what() == What.ANNOUNCED) {
      Optional<Feedback> feedback =
          feedbacks.find(notice.key().workspace(), new FeedbackId(news.of()));
      feedback.ifPresent(one -> tell.unannounced(one, items.of(one).giver(), now));
    }
  }
}
