package se.kadens.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Entry;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.interview.Interview.Status;
import se.kadens.interview.Place.Lead;
import se.kadens.people.Links;
import se.kadens.people.Person;

/**
 * Carries interviews forward: stores answers, asks the next question, ends, and gives the chat to
 * the next interview in the queue. What is to be said goes through the ledger, so that nothing is
 * lost between two questions. Callers hold the lock on the person's interviews.
 */
@Component
class Conversation {

  static final String QUESTION = "question";
  static final String CLOSING = "closing";

  /** A question asked this recently is still before the person's eyes. */
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  /** How long closing words are worth saying. */
  private static final Duration CLOSING_KEPT = Duration.ofDays(1);

  /** Closing words come before the first question of the interview that follows. */
  private static final Duration BEFORE = Duration.ofNanos(1000);

  private final Interviews interviews;
  private final Purposes purposes;
  private final Ledger ledger;
  private final Whereabouts whereabouts;

  /** The channel on which a person waits for what is said next, as far as that is known. */
  interface Whereabouts {
    Optional<String> of(Interview interview, Instant now);
  }

  @Autowired
  Conversation(Interviews interviews, Purposes purposes, Ledger ledger, Links links) {
    this(
        interviews,
        purposes,
        ledger,
        (interview, now) -> links.lastSpoken(interview.workspace(), interview.person(), now));
  }

  Conversation(Interviews interviews, Purposes purposes, Ledger ledger, Whereabouts whereabouts) {
    this.interviews = interviews;
    this.purposes = purposes;
    this.ledger = ledger;
    this.whereabouts = whereabouts;
  }

  /** What is said of an interview at one step of its conversation. */
  static NoticeKey key(Interview interview, String kind) {
    return new NoticeKey(
        interview.workspace(),
        "interview:" + interview.id(),
        Integer.toString(interview.place().step()),
        interview.person(),
        kind);
  }

  /** Stores what is new among these answers, by question, and tells the feature of it once. */
  Interview store(Interview interview, Map<String, Answer> answers, Person person, Instant now) {
    Interview stored = interview;
    for (Question question : interview.questionnaire().all()) {
      Answer answer = answers.get(question.key());
      Given given = interview.answers().get(question.key());
      if (answer != null && (given == null || !given.answer().equals(answer))) {
        stored = stored.with(question, answer, now);
        interviews.addAnswer(stored, question);
      }
    }
    if (!stored.equals(interview)) {
      purposes.of(stored).stored(stored, person, now);
    }
    return stored;
  }

  /**
   * Goes on after a question has its answer: at the next one without, or to the end. An interview
   * that was not being asked in chat takes the chat if it is free.
   */
  Interview advance(Interview interview, Question answered, Lead lead, Person person, Instant now) {
    if (interview.status() == Status.FINISHED) {
      return interview;
    }
    if (interview.unanswered().isEmpty()) {
      return finish(interview, person, now);
    }
    boolean asking = interview.status() == Status.ASKING;
    boolean goesOn = asking ? interview.place().isAt(answered) : freeChat(person, now);
    return goesOn ? ask(interview, interview.unanswered().getFirst(), lead, now) : interview;
  }

  /** Begins it as the person's conversation; the chat is free. */
  void begin(Interview interview, Instant now) {
    Interview asking = at(interview, interview.unanswered().getFirst(), new Lead.None(), now);
    interviews.add(asking);
    plan(asking, QUESTION, now, asking.expiresAt());
  }

  /** Makes it the person's conversation at this question; the chat is free or its own. */
  Interview ask(Interview interview, Question question, Lead lead, Instant now) {
    return ask(at(interview, question, lead, now), now);
  }

  private Interview ask(Interview asking, Instant now) {
    interviews.update(asking, now);
    plan(asking, QUESTION, now, asking.expiresAt());
    return asking;
  }

  private static Interview at(Interview interview, Question question, Lead lead, Instant now) {
    Set<String> ticked = interview.ticked(question);
    return interview
        .with(Status.ASKING)
        .with(interview.place().asking(question, lead, ticked, now));
  }

  /** Asks the current question again, unless that was just done. */
  Interview askAgain(Interview interview, Instant now) {
    Instant askedAt = interview.place().askedAt();
    Optional<Question> current = interview.current();
    boolean justAsked = askedAt != null && now.isBefore(askedAt.plus(JUST_NOW));
    if (current.isEmpty() || (justAsked && !wasAskedElsewhere(interview, now))) {
      return interview;
    }
    Set<String> ticked = interview.ticked(current.get());
    return ask(interview.with(interview.place().askingAgain(ticked, now)), now);
  }

  /** Whether the question stands on another channel than the one the person is on now. */
  private boolean wasAskedElsewhere(Interview interview, Instant now) {
    Optional<String> asked =
        ledger.find(key(interview, QUESTION)).flatMap(Entry::receiptIfAny).map(Receipt::channel);
    return asked.isPresent()
        && whereabouts.of(interview, now).filter(here -> !here.equals(asked.get())).isPresent();
  }

  /** The interview the person is in the middle of. */
  Optional<Interview> asking(Person person) {
    return interviews.asking(person.workspace(), person.id());
  }

  Interview finish(Interview interview, Person person, Instant now) {
    Interview finished = interview.with(Status.FINISHED).with(interview.place().stepping());
    interviews.update(finished, now);
    purposes.of(finished).finished(finished, person, now);
    plan(finished, CLOSING, now.minus(BEFORE), now.plus(CLOSING_KEPT));
    askNextInQueue(person, now);
    return finished;
  }

  /** Leaves the chat, to the next interview in the queue if there is one. */
  Interview leave(Interview interview, Status status, Person person, Instant now) {
    Interview left = interview.with(status);
    interviews.update(left, now);
    askNextInQueue(person, now);
    return left;
  }

  /** Lets go of a conversation that can no longer be answered; whether the chat is free now. */
  boolean freeChat(Person person, Instant now) {
    Optional<Interview> asking = asking(person);
    if (asking.isPresent() && purposes.refusal(asking.get(), person, now).isPresent()) {
      drop(asking.get(), now);
      return true;
    }
    return asking.isEmpty();
  }

  /** Takes what can no longer be answered out of the chat, and says nothing. */
  void drop(Interview interview, Instant now) {
    boolean expired = interview.expiredAt(now);
    Interview dropped = interview.with(expired ? Status.EXPIRED : Status.OPEN);
    interviews.update(dropped, now);
    if (expired) {
      purposes.of(dropped).expired(dropped, now);
    }
  }

  void askNextInQueue(Person person, Instant now) {
    interviews.next(person.workspace(), person.id()).ifPresent(next -> askNext(next, person, now));
  }

  private void askNext(Interview next, Person person, Instant now) {
    if (purposes.refusal(next, person, now).isPresent()) {
      drop(next, now);
      askNextInQueue(person, now);
    } else if (next.unanswered().isEmpty()) {
      finish(next, person, now);
    } else {
      ask(next, next.unanswered().getFirst(), new Lead.Introducing(), now);
    }
  }

  private void plan(Interview interview, String kind, Instant due, Instant expiresAt) {
    ledger.plan(
        key(interview, kind),
        Press.FEATURE,
        interview.id().toString(),
        Urgency.CONVERSATION,
        due,
        expiresAt);
  }
}
