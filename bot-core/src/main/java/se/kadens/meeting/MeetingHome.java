package se.kadens.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Text;
import se.kadens.home.HomeSection;
import se.kadens.people.Person;

/** A person's next one-to-ones, and what they have promised in them. */
@Component
class MeetingHome implements HomeSection {

  private static final int MOST = 3;

  private final Talks talks;
  private final Points points;
  private final AskedFor askedFor;

  MeetingHome(Talks talks, Points points, AskedFor askedFor) {
    this.talks = talks;
    this.points = points;
    this.askedFor = askedFor;
  }

  @Override
  public Place place() {
    return Place.OWN;
  }

  @Override
  public List<Block> of(Person person, Instant now) {
    List<Talk> all = talks.all(person).stream().filter(Talk::current).toList();
    List<Text> promised = askedFor.ownLines(person, now);
    if (all.isEmpty() && promised.isEmpty()) {
      return List.of();
    }
    NoticePhrases phrases = new NoticePhrases(person);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.homeTitle()));
    blocks.addAll(next(person, all, phrases));
    if (!promised.isEmpty()) {
      blocks.add(new Paragraph(Text.strong(new MeetingPhrases(person).ownTitle())));
      blocks.add(new Bullets(promised.stream().limit(MOST).toList()));
      if (promised.size() > MOST) {
        blocks.add(new Paragraph(Text.of(phrases.more(promised.size() - MOST))));
      }
    }
    blocks.add(Controls.of(Button.plain(phrases.homeAll(), Verb.LIST.on(""))));
    return blocks;
  }

  private List<Block> next(Person person, List<Talk> all, NoticePhrases phrases) {
    Map<PairId, Integer> waiting =
        points.waiting(
            person.workspace(), all.stream().map(talk -> talk.pair().id()).toList(), person.id());
    return all.stream()
        .filter(talk -> talk.next().isPresent())
        .sorted(Comparator.comparing(talk -> talk.next().orElseThrow()))
        .limit(MOST)
        .<Block>map(
            talk ->
                new Paragraph(
                    phrases.homeNext(
                        talk,
                        talk.next().orElseThrow(),
                        waiting.getOrDefault(talk.pair().id(), 0))))
        .toList();
  }
}
