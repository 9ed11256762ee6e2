package se.kadens.teams;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;
import se.kadens.people.PersonId;

/**
 * A user of Teams as we know them.
 *
 * @param person who they are; absent as long as no person is linked to them
 * @param member as a roster described them
 * @param language how their client is set, if they were heard from
 * @param blocked whether they keep us out
 * @param notedAt when any of this was last noted
 */
record Kept(
    Address address,
    @Nullable PersonId person,
    TeamsMember member,
    @Nullable Language language,
    @Nullable ZoneId zone,
    boolean blocked,
    Instant notedAt) {

  /** People answer several questions in a row, from one place. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Whether hearing from them like this, now, brings nothing new. */
  boolean says(Address heard, @Nullable Language language, @Nullable ZoneId zone, Instant now) {
    return !blocked
        && address.equals(heard)
        && !isSetOtherwise(language, zone)
        && notedAt.plus(FRESH).isAfter(now);
  }

  /** Whether their client is set in another way than it was. */
  boolean isSetOtherwise(@Nullable Language language, @Nullable ZoneId zone) {
    return (language != null && language != this.language)
        || (zone != null && !zone.equals(this.zone));
  }
}
