package se.kadens.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Control.Button;
import se.kadens.home.HomeSection;
import se.kadens.people.People;
import se.kadens.people.Person;

/** How a manager's team is doing, on the manager's own page. */
@Component
class DigestHome implements HomeSection {

  private final Digest digest;
  private final People people;

  DigestHome(Digest digest, People people) {
    this.digest = digest;
    this.people = people;
  }

  @Override
  public Place place() {
    return Place.TEAM;
  }

  @Override
  public List<Block> of(Person person, Instant now) {
    if (!people.managesAnyone(person.workspace(), person.id())) {
      return List.of();
    }
    DigestPhrases phrases = new DigestPhrases(person);
    Optional<Scope> latest = digest.latest(person, now);
    List<Block> lines = latest.map(digest::lines).orElse(List.of());
    if (latest.isEmpty() || lines.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.homeTitle()));
    blocks.addAll(lines);
    blocks.add(
        Controls.of(
            Button.plain(
                phrases.show(),
                new Action(
                    PlanDigest.FEATURE, "show", DigestSubject.of(latest.get()).toString()))));
    return blocks;
  }
}
