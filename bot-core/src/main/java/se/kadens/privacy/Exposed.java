package se.kadens.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Says who sees what somebody wrote. Implemented by each feature that keeps such things. */
public interface Exposed {

  /** The name its items carry. */
  String feature();

  /**
   * Who sees an item; empty when there is none or when the asker may not see it themselves.
   *
   * @param subject the item, in the feature's own words
   */
  Optional<Exposure> exposure(Person asker, String subject, Instant now);

  /** The newest things this person wrote, newest first. */
  List<Exposure> newest(Person person, Instant now, int atMost);

  /**
   * Who sees one thing.
   *
   * @param title what it is, in the asker's language
   * @param author who wrote it
   */
  record Exposure(String feature, String subject, String title, PersonId author, List<Seer> seers) {
    public Exposure {
      seers = List.copyOf(seers);
    }
  }

  /**
   * One role that sees it.
   *
   * @param people who has that role; empty for {@link As#API}, {@link As#EVERYBODY} and where too
   *     many to name
   */
  record Seer(As as, Sees sees, List<Person> people) {
    public Seer {
      people = List.copyOf(people);
    }
  }

  /** In what role somebody sees it. */
  enum As {
    AUTHOR,
    OWNER,
    RECEIVER,
    MANAGER,
    SKIP_LEVEL,
    TEAM,
    HR,
    ADMIN,
    /** Whoever holds the key to what Kadens hands to other programs; nobody of whom it knows. */
    API,
    EVERYBODY
  }

  /** How much of it they see. */
  enum Sees {
    ALL,
    /** That it was answered, and how many did. */
    COUNTS
  }
}
