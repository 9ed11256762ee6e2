package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Ledger;
import se.kadens.interview.Interview;
import se.kadens.interview.Interviewer;
import se.kadens.interview.Mood;
import se.kadens.interview.Purpose;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Plan;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;

/** Says what the answers of a check-in mean: that it was started, submitted, edited. */
@Component
class CheckInPurpose implements Purpose {

  private final CheckIns checkIns;
  private final Programmes programmes;
  private final Asking asking;
  private final Ledger ledger;
  private final CheckInParts parts;

  CheckInPurpose(
      CheckIns checkIns, Programmes programmes, Asking asking, Ledger ledger, CheckInParts parts) {
    this.checkIns = checkIns;
    this.programmes = programmes;
    this.asking = asking;
    this.ledger = ledger;
    this.parts = parts;
  }

  @Override
  public String feature() {
    return CheckInComposer.FEATURE;
  }

  @Override
  public String title(Interview interview, Person person) {
    return find(interview)
        .flatMap(checkIn -> programme(checkIn).map(p -> phrases(person).title(p, checkIn)))
        .orElseGet(() -> phrases(person).shortTitle());
  }

  @Override
  public String formTitle(Interview interview, Person person) {
    return phrases(person).shortTitle();
  }

  @Override
  public Optional<Message> refusal(Interview interview, Person person, Instant now) {
    Optional<CheckIn> found = find(interview);
    return found.isEmpty()
        ? Optional.of(Message.of(phrases(person).gone()))
        : refusal(found.get(), person, now);
  }

  static Optional<Message> refusal(CheckIn checkIn, Person person, Instant now) {
    if (checkIn.state().submitted()) {
      return checkIn.editableAt(now)
          ? Optional.empty()
          : Optional.of(Message.of(phrases(person).noLongerEditable(checkIn)));
    }
    if (checkIn.state() == CheckInState.SKIPPED) {
      return Optional.of(skipped(checkIn, person));
    }
    return checkIn.answerableAt(now)
        ? Optional.empty()
        : Optional.of(Message.of(phrases(person).closed(checkIn)));
  }

  /** Says that it was skipped, and offers to answer all the same. */
  static Message skipped(CheckIn checkIn, Person person) {
    CheckInPhrases phrases = phrases(person);
    return Message.of(
        new Block.Paragraph(phrases.youSkipped(checkIn)),
        Controls.of(
            Button.plain(phrases.answerAnyway(), CheckInDialogue.action("unskip", checkIn.key()))));
  }

  @Override
  public void stored(Interview interview, Person person, Instant now) {
    if (interview.status() == Interview.Status.FINISHED) {
      change(interview, person, now);
    } else {
      checkIns.start(person, CheckInKey.parse(interview.subject()));
      parts.stored(interview, person, () -> find(interview).orElseThrow(), now);
    }
  }

  private void change(Interview interview, Person person, Instant now) {
    CheckIn checkIn = locked(interview);
    checkIns.save(checkIn.edited(moodIn(interview), now));
    changed(checkIn, person, now);
    parts.edited(interview, person, checkIn, now);
  }

  @Override
  public void finished(Interview interview, Person person, Instant now) {
    CheckIn checkIn = locked(interview);
    checkIns.save(checkIn.submitted(moodIn(interview), now));
    for (int i = 1; i <= Plan.MOST_REMINDERS; i++) {
      ledger.withdraw(
          Asking.noticeKey(person, checkIn.key(), "reminder-" + i), Reason.ANSWERED, now);
    }
    parts.submitted(interview, person, checkIn, now);
    changed(checkIn, person, now);
  }

  /**
   * What was said about it before is put right: the person's own message, the managers' summary.
   */
  private void changed(CheckIn checkIn, Person person, Instant now) {
    ledger.refresh(Asking.noticeKey(person, checkIn.key(), Asking.PROMPT), now);
    programme(checkIn)
        .ifPresent(
            programme -> asking.refreshManagers(programme, person, checkIn.key().period(), now));
  }

  @Override
  public Instant openUntil(Interview interview, Instant now) {
    return find(interview)
        .map(CheckIn::closesAt)
        .filter(now::isBefore)
        .orElseGet(interview::expiresAt);
  }

  @Override
  public Message closing(Interview interview, Person person, Instant now) {
    CheckInPhrases phrases = phrases(person);
    CheckIn checkIn = find(interview).orElseThrow();
    Optional<Person> manager = asking.managerOf(person);
    Button edit = Button.plain(phrases.edit(), Interviewer.inForm(interview.id())).openingForm();
    Button whoSees =
        Button.plain(
            phrases.whoSees(),
            new Action("privacy", "who", CheckInComposer.FEATURE + "/" + checkIn.key()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            phrases.thanks(checkIn, manager, summaryAfter(now, checkIn, person), now)));
    if (manager.isEmpty()) {
      blocks.add(Controls.of(edit));
    } else if (checkIn.oneToOne()) {
      blocks.add(new Block.Paragraph(phrases.willBringUp(manager.get())));
      blocks.add(Controls.of(edit, whoSees));
    } else {
      Action oneToOne = CheckInDialogue.action("one-to-one", checkIn.key());
      blocks.add(Controls.of(edit, Button.plain(phrases.bringUp(), oneToOne), whoSees));
    }
    return new Message(blocks);
  }

  private Optional<Instant> summaryAfter(Instant now, CheckIn checkIn, Person person) {
    return programme(checkIn)
        .flatMap(programme -> asking.summaryAt(programme, person, checkIn.key().period()))
        .filter(now::isBefore);
  }

  @Override
  public void expired(Interview interview, Instant now) {
    // The check-in itself was missed when it closed.
  }

  private CheckIn locked(Interview interview) {
    return checkIns
        .lock(interview.workspace(), interview.person(), CheckInKey.parse(interview.subject()))
        .orElseThrow(
            () -> new IllegalStateException("no check-in for interview " + interview.id()));
  }

  private Optional<CheckIn> find(Interview interview) {
    WorkspaceId workspace = interview.workspace();
    PersonId person = interview.person();
    return checkIns.find(workspace, person, CheckInKey.parse(interview.subject()));
  }

  private Optional<Programme> programme(CheckIn checkIn) {
    return programmes.find(checkIn.workspace(), checkIn.key().programme());
  }

  private static @Nullable Integer moodIn(Interview interview) {
    return Topic.MOOD
        .in(interview)
        .flatMap(answer -> answer.keys().stream().findFirst())
        .flatMap(Mood::ofKey)
        .map(Mood::value)
        .orElse(null);
  }

  private static CheckInPhrases phrases(Person person) {
    return new CheckInPhrases(person);
  }
}
