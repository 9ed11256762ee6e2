package se.kadens.interview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.interview.Interview.Status;
import se.kadens.interview.Interviews.Expiring;
import se.kadens.interview.Interviews.Standing;
import se.kadens.interview.Place.Lead;
import se.kadens.interview.Press.Verb;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * Interviews people on behalf of a feature, which says what it is for by its {@link Purpose}. What
 * a person does themselves comes in one after the other, so nobody else changes their interviews
 * meanwhile.
 */
@Component
public class Interviewer {

  private static final int BATCH = 200;

  private final Interviews interviews;
  private final Purposes purposes;
  private final Conversation conversation;
  private final InterviewForms forms;
  private final Persons persons;
  private final Inbox inbox;

  Interviewer(
      Interviews interviews,
      Purposes purposes,
      Conversation conversation,
      InterviewForms forms,
      Persons persons,
      Inbox inbox) {
    this.inbox = inbox;
    this.interviews = interviews;
    this.purposes = purposes;
    this.conversation = conversation;
    this.forms = forms;
    this.persons = persons;
  }

  /**
   * Begins an interview, or finds the one this feature began before with this subject and person,
   * as it stands. Nothing is said yet.
   */
  @Transactional
  public Interview begin(Brief brief, Person person, Instant now) {
    return interviews
        .find(person.workspace(), person.id(), brief.feature(), brief.subject())
        .orElseGet(() -> added(brief.fresh(person, now)));
  }

  private Interview added(Interview fresh) {
    interviews.add(fresh);
    return fresh;
  }

  public Optional<Interview> find(WorkspaceId workspace, InterviewId interview) {
    return interviews.find(workspace, interview);
  }

  public Optional<Interview> find(
      WorkspaceId workspace, PersonId person, String feature, String subject) {
    return interviews.find(workspace, person, feature, subject);
  }

  /** The same of many people at once. */
  public Map<PersonId, Interview> find(
      WorkspaceId workspace, Collection<PersonId> people, String feature, String subject) {
    return people.isEmpty() ? Map.of() : interviews.of(workspace, people, feature, subject);
  }

  /** The same of many things, in no order. */
  public List<Interview> find(
      WorkspaceId workspace,
      Collection<PersonId> people,
      String feature,
      Collection<String> subjects) {
    return subjects.isEmpty() ? List.of() : interviews.of(workspace, people, feature, subjects);
  }

  /**
   * Begins an interview as the person's conversation in chat, or goes on with the one that this
   * feature began before, as {@link #askInChat(InterviewId, Person, Instant)} does. The feature has
   * seen to it that it may be answered.
   */
  @Transactional
  public Reply askInChat(Brief brief, Person person, Instant now) {
    Standing standing =
        interviews.standing(person.workspace(), person.id(), brief.feature(), brief.subject());
    boolean isNew = standing.about().isEmpty();
    Interview interview = standing.about().orElseGet(() -> brief.fresh(person, now));
    Optional<Message> expiry = purposes.expiry(interview, person, now);
    if (expiry.isPresent()) {
      return Reply.say(expiry.get());
    }
    if (isNew && standing.asking().isEmpty()) {
      conversation.begin(interview, now);
      return Reply.nothing();
    }
    return askInChat(isNew ? added(interview) : interview, person, now);
  }

  /** The same in its form. */
  @Transactional
  public Reply askInForm(Brief brief, Person person, Instant now) {
    Interview interview = begin(brief, person, now);
    return purposes
        .expiry(interview, person, now)
        .map(Reply::say)
        .orElseGet(() -> new Reply.Ask(forms.form(interview, person)));
  }

  /**
   * Makes it the person's conversation in chat, beginning or going on at the first question that
   * has no answer; the question follows through the ledger. Queues it behind a conversation that
   * goes on already, and says so. Refuses, in words, what can no longer be answered.
   */
  @Transactional
  public Reply askInChat(InterviewId interview, Person person, Instant now) {
    return switch (open(interview, person, now)) {
      case Opening.Refused(var why) -> Reply.say(why);
      case Opening.Opened(var opened) -> askInChat(opened, person, now);
    };
  }

  /**
   * Opens the form with everything answered filled in, also to edit what is finished. Refuses, in
   * words, what can no longer be answered.
   */
  @Transactional
  public Reply askInForm(InterviewId interview, Person person, Instant now) {
    return switch (open(interview, person, now)) {
      case Opening.Refused(var why) -> Reply.say(why);
      case Opening.Opened(var opened) -> new Reply.Ask(forms.form(opened, person));
    };
  }

  /** Lets it go before the conversation the person is in the middle of, which then comes next. */
  @Transactional
  Reply askFirst(InterviewId interview, Person person, Instant now) {
    Opening opening = open(interview, person, now);
    if (opening instanceof Opening.Opened(var opened) && wantsTheChat(opened)) {
      conversation
          .asking(person)
          .ifPresent(other -> interviews.update(other.with(Status.QUEUED), now));
    }
    return askInChat(interview, person, now);
  }

