package se.kadens.attention;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.kadens.attention.Upcoming.Series;
import se.kadens.people.People;
import se.kadens.people.Workspace;

/** Tells what people will get in the weeks to come, whichever features ask them. */
@Component
public class LookAhead {

  private final ObjectProvider<Upcoming> features;
  private final People people;
  private final Budgets budgets;
  private final Hours hours;

  LookAhead(ObjectProvider<Upcoming> features, People people, Budgets budgets, Hours hours) {
    this.features = features;
    this.people = people;
    this.budgets = budgets;
    this.hours = hours;
  }

  public Forecast of(Workspace workspace, Instant now) {
    LocalDate monday =
        now.atZone(workspace.zone())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Series> series =
        features
            .orderedStream()
            .flatMap(
                feature ->
                    feature
                        .between(workspace.id(), monday, monday.plusWeeks(Forecast.WEEKS))
                        .stream())
            .toList();
    return Forecast.from(
        monday,
        budgets.of(workspace.id()),
        hours.usual(workspace),
        people.active(workspace.id()),
        series);
  }
}
