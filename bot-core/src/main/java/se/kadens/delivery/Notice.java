package se.kadens.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to be said to a person, as planned.
 *
 * @param feature whose {@link Composer} puts it into words
 * @param subject what it is about, in the feature's own words
 * @param dueAt not to be said before
 * @param expiresAt not to be said from then on; it ends as skipped, and is listed
 */
public record Notice(
    UUID id,
    NoticeKey key,
    String feature,
    String subject,
    Urgency urgency,
    Instant dueAt,
    Instant expiresAt) {

  /** Which of several due notices of a workspace goes first. */
  public enum Urgency {
    /** Somebody is waiting at the keyboard. */
    CONVERSATION(0),
    /** It has its hour. */
    SCHEDULED(1);

    private final int rank;

    Urgency(int rank) {
      this.rank = rank;
    }

    int rank() {
      return rank;
    }

    static Urgency ofRank(int rank) {
      return rank == CONVERSATION.rank ? CONVERSATION : SCHEDULED;
    }
  }
}
