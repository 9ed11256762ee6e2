package se.kadens.survey.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Quote;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** What was said about a comment so far, as each side sees it. */
record ThreadBlocks(Correspondence correspondence, People people) {

  /** To those who replied: the author by the name they go by. */
  List<Block> toReaders(Person reader, UUID comment, ThreadPhrases phrases, Instant now) {
    Optional<Alias> alias = correspondence.alias(reader.workspace(), comment);
    return alias.isEmpty()
        ? List.of()
        : blocks(reader, comment, name(reader.workspace(), alias.get(), phrases), phrases, now);
  }

  /** To the author. */
  List<Block> toAuthor(
      Person author, UUID comment, Alias alias, ThreadPhrases phrases, Instant now) {
    return blocks(author, comment, phrases.you(alias.name()), phrases, now);
  }

  private String name(WorkspaceId workspace, Alias alias, ThreadPhrases phrases) {
    PersonId revealed = alias.revealed();
    return Optional.ofNullable(revealed)
        .flatMap(id -> people.find(workspace, id))
        .map(person -> phrases.revealed(alias.name(), person.name()))
        .orElse(alias.name());
  }

  private List<Block> blocks(
      Person viewer, UUID comment, String author, ThreadPhrases phrases, Instant now) {
    List<Block> blocks = new ArrayList<>();
    for (Letter letter : correspondence.shown(viewer.workspace(), comment, now)) {
      blocks.add(
          new Note(
              letter.fromAuthor()
                  ? phrases.answeredBy(author, letter.shownAt(), viewer.zone())
                  : phrases.repliedBy(replier(viewer, letter), letter.shownAt(), viewer.zone())));
      blocks.add(new Quote(letter.words()));
    }
    return blocks;
  }

  private String replier(Person viewer, Letter letter) {
    return Optional.ofNullable(letter.by())
        .flatMap(id -> people.find(viewer.workspace(), id))
        .map(Person::name)
        .orElse("");
  }
}
