package se.kadens.feedback;

import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * Feedback that is being written. It is kept until it is sent or thrown away.
 *
 * @param version goes up with every change
 */
record Draft(
    WorkspaceId workspace,
    FeedbackId id,
    PersonId giver,
    @Nullable PersonId receiver,
    Occasion occasion,
    @Nullable Audience audience,
    @Nullable FeedbackKind kind,
    @Nullable String words,
    @Nullable Tag tag,
    int version) {

  static final int LONGEST = 3_000;

  static Draft begin(
      WorkspaceId workspace, PersonId giver, @Nullable PersonId receiver, Occasion occasion) {
    return new Draft(
        workspace, FeedbackId.create(), giver, receiver, occasion, null, null, null, null, 0);
  }

  /** To somebody else; what one person asked is no answer to another. */
  Draft to(PersonId changed) {
    Occasion then =
        occasion.request() == null || changed.equals(receiver) ? occasion : occasion.unasked();
    return new Draft(workspace, id, giver, changed, then, null, kind, words, tag, version + 1);
  }

  Draft saying(String typed) {
    return new Draft(
        workspace, id, giver, receiver, occasion, audience, kind, typed, tag, version + 1);
  }

  Draft as(@Nullable FeedbackKind changed) {
    return new Draft(
        workspace, id, giver, receiver, occasion, audience, changed, words, tag, version + 1);
  }

  Draft written(Audience seenBy, @Nullable FeedbackKind as, String typed, @Nullable Tag about) {
    return new Draft(
        workspace, id, giver, receiver, occasion, seenBy, as, typed, about, version + 1);
  }

  Draft tied(@Nullable Tag to) {
    return new Draft(
        workspace, id, giver, receiver, occasion, audience, kind, words, to, version + 1);
  }

  /** The same, given unasked. */
  Draft unasked() {
    return new Draft(
        workspace,
        id,
        giver,
        receiver,
        occasion.unasked(),
        audience,
        kind,
        words,
        tag,
        version + 1);
  }
}
