package se.kadens.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * One person's question to another how they did.
 *
 * @param round the form it was sent with, maybe to others too
 * @param topic what it is about; may be empty where the goal says it
 * @param reason why it was declined, if anything was said
 */
record FeedbackRequest(
    WorkspaceId workspace,
    RequestId id,
    UUID round,
    PersonId asker,
    PersonId asked,
    String topic,
    @Nullable Tag goal,
    Instant askedAt,
    Instant expiresAt,
    State state,
    @Nullable String reason) {

  static final Duration OPEN_FOR = Duration.ofDays(21);

  enum State {
    OPEN,
    ANSWERED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  State stateAt(Instant now) {
    return state == State.OPEN && !now.isBefore(expiresAt) ? State.EXPIRED : state;
  }

  boolean openAt(Instant now) {
    return stateAt(now) == State.OPEN;
  }
}
