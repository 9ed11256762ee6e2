package se.kadens.company;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Text;
import se.kadens.delivery.Entry;
import se.kadens.delivery.Ledger;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Whom no channel could reach the last time something was to be said to them, and why. */
@Component
class Unreached {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int SHOWN = 20;

  private final Ledger ledger;
  private final People people;

  Unreached(Ledger ledger, People people) {
    this.ledger = ledger;
    this.people = people;
  }

  /** Nothing where everybody was reached. */
  List<Block> of(WorkspaceId workspace, Instant now, CompanyPhrases phrases) {
    List<Text> lines = lines(workspace, now.minus(LATELY), phrases);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.unreached()));
    blocks.add(new Bullets(lines.stream().limit(SHOWN).toList()));
    if (lines.size() > SHOWN) {
      blocks.add(new Paragraph(Text.of(phrases.more(lines.size() - SHOWN))));
    }
    return blocks;
  }

  private List<Text> lines(WorkspaceId workspace, Instant since, CompanyPhrases phrases) {
    List<Entry> undelivered = ledger.undelivered(workspace, since);
    Map<PersonId, Person> named =
        people
            .find(
                workspace,
                undelivered.stream().map(entry -> entry.notice().key().person()).toList())
            .stream()
            .filter(Person::active)
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return undelivered.stream()
        .flatMap(
            entry ->
                Optional.ofNullable(named.get(entry.notice().key().person()))
                    .map(person -> phrases.unreached(person, String.valueOf(entry.reason())))
                    .stream())
        .toList();
  }
}
