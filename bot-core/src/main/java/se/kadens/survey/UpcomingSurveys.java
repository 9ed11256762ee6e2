package se.kadens.survey;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.attention.Upcoming;
import se.kadens.people.People;
import se.kadens.people.WorkspaceId;
import se.kadens.survey.SurveyPlan.Schedule;

/** The surveys that are scheduled. */
@Component
class UpcomingSurveys implements Upcoming {

  private final Surveys surveys;
  private final People people;

  UpcomingSurveys(Surveys surveys, People people) {
    this.surveys = surveys;
    this.people = people;
  }

  @Override
  public List<Series> between(WorkspaceId workspace, LocalDate from, LocalDate until) {
    Slices slices = new Slices(people.active(workspace));
    return surveys.all(workspace).stream()
        .flatMap(survey -> series(survey, slices, from, until).stream())
        .filter(series -> !series.prompts().isEmpty())
        .toList();
  }

  private static Optional<Series> series(
      Survey survey, Slices slices, LocalDate from, LocalDate until) {
    return Optional.ofNullable(survey.plan().schedule())
        .map(
            schedule ->
                new Series(
                    survey.id().source(),
                    survey.name(),
                    survey.plan().minutes(),
                    false,
                    // Who reaches or leaves a band meanwhile, a look ahead passes over.
                    person ->
                        survey
                            .plan()
                            .audience()
                            .includes(person, slices.managersAbove(person), from),
                    schedule.between(from, until).stream()
                        .map(day -> prompt(survey, schedule, day))
                        .toList()));
  }

  private static Prompt prompt(Survey survey, Schedule schedule, LocalDate day) {
    LocalTime closes = survey.plan().close().at();
    return new Prompt(
        day.toString(),
        day.atTime(schedule.at()),
        day.plusDays(survey.plan().close().days()).atTime(closes == null ? schedule.at() : closes));
  }

  /** Who was asked when, HR may not read: with it they could guess at who has answered. */
  @Override
  public Optional<Known> known(WorkspaceId workspace, String source) {
    return surveys.all(workspace).stream()
        .filter(survey -> survey.id().source().equals(source))
        .map(survey -> new Known(survey.name(), false))
        .findFirst();
  }
}
