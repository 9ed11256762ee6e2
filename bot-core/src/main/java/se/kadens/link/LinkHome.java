package se.kadens.link;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Channels;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.home.HomeSection;
import se.kadens.people.Links;
import se.kadens.people.Person;

/** Where a person is asked, for whoever is known on more than one channel. */
@Component
class LinkHome implements HomeSection {

  private final Links links;
  private final Channels channels;

  LinkHome(Links links, Channels channels) {
    this.links = links;
    this.channels = channels;
  }

  @Override
  public Place place() {
    return Place.CHANNELS;
  }

  @Override
  public List<Block> of(Person person, Instant now) {
    List<String> known = links.confirmed(person.workspace(), person.id());
    return known.size() > 1 ? blocks(known, channels, person) : List.of();
  }

  /** The first of the known channels is where the person is asked. */
  static List<Block> blocks(List<String> known, Channels channels, Person person) {
    LinkPhrases phrases = new LinkPhrases(person.language());
    return List.of(
        new Paragraph(phrases.whereAsked(channels.title(known.getFirst()))),
        new Controls(
            known.stream()
                .skip(1)
                .<Control>map(
                    channel ->
                        Button.plain(
                            phrases.askMeIn(channels.title(channel)),
                            LinkDialogue.askMeIn(channel)))
                .toList()));
  }
}
