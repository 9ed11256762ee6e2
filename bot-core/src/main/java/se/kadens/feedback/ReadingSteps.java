package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed.As;

/** What somebody reads of the feedback they got, gave, or were shown as a manager. */
@Component
class ReadingSteps {

  private static final int PAGE = 5;

  private final ReadFeedback read;
  private final Feedbacks feedbacks;
  private final Items items;

  ReadingSteps(ReadFeedback read, Feedbacks feedbacks, Items items) {
    this.read = read;
    this.feedbacks = feedbacks;
    this.items = items;
  }

  /** One of the three lists somebody has. */
  private enum Pile {
    RECEIVED,
    GIVEN,
    SHOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Reply all(Person reader) {
    List<Block> blocks = new ArrayList<>();
    for (Pile pile : Pile.values()) {
      blocks.addAll(page(reader, pile, 0));
    }
    FeedbackPhrases phrases = new FeedbackPhrases(reader.language());
    return blocks.isEmpty() ? Reply.say(phrases.nothingYet()) : Reply.say(new Message(blocks));
  }

  /** A list from one of its rows on, such as "given/5". */
  Reply page(Person reader, String subject) {
    String[] parts = subject.split("/", 2);
    int skip = parts.length == 2 ? Math.max(0, Integer.parseInt(parts[1])) : 0;
    List<Block> blocks = page(reader, Pile.valueOf(parts[0].toUpperCase(Locale.ROOT)), skip);
    FeedbackPhrases phrases = new FeedbackPhrases(reader.language());
    return blocks.isEmpty() ? Reply.say(phrases.noMore()) : Reply.say(new Message(blocks));
  }

  static Action shown() {
    return new Action(FeedbackDialogue.FEATURE, "list", Pile.SHOWN.code() + "/0");
  }

  private List<Block> page(Person reader, Pile pile, int skip) {
    FeedbackPhrases phrases = new FeedbackPhrases(reader.language());
    List<Feedback> found =
        switch (pile) {
          case RECEIVED -> feedbacks.received(reader, skip, PAGE + 1);
          case GIVEN -> feedbacks.given(reader, skip, PAGE + 1);
          case SHOWN -> feedbacks.shownTo(reader, skip, PAGE + 1);
        };
    List<Block> blocks = new ArrayList<>();
    if (found.isEmpty()) {
      return blocks;
    }
    blocks.add(
        new Paragraph(
            switch (pile) {
              case RECEIVED -> phrases.received();
              case GIVEN -> phrases.given();
              case SHOWN -> phrases.shown();
            }));
    found.stream().limit(PAGE).forEach(one -> blocks.addAll(row(one, pile, reader)));
    if (found.size() > PAGE) {
      blocks.add(
          Controls.of(
              Button.plain(
                  phrases.older(),
                  new Action(
                      FeedbackDialogue.FEATURE, "list", pile.code() + "/" + (skip + PAGE)))));
    }
    return blocks;
  }

  private List<Block> row(Feedback feedback, Pile pile, Person reader) {
    FeedbackPhrases phrases = new FeedbackPhrases(reader.language());
    Item item = items.of(feedback);
    boolean unread = pile != Pile.GIVEN && !read.openedBy(reader, feedback);
    return List.of(
        new Paragraph(
            phrases.row(pile.code(), item, feedback.sentAt().atZone(reader.zone()).toLocalDate())),
        new Note(
            pile == Pile.GIVEN
                ? phrases.openedBy(read.openedBy(feedback))
                : unread ? phrases.unread() : phrases.seenBy(item)),
        Controls.of(Button.plain(phrases.read(), FeedbackDialogue.read(feedback.id()))));
  }

  /** Shows one, and keeps that it was opened; {@code here} in the place of its notice. */
  Reply open(Person reader, FeedbackId id, boolean here, Instant now) {
    Optional<Feedback> feedback = read.open(reader, id, now);
    if (feedback.isEmpty()) {
      return Reply.say(new FeedbackPhrases(reader.language()).notYours());
    }
    Message message = message(feedback.get(), reader);
    return here ? Reply.replace(message) : Reply.say(message);
  }

  private Message message(Feedback feedback, Person reader) {
    FeedbackPhrases phrases = new FeedbackPhrases(reader.language());
    As role = read.role(reader, feedback).orElseThrow();
    Item item = items.of(feedback);
    List<Block> blocks = new ArrayList<>(item.blocks(phrases));
    if (role == As.AUTHOR) {
      blocks.add(new Note(phrases.openedBy(read.openedBy(feedback))));
    }
    if (role == As.RECEIVER) {
      List<Control> controls = new ArrayList<>();
      if (feedbacks.thanked(feedback)) {
        blocks.add(new Note(phrases.youThanked(item.giver())));
      } else {
        controls.add(
            Button.plain(
                phrases.thank(),
                new Action(FeedbackDialogue.FEATURE, "thank", feedback.id().toString())));
      }
      controls.add(
          Button.plain(phrases.giveTo(item.giver()), FeedbackDialogue.giveTo(feedback.giver())));
      blocks.add(new Controls(controls));
    }
    return new Message(blocks);
  }

  Reply thank(Person by, FeedbackId id, Instant now) {
    FeedbackPhrases phrases = new FeedbackPhrases(by.language());
    return switch (read.thank(by, id, now)) {
      case NOT_THEIRS -> Reply.say(phrases.notYours());
      case NOW, BEFORE -> Reply.replace(message(read.find(by, id).orElseThrow(), by));
    };
  }
}
