package se.kadens.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.kadens.people.Person;

/**
 * Puts a feature's notices into words as of now. Implemented in the feature's package; called
 * outside any transaction, maybe more than once for one notice.
 */
public interface Composer {

  String feature();

  /** Changes nothing, however often it is asked. */
  Composition compose(Notice notice, Person recipient, Instant now);

  /** A notice, and whom it is for. */
  record Addressed(Notice notice, Person recipient) {}

  /**
   * The same of several at once, by the notices' ids, where one round trip will do for all.
   * Whichever is missing is composed by itself.
   */
  default Map<UUID, Composition> compose(List<Addressed> notices, Instant now) {
    return Map.of();
  }

  /**
   * Why somebody got such a notice, in a sentence in their language that tells nothing of what it
   * said; empty where a programme is why.
   */
  default Optional<String> why(Notice notice, Person recipient) {
    return Optional.empty();
  }

  /** Told, in the ledger's own transaction, that the notice was said. */
  default void sent(Notice notice, Instant now) {}

  /** The same of many at once, which may be of several workspaces. */
  default void sent(List<Notice> notices, Instant now) {
    notices.forEach(notice -> sent(notice, now));
  }

  /** Told, in the ledger's own transaction, that the recipient could not be reached. */
  default void undeliverable(Notice notice, String why, Instant now) {}
}
