package se.kadens.teams;

import java.time.Instant;
import se.kadens.people.Met;

/** Finds out who a user is that was never heard from before. */
interface Introductions {

  /** Throws when it cannot be found out now. */
  Met meet(Address address, Instant now);
}