  /**
   * Takes it out of the chat from the feature's side, such as when the person skips the week; says
   * nothing, keeps what was answered, and lets the next interview have the chat.
   */
  @Transactional
  public void close(InterviewId interview, Person person, Instant now) {
    interviews
        .lock(person.workspace(), interview)
        .filter(found -> found.status().unfinished())
        .ifPresent(found -> conversation.leave(found, Status.CANCELLED, person, now));
  }

  /**
   * Ends what was not finished in time, but of those who are just doing something: the next time
   * finds it. Returns how many those were. Harmless to repeat.
   */
  @Transactional
  public int expire(Instant now) {
    List<Expiring> due = interviews.expiring(now, BATCH);
    Set<PersonId> still = inbox.oneAtATimeWhereFree(due.stream().map(Expiring::person).toList());
    int count = 0;
    for (Expiring expiring : due) {
      if (!still.contains(expiring.person())) {
        continue;
      }
      Optional<Interview> interview = interviews.lock(expiring.workspace(), expiring.interview());
      if (interview.isPresent() && expires(interview.get(), now)) {
        conversation.drop(interview.get(), now);
        persons
            .find(expiring.workspace(), expiring.person())
            .ifPresent(person -> conversation.askNextInQueue(person, now));
        count++;
      }
    }
    return count;
  }

  /** What a button does that begins or resumes the interview in chat. */
  public static Action inChat(InterviewId interview) {
    return Press.on(Verb.CHAT, interview).action();
  }

  /** What a button does that opens the interview's form, also to edit what is finished. */
  public static Action inForm(InterviewId interview) {
    return Press.on(Verb.FORM, interview).action();
  }

  /** Whether a person may answer an interview now; if so, nobody else changes it meanwhile. */
  sealed interface Opening {
    record Opened(Interview interview) implements Opening {}

    record Refused(Message why) implements Opening {}
  }

  Opening open(InterviewId id, Person person, Instant now) {
    InterviewPhrases phrases = new InterviewPhrases(person.language());
    Optional<Interview> interview = interviews.lock(person.workspace(), id);
    if (interview.isEmpty()) {
      return new Opening.Refused(Message.of(phrases.unknown()));
    }
    return interview.get().person().equals(person.id())
        ? open(interview.get(), person, now)
        : new Opening.Refused(Message.of(phrases.somebodyElses()));
  }

  /** The same of the person's own, as it was just read. */
  Opening open(Interview interview, Person person, Instant now) {
    return purposes
        .refusal(interview, person, now)
        .<Opening>map(Opening.Refused::new)
        .orElseGet(() -> new Opening.Opened(interview));
  }

  private Reply askInChat(Interview interview, Person person, Instant now) {
    if (interview.status() == Status.FINISHED) {
      return Reply.say(allAnswered(interview, person));
    }
    if (interview.status() == Status.ASKING) {
      conversation.askAgain(interview, now);
      return Reply.nothing();
    }
    if (interview.unanswered().isEmpty()) {
      conversation.finish(interview, person, now);
      return Reply.nothing();
    }
    if (conversation.freeChat(person, now)) {
      conversation.ask(interview, interview.unanswered().getFirst(), new Lead.None(), now);
      return Reply.nothing();
    }
    return queue(interview, person, now);
  }

  private static boolean wantsTheChat(Interview interview) {
    return interview.status().unfinished()
        && interview.status() != Status.ASKING
        && !interview.unanswered().isEmpty();
  }

  private Reply queue(Interview interview, Person person, Instant now) {
    interviews.update(interview.with(Status.QUEUED), now);
    Interview first = conversation.asking(person).orElseThrow();
    conversation.askAgain(first, now);
    InterviewPhrases phrases = new InterviewPhrases(person.language());
    return Reply.say(
        Message.of(
            paragraph(
                phrases.queued(purposes.title(first, person), purposes.title(interview, person))),
            Block.Controls.of(
                Button.plain(phrases.thisFirst(), Press.on(Verb.FIRST, interview.id()).action()))));
  }

  private Message allAnswered(Interview interview, Person person) {
    InterviewPhrases phrases = new InterviewPhrases(person.language());
    return Message.of(
        paragraph(phrases.allAnswered(purposes.title(interview, person))),
        Block.Controls.of(Button.plain(phrases.edit(), inForm(interview.id())).openingForm()));
  }

  private static boolean expires(Interview interview, Instant now) {
    return interview.status().unfinished() && interview.expiredAt(now);
  }

  private static Block paragraph(String words) {
    return new Block.Paragraph(Text.of(words));
  }
}
