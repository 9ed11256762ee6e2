package se.kadens.feedback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.people.Person;

/**
 * Feedback as it reads, before it is sent and after: one and the same, so that a preview shows what
 * everybody who may read it will read.
 *
 * @param manager who is named as the receiver's manager; absent where no manager sees it
 * @param kind absent where the giver has yet to say
 * @param about the words of the message it is about
 * @param question the receiver's own question that it answers
 */
record Item(
    Person giver,
    Person receiver,
    @Nullable Person manager,
    @Nullable FeedbackKind kind,
    Audience audience,
    String words,
    @Nullable Tag tag,
    @Nullable String about,
    @Nullable String question) {

  /** In somebody's words; whose, is for the phrases to know. */
  List<Block> blocks(FeedbackPhrases phrases) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.headline(this)));
    // What was said or asked between two people stays between them.
    if (question != null && audience.seenBy() == SeenBy.RECEIVER && !question.isBlank()) {
      blocks.add(new Note(phrases.answersTheQuestion(receiver)));
      blocks.add(new Quote(question));
    }
    if (about != null && audience.seenBy() != SeenBy.ROOM) {
      blocks.add(new Note(phrases.isAbout()));
      blocks.add(new Quote(about));
      blocks.add(new Note(phrases.whatIsSaid(giver)));
    } else if (blocks.size() > 1) {
      blocks.add(new Note(phrases.whatIsSaid(giver)));
    }
    blocks.add(new Quote(words));
    if (tag != null) {
      blocks.add(new Note(phrases.tied(tag)));
    }
    if (audience.seenBy() != SeenBy.ROOM) {
      blocks.add(new Note(phrases.seenBy(this)));
    }
    return blocks;
  }
}
