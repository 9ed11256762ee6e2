package se.kadens.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.privacy.Exposed.Exposure;
import se.kadens.privacy.Openings.Opening;

/** Says who sees one thing and, to its author alone, who has opened it. */
@Component
class WhoSees {

  private final Openings openings;
  private final People people;

  WhoSees(Openings openings, People people) {
    this.openings = openings;
    this.people = people;
  }

  Message of(Exposure exposure, Person asker) {
    PrivacyPhrases phrases = new PrivacyPhrases(asker);
    boolean theirs = exposure.author().equals(asker.id());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(exposure.title()));
    blocks.add(new Paragraph(phrases.seenBy()));
    blocks.add(
        new Bullets(
            exposure.seers().stream().map(seer -> phrases.seer(seer, asker, theirs)).toList()));
    if (theirs) {
      blocks.addAll(opened(exposure, asker, phrases));
    }
    blocks.add(new Note(phrases.administrators()));
    return new Message(blocks);
  }

  private List<Block> opened(Exposure exposure, Person author, PrivacyPhrases phrases) {
    List<Opening> all = openings.of(author, exposure.feature(), exposure.subject());
    if (all.isEmpty()) {
      return List.of(new Paragraph(phrases.openedByNobody()));
    }
    Map<PersonId, Person> readers =
        people.find(author.workspace(), all.stream().map(Opening::reader).toList()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    List<Text> lines =
        all.stream()
            .flatMap(
                opening ->
                    Stream.ofNullable(readers.get(opening.reader()))
                        .map(reader -> phrases.opened(reader, opening)))
            .toList();
    return List.of(new Paragraph(phrases.openedBy()), new Bullets(lines));
  }
}
