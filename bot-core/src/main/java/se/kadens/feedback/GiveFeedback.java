package se.kadens.feedback;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Takes feedback from the first thought to the receiver; in the caller's transaction. */
@Component
class GiveFeedback {

  private final FeedbackDrafts drafts;
  private final Feedbacks feedbacks;
  private final FeedbackRequests requests;
  private final MayGive mayGive;
  private final TellOfFeedback tell;
  private final People people;

  GiveFeedback(
      FeedbackDrafts drafts,
      Feedbacks feedbacks,
      FeedbackRequests requests,
      MayGive mayGive,
      TellOfFeedback tell,
      People people) {
    this.drafts = drafts;
    this.feedbacks = feedbacks;
    this.requests = requests;
    this.mayGive = mayGive;
    this.tell = tell;
    this.people = people;
  }

  /** What became of the wish to send. */
  sealed interface Sending {
    record Sent(Feedback feedback) implements Sending {}

    /** It was sent before, from here or from elsewhere. */
    record SentBefore(Feedback feedback) implements Sending {}

    /** The draft is not what was previewed, or not finished. */
    record Changed(Draft draft) implements Sending {}

    record Refused(Draft draft, Refusal why) implements Sending {}

    /** The request that it answers is not open any more. */
    record TooLate(Draft draft, FeedbackRequest request) implements Sending {}

    /** There is no such draft, or it is not theirs. */
    record Gone() implements Sending {}
  }

  /** Begins a draft; the same occasion leads back to the same one. */
  Draft begin(
      Person giver,
      @Nullable PersonId receiver,
      Occasion occasion,
      @Nullable FeedbackKind kind,
      Instant now) {
    Draft draft = Draft.begin(giver.workspace(), giver.id(), receiver, occasion);
    return drafts.begin(kind == null ? draft : draft.as(kind), now);
  }

  Optional<Draft> draft(Person giver, FeedbackId id) {
    return drafts.find(giver, id);
  }

  Draft save(Draft changed, Instant now) {
    drafts.save(changed, now);
    return changed;
  }

  void throwAway(Draft draft) {
    drafts.remove(draft);
  }

  /** What the giver has sent under this id, if anything. */
  Optional<Feedback> sent(Person giver, FeedbackId id) {
    return feedbacks
        .find(giver.workspace(), id)
        .filter(feedback -> feedback.giver().equals(giver.id()));
  }

  /** Sends exactly what was previewed as this version. */
  Sending send(Person giver, FeedbackId id, int version, Instant now) {
    Optional<Draft> found = drafts.find(giver, id);
    if (found.isEmpty()) {
      return sent(giver, id).<Sending>map(Sending.SentBefore::new).orElseGet(Sending.Gone::new);
    }
    Draft draft = found.get();
    Audience audience = draft.audience();
    FeedbackKind kind = draft.kind();
    if (draft.version() != version
        || audience == null
        || kind == null
        || !audience.seenBy().allows(kind)
        || draft.words() == null) {
      return new Sending.Changed(draft);
    }
    Optional<Refusal> refusal = mayGive.refusal(giver, draft.receiver());
    if (refusal.isPresent()) {
      return new Sending.Refused(draft, refusal.get());
    }
    Person receiver =
        people.find(giver.workspace(), Objects.requireNonNull(draft.receiver())).orElseThrow();
    if (!mayGive.stands(giver, receiver, audience)) {
      return new Sending.Refused(draft, Refusal.AUDIENCE);
    }
    return answering(draft, now)
        .<Sending>map(request -> new Sending.TooLate(draft, request))
        .orElseGet(() -> new Sending.Sent(deliver(draft, receiver, now)));
  }

  /** The request that can no longer be answered; ends one that can. */
  private Optional<FeedbackRequest> answering(Draft draft, Instant now) {
    RequestId request = draft.occasion().request();
    if (request == null) {
      return Optional.empty();
    }
    FeedbackRequest asked = requests.lock(draft.workspace(), request).orElseThrow();
    if (!asked.openAt(now)) {
      return Optional.of(asked);
    }
    requests.end(asked, FeedbackRequest.State.ANSWERED, now);
    return Optional.empty();
  }

  private Feedback deliver(Draft draft, Person receiver, Instant now) {
    Feedback feedback =
        new Feedback(
            draft.workspace(),
            draft.id(),
            draft.giver(),
            receiver.id(),
            draft.occasion(),
            Objects.requireNonNull(draft.audience()),
            Objects.requireNonNull(draft.kind()),
            Objects.requireNonNull(draft.words()),
            draft.tag(),
            now);
    feedbacks.add(feedback);
    drafts.remove(draft);
    tell.given(feedback, receiver, now);
    return feedback;
  }
}
