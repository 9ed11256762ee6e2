package se.kadens.survey.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.digest.DigestSection;
import se.kadens.digest.Scope;
import se.kadens.people.Person;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Rhythm;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** What is released of a manager's own line, once after each wave. */
@Component
class SurveySection implements DigestSection {

  /**
   * A wave that closes at the hour of the summary is told in the next, since closing takes time.
   */
  private static final Duration WHILE_CLOSING = Duration.ofMinutes(15);

  private final Waves waves;
  private final GroupReport groups;

  SurveySection(Waves waves, GroupReport groups) {
    this.waves = waves;
    this.groups = groups;
  }

  @Override
  public boolean besidesProgrammes() {
    return true;
  }

  @Override
  public Part of(Scope scope) {
    Person manager = scope.manager();
    List<Line> lines = new ArrayList<>();
    List<Fold> details = new ArrayList<>();
    for (Wave wave : closed(scope)) {
      Optional<GroupReport.OfLine> told = groups.ofLine(wave, manager);
      told.ifPresent(
          line -> {
            lines.add(new Line(Rank.SURVEYS, new Paragraph(line.line())));
            line.details().ifPresent(details::add);
          });
    }
    return new Part(lines, details, List.of());
  }

  /** Since the summary before, so that each is told once and none falls in between. */
  private List<Wave> closed(Scope scope) {
    Instant until = summaryOf(scope, scope.occurrence());
    Instant from =
        toldBefore(scope)
            .map(before -> summaryOf(scope, before))
            .orElseGet(
                () ->
                    LocalMoments.of(
                        scope.occurrence().period().start().atStartOfDay(),
                        scope.manager().zone()));
    return waves.closedBetween(
        scope.manager().workspace(), from.minus(WHILE_CLOSING), until.minus(WHILE_CLOSING));
  }

  /** Of several summaries in a week only the first tells of surveys. */
  private static Optional<Occurrence> toldBefore(Scope scope) {
    Rhythm rhythm = scope.programme().rhythm();
    Optional<Occurrence> told = rhythm.before(scope.occurrence());
    Optional<Occurrence> earlier = told.flatMap(last -> beforeInItsWeek(last, rhythm));
    while (earlier.isPresent()) {
      told = earlier;
      earlier = told.flatMap(last -> beforeInItsWeek(last, rhythm));
    }
    return told;
  }

  private static Optional<Occurrence> beforeInItsWeek(Occurrence occurrence, Rhythm rhythm) {
    LocalDate monday = occurrence.askDate().with(DayOfWeek.MONDAY);
    return rhythm.before(occurrence).filter(before -> !before.askDate().isBefore(monday));
  }

  private static Instant summaryOf(Scope scope, Occurrence occurrence) {
    LocalDateTime asked = occurrence.opens();
    return LocalMoments.of(
        scope
            .programme()
            .planFor(occurrence)
            .digestAfter(asked)
            .orElseGet(() -> occurrence.period().end().atStartOfDay()),
        scope.manager().zone());
  }
}
