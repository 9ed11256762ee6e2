package se.kadens.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Openings;

/** Lets those read feedback who may, and keeps that they did. */
@Component
class ReadFeedback {

  private final Feedbacks feedbacks;
  private final Openings openings;
  private final People people;
  private final TellOfFeedback tell;

  ReadFeedback(Feedbacks feedbacks, Openings openings, People people, TellOfFeedback tell) {
    this.feedbacks = feedbacks;
    this.openings = openings;
    this.people = people;
    this.tell = tell;
  }

  /** As what somebody may read it; empty when they may not. */
  Optional<As> role(Person reader, Feedback feedback) {
    if (!reader.active()) {
      return Optional.empty();
    }
    if (feedback.giver().equals(reader.id())) {
      return Optional.of(As.AUTHOR);
    }
    if (feedback.receiver().equals(reader.id())) {
      return Optional.of(As.RECEIVER);
    }
    boolean manager =
        switch (feedback.audience()) {
          case Audience.Receiver _ -> false;
          case Audience.WithLead(PersonId named) -> named.equals(reader.id());
          case Audience.Everybody _ ->
              people.isManagerOf(reader.workspace(), reader.id(), feedback.receiver());
        };
    return manager ? Optional.of(As.MANAGER) : Optional.empty();
  }

  /** Whatever this person may read under that id, without their having opened it. */
  Optional<Feedback> find(Person reader, FeedbackId id) {
    return feedbacks
        .find(reader.workspace(), id)
        .filter(feedback -> role(reader, feedback).isPresent());
  }

  Optional<Feedback> open(Person reader, FeedbackId id, Instant now) {
    Optional<Feedback> found = find(reader, id);
    found.ifPresent(
        feedback ->
            openings.opened(
                reader,
                role(reader, feedback).orElseThrow(),
                FeedbackDialogue.FEATURE,
                id.toString(),
                feedback.giver(),
                now));
    return found;
  }

  /** Who has opened it, the first first. */
  List<Person> openedBy(Feedback feedback) {
    Person giver = people.find(feedback.workspace(), feedback.giver()).orElseThrow();
    return openings.of(giver, FeedbackDialogue.FEATURE, feedback.id().toString()).stream()
        .flatMap(opening -> people.find(feedback.workspace(), opening.reader()).stream())
        .toList();
  }

  boolean openedBy(Person reader, Feedback feedback) {
    return openedBy(feedback).stream().anyMatch(person -> person.id().equals(reader.id()));
  }

  /** Whether the receiver has thanked, now or before; false when it is not theirs to thank for. */
  enum Thanks {
    NOW,
    BEFORE,
    NOT_THEIRS
  }

  Thanks thank(Person by, FeedbackId id, Instant now) {
    Optional<Feedback> found = find(by, id).filter(feedback -> feedback.receiver().equals(by.id()));
    if (found.isEmpty()) {
      return Thanks.NOT_THEIRS;
    }
    if (!feedbacks.thank(found.get(), now)) {
      return Thanks.BEFORE;
    }
    people
        .find(by.workspace(), found.get().giver())
        .ifPresent(giver -> tell.thanked(found.get(), giver, now));
    return Thanks.NOW;
  }
}
