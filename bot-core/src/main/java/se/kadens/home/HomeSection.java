package se.kadens.home;

import java.time.Instant;
import java.util.List;
import se.kadens.conversation.Block;
import se.kadens.people.Person;

/** What a person sees of one feature on their own page. Implemented in the feature's package. */
public interface HomeSection {

  /** Where on the page it stands. */
  Place place();

  /** Nothing at all where the feature has nothing for this person. */
  List<Block> of(Person person, Instant now);

  /** From top to bottom. */
  enum Place {
    OWN,
    TEAM,
    SETTINGS,
    /** Part of the settings, below those that everybody has. */
    CHANNELS
  }
}
