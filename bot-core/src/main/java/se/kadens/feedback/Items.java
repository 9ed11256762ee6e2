package se.kadens.feedback;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Puts feedback together with the people in it. */
@Component
class Items {

  private final People people;
  private final FeedbackRequests requests;

  Items(People people, FeedbackRequests requests) {
    this.people = people;
    this.requests = requests;
  }

  Item of(Feedback feedback) {
    Person giver = person(feedback.workspace(), feedback.giver());
    return new Item(
        giver,
        person(feedback.workspace(), feedback.receiver()),
        managerIn(feedback.workspace(), feedback.audience()),
        feedback.kind(),
        feedback.audience(),
        feedback.words(),
        feedback.tag(),
        feedback.occasion().about(),
        question(feedback.workspace(), feedback.occasion()));
  }

  /** As it would read if it were sent; empty until all of it was written. */
  Optional<Item> of(Draft draft) {
    PersonId receiver = draft.receiver();
    Audience audience = draft.audience();
    String words = draft.words();
    if (receiver == null || audience == null || words == null) {
      return Optional.empty();
    }
    Person giver = person(draft.workspace(), draft.giver());
    return Optional.of(
        new Item(
            giver,
            person(draft.workspace(), receiver),
            managerIn(draft.workspace(), audience),
            draft.kind(),
            audience,
            words,
            draft.tag(),
            draft.occasion().about(),
            question(draft.workspace(), draft.occasion())));
  }

  Person person(WorkspaceId workspace, PersonId person) {
    return people.find(workspace, person).orElseThrow();
  }

  private @Nullable Person managerIn(WorkspaceId workspace, Audience audience) {
    return audience instanceof Audience.WithLead(PersonId manager)
        ? person(workspace, manager)
        : null;
  }

  private @Nullable String question(WorkspaceId workspace, Occasion occasion) {
    RequestId request = occasion.request();
    return request == null
        ? null
        : requests.find(workspace, request).map(Items::question).orElse(null);
  }

  /** What was asked: the topic, else the goal. */
  static String question(FeedbackRequest request) {
    return request.topic().isBlank()
        ? Objects.requireNonNull(request.goal()).name()
        : request.topic();
  }
}
