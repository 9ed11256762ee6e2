package se.kadens.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** What one colleague told another; once sent, it stays as it was previewed. */
record Feedback(
    WorkspaceId workspace,
    FeedbackId id,
    PersonId giver,
    PersonId receiver,
    Occasion occasion,
    Audience audience,
    FeedbackKind kind,
    String words,
    @Nullable Tag tag,
    Instant sentAt) {

  Feedback {
    if (giver.equals(receiver) || !audience.seenBy().allows(kind)) {
      throw new IllegalArgumentException("no such feedback: " + id);
    }
  }
}
