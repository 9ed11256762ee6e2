package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composition.Reason;
import se.kadens.feedback.FeedbackRequest.State;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Asks colleagues for feedback, and ends what was asked; in the caller's transaction. */
@Component
class AskFeedback {

  static final int MOST_AT_ONCE = 3;
  static final int LONGEST_TOPIC = 500;
  static final int LONGEST_REASON = 500;

  private final FeedbackRequests requests;
  private final MayGive mayGive;
  private final TellOfFeedback tell;
  private final People people;

  AskFeedback(FeedbackRequests requests, MayGive mayGive, TellOfFeedback tell, People people) {
    this.requests = requests;
    this.mayGive = mayGive;
    this.tell = tell;
    this.people = people;
  }

  sealed interface Asking {
    /** Those who are asked, and those who wait for this person's earlier question still. */
    record Asked(List<Person> people, List<Person> waiting) implements Asking {}

    /** This form was sent in before. */
    record AskedBefore(List<FeedbackRequest> round) implements Asking {}

    record Refused(@Nullable Person person, Refusal why) implements Asking {}
  }

  /** Asks all of them or none. */
  Asking ask(
      Person asker,
      UUID round,
      List<PersonId> asked,
      String topic,
      @Nullable Tag goal,
      Instant now) {
    List<FeedbackRequest> before = requests.lockRound(asker, round);
    if (!before.isEmpty()) {
      return new Asking.AskedBefore(before);
    }
    for (PersonId one : asked) {
      Optional<Refusal> refusal = mayGive.refusalToAsk(asker, one);
      if (refusal.isPresent()) {
        Person person = people.find(asker.workspace(), one).orElse(null);
        return new Asking.Refused(person, refusal.get());
      }
    }
    requests.expire(asker, now);
    List<Person> done = new ArrayList<>();
    List<Person> waiting = new ArrayList<>();
    for (Person person : people.find(asker.workspace(), asked)) {
      FeedbackRequest request = request(asker, person, round, topic, goal, now);
      if (requests.add(request)) {
        tell.asked(request, person, now);
        done.add(person);
      } else {
        waiting.add(person);
      }
    }
    return new Asking.Asked(done, waiting);
  }

  private static FeedbackRequest request(
      Person asker, Person asked, UUID round, String topic, @Nullable Tag goal, Instant now) {
    return new FeedbackRequest(
        asker.workspace(),
        RequestId.create(),
        round,
        asker.id(),
        asked.id(),
        topic,
        goal,
        now,
        now.plus(FeedbackRequest.OPEN_FOR),
        State.OPEN,
        null);
  }

  /** The request, if it is this person who was asked. */
  Optional<FeedbackRequest> to(Person asked, RequestId id) {
    return requests
        .lock(asked.workspace(), id)
        .filter(request -> request.asked().equals(asked.id()));
  }

  /** Says no; false when it was not open any more. */
  boolean decline(FeedbackRequest request, Instant now) {
    if (!request.openAt(now)) {
      return false;
    }
    requests.end(request, State.DECLINED, now);
    tell.over(request, Reason.ANSWERED, now);
    people
        .find(request.workspace(), request.asker())
        .ifPresent(asker -> tell.declined(request, asker, now));
    return true;
  }

  /** Why it was declined; once. */
  boolean giveReason(FeedbackRequest request, String reason, Instant now) {
    if (request.state() != State.DECLINED || request.reason() != null) {
      return false;
    }
    requests.giveReason(request, reason);
    tell.reasonGiven(request, now);
    return true;
  }

  /** Takes back what nobody has answered yet; whom that leaves in peace. */
  List<Person> withdraw(Person asker, UUID round, Instant now) {
    List<PersonId> spared = new ArrayList<>();
    for (FeedbackRequest request : requests.lockRound(asker, round)) {
      if (request.openAt(now)) {
        requests.end(request, State.WITHDRAWN, now);
        tell.over(request, Reason.WITHDRAWN, now);
        spared.add(request.asked());
      }
    }
    return people.find(asker.workspace(), spared);
  }
}
