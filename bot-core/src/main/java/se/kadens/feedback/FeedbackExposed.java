package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed;

/** Who sees a piece of feedback: those who were named when it was sent, and nobody since. */
@Component
class FeedbackExposed implements Exposed {

  private final ReadFeedback read;
  private final Feedbacks feedbacks;
  private final Items items;

  FeedbackExposed(ReadFeedback read, Feedbacks feedbacks, Items items) {
    this.read = read;
    this.feedbacks = feedbacks;
    this.items = items;
  }

  @Override
  public String feature() {
    return FeedbackDialogue.FEATURE;
  }

  @Override
  public Optional<Exposure> exposure(Person asker, String subject, Instant now) {
    return FeedbackId.read(subject)
        .flatMap(id -> read.find(asker, id))
        .map(feedback -> exposure(feedback, asker));
  }

  @Override
  public List<Exposure> newest(Person person, Instant now, int atMost) {
    return feedbacks.given(person, 0, atMost).stream()
        .map(feedback -> exposure(feedback, person))
        .toList();
  }

  private Exposure exposure(Feedback feedback, Person asker) {
    Item item = items.of(feedback);
    List<Seer> seers = new ArrayList<>();
    seers.add(new Seer(As.AUTHOR, Sees.ALL, List.of(item.giver())));
    seers.add(new Seer(As.RECEIVER, Sees.ALL, List.of(item.receiver())));
    Person manager = item.manager();
    if (manager != null) {
      seers.add(new Seer(As.MANAGER, Sees.ALL, List.of(manager)));
    }
    if (feedback.audience().seenBy() == SeenBy.ROOM) {
      seers.add(new Seer(As.EVERYBODY, Sees.ALL, List.of()));
    }
    return new Exposure(
        feature(),
        feedback.id().toString(),
        new FeedbackPhrases(asker.language())
            .row(item, feedback.sentAt().atZone(asker.zone()).toLocalDate())
            .plain(),
        feedback.giver(),
        seers);
  }
}
