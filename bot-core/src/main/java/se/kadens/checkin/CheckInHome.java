package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.home.HomeSection;
import se.kadens.interview.Interviewer;
import se.kadens.people.Person;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programmes;

/** A person's own check-ins: the one that is open, the next, and how the last ones went. */
@Component
class CheckInHome implements HomeSection {

  private static final int HISTORY = 8;

  private final CheckIns checkIns;
  private final CheckInQuestions questions;
  private final Prompts prompts;
  private final Programmes programmes;
  private final Enrolments enrolments;

  CheckInHome(
      CheckIns checkIns,
      CheckInQuestions questions,
      Prompts prompts,
      Programmes programmes,
      Enrolments enrolments) {
    this.checkIns = checkIns;
    this.questions = questions;
    this.prompts = prompts;
    this.programmes = programmes;
    this.enrolments = enrolments;
  }

  @Override
  public Place place() {
    return Place.OWN;
  }

  @Override
  public List<Block> of(Person person, Instant now) {
    CheckInPhrases phrases = new CheckInPhrases(person);
    List<CheckIn> newest = checkIns.newest(person, HISTORY);
    List<Block> blocks = new ArrayList<>();
    Optional<CheckIn> open =
        newest.stream()
            .filter(checkIn -> checkIn.state().open() && !checkIn.closedAt(now))
            .findFirst();
    if (open.isPresent()) {
      blocks.addAll(prompts.of(open.get(), person, now).blocks());
    } else {
      blocks.add(new Heading(phrases.homeTitle()));
    }
    next(person).ifPresent(blocks::add);
    if (!newest.isEmpty()) {
      List<CheckIn> past =
          newest.stream().filter(checkIn -> !open.equals(Optional.of(checkIn))).toList();
      blocks.add(new Paragraph(phrases.history(TeamReport.answered(past), TeamReport.asked(past))));
      editable(newest, person, now).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<Block> next(Person person) {
    return enrolments.of(person.workspace(), person.id()).stream()
        .filter(enrolment -> enrolment.dueAt() != null)
        .findFirst()
        .flatMap(
            enrolment ->
                programmes
                    .find(person.workspace(), enrolment.programme())
                    .map(
                        programme ->
                            new Paragraph(
                                new CheckInPhrases(person)
                                    .next(
                                        programme.name(),
                                        Objects.requireNonNull(enrolment.dueAt())))));
  }

  /** The newest answers can be opened from here for as long as they may be changed. */
  private Optional<Block> editable(List<CheckIn> newest, Person person, Instant now) {
    return newest.stream()
        .filter(checkIn -> checkIn.state().submitted() && checkIn.editableAt(now))
        .findFirst()
        .flatMap(checkIn -> questions.interviewOf(person, checkIn))
        .map(
            interview ->
                Controls.of(
                    Button.plain(
                            new CheckInPhrases(person).editNewest(),
                            Interviewer.inForm(interview.id()))
                        .openingForm()));
  }
}
