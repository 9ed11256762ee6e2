package se.kadens.interview;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Notice;
import se.kadens.interview.Interview.Status;
import se.kadens.people.Person;

/** Says the question an interview is at, or its closing words, unless it has moved on meanwhile. */
@Component
class InterviewComposer implements Composer {

  private final Interviews interviews;
  private final Purposes purposes;
  private final QuestionMessages messages;

  InterviewComposer(Interviews interviews, Purposes purposes, QuestionMessages messages) {
    this.interviews = interviews;
    this.purposes = purposes;
    this.messages = messages;
  }

  @Override
  public String feature() {
    return Press.FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    return interviews
        .find(notice.key().workspace(), InterviewId.parse(notice.subject()))
        .map(interview -> compose(notice, interview, recipient, now))
        .orElseGet(() -> new Composition.Skip(Reason.WITHDRAWN));
  }

  private Composition compose(Notice notice, Interview interview, Person recipient, Instant now) {
    boolean closing = notice.key().kind().equals(Conversation.CLOSING);
    if (closing) {
      return interview.status() == Status.FINISHED
          ? new Composition.Say(purposes.of(interview).closing(interview, recipient, now))
          : new Composition.Skip(Reason.MOVED_ON);
    }
    Optional<Reason> over = over(notice, interview);
    if (over.isPresent()) {
      return new Composition.Skip(over.get());
    }
    if (purposes.refusal(interview, recipient, now).isPresent()) {
      return new Composition.Skip(Reason.CLOSED);
    }
    return interview
        .current()
        .<Composition>map(
            question ->
                new Composition.Say(
                    messages.asked(interview, question, interview.place().lead(), recipient)))
        .orElseGet(() -> new Composition.Skip(Reason.NOTHING_TO_SAY));
  }

  /** Why the question of this notice is not waiting for its answer any more. */
  private static Optional<Reason> over(Notice notice, Interview interview) {
    return switch (interview.status()) {
      case FINISHED -> Optional.of(Reason.ANSWERED);
      case EXPIRED, CANCELLED -> Optional.of(Reason.CLOSED);
      case OPEN, QUEUED, PAUSED -> Optional.of(Reason.MOVED_ON);
      case ASKING -> {
        String step = Integer.toString(interview.place().step());
        yield notice.key().period().equals(step)
            ? Optional.empty()
            : Optional.of(Reason.MOVED_ON);
      }
    };
  }
}
