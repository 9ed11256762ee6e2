package se.kadens.interview;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Reply;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Interviews people on behalf of a feature, which says what it is for by its {@link Purpose}. */
@Component
public class Interviewer {

  /**
   * Begins an interview, or finds the one this feature began before with this subject and person,
   * as it stands. Nothing is said yet.
   */
  public Interview begin(
      Person person,
      String feature,
      String subject,
      Questionnaire questionnaire,
      Instant expiresAt,
      Instant now) {
    throw new UnsupportedOperationException("not yet");
  }

  public Optional<Interview> find(WorkspaceId workspace, InterviewId interview) {
    throw new UnsupportedOperationException("not yet");
  }

  public Optional<Interview> find(
      WorkspaceId workspace, PersonId person, String feature, String subject) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Makes it the person's conversation in chat, beginning or going on at the first question that
   * has no answer; the question follows through the ledger. Queues it behind a conversation that
   * goes on already, and says so. Refuses, in words, what can no longer be answered.
   */
  public Reply askInChat(InterviewId interview, Person person, Instant now) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Opens the form with everything answered filled in, also to edit what is finished. Refuses, in
   * words, what can no longer be answered.
   */
  public Reply askInForm(InterviewId interview, Person person, Instant now) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Moves the moment from which it takes no first answer; brings back what had expired. */
  public void prolong(
      WorkspaceId workspace, InterviewId interview, Instant expiresAt, Instant now) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Ends an unfinished interview from the feature's side, such as when the person skips the week;
   * says nothing, and frees the chat for the next one.
   */
  public void close(WorkspaceId workspace, InterviewId interview, Instant now) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends what was not finished in time; returns how many those were. Harmless to repeat. */
  public int expire(Instant now) {
    throw new UnsupportedOperationException("not yet");
  }

  /** What a button does that begins or resumes the interview in chat. */
  public static Action inChat(InterviewId interview) {
    return new Action("interview", "chat", interview.toString());
  }

  /** What a button does that opens the interview's form, also to edit what is finished. */
  public static Action inForm(InterviewId interview) {
    return new Action("interview", "form", interview.toString());
  }
}
