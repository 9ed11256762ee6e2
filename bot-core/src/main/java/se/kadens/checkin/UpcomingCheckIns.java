package se.kadens.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.attention.Upcoming;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Plan;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Rhythm;

/** The check-ins that the running programmes will ask for. */
@Component
class UpcomingCheckIns implements Upcoming {

  private final Programmes programmes;

  UpcomingCheckIns(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public List<Series> between(WorkspaceId workspace, LocalDate from, LocalDate until) {
    return programmes.all(workspace).stream()
        .map(programme -> series(programme, from, until))
        .filter(series -> !series.prompts().isEmpty())
        .toList();
  }

  private static Series series(Programme programme, LocalDate from, LocalDate until) {
    Rhythm rhythm = programme.rhythm();
    List<Prompt> prompts =
        Stream.iterate(rhythm.firstFrom(from), rhythm::after)
            .takeWhile(occurrence -> occurrence.askDate().isBefore(until))
            .map(occurrence -> prompt(programme, occurrence))
            .toList();
    Plan plan = programme.planOn(from);
    return new Series(
        programme.id().source(),
        programme.name(),
        Asking.minutes(plan),
        plan.cadence().every() == Every.DAY,
        plan.audience()::includes,
        prompts);
  }

  private static Prompt prompt(Programme programme, Occurrence occurrence) {
    return new Prompt(
        occurrence.period().key(),
        occurrence.opens(),
        programme.planFor(occurrence).close().after(occurrence.askDate()));
  }

  @Override
  public Optional<Known> known(WorkspaceId workspace, String source) {
    return programmes.all(workspace).stream()
        .filter(programme -> programme.id().source().equals(source))
        .map(programme -> new Known(programme.name(), true))
        .findFirst();
  }
}
