package se.kadens.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.kadens.people.Person;
import se.kadens.rhythm.LocalMoments;

/** When a wave asks and closes, for each person. */
public interface Timing {

  /** Names it; no occasion of a survey is launched twice. */
  String occasion();

  Instant opens(Person person);

  Instant closes(Person person);

  /** The day on which it asks them, where they are. */
  default LocalDate opensOn(Person person) {
    return opens(person).atZone(person.zone()).toLocalDate();
  }

  /** Everybody is asked at once, whatever the hour. */
  static Timing atOnce(SurveyPlan plan, Instant now) {
    return new AtOnce(plan, now);
  }

  record AtOnce(SurveyPlan plan, Instant now) implements Timing {
    @Override
    public String occasion() {
      return now.toString();
    }

    @Override
    public Instant opens(Person person) {
      return now;
    }

    @Override
    public Instant closes(Person person) {
      LocalTime at = plan.close().at();
      var local = now.atZone(person.zone()).toLocalDateTime().plusDays(plan.close().days());
      return LocalMoments.of(at == null ? local : local.toLocalDate().atTime(at), person.zone());
    }
  }

  /** Each is asked on a day at their own hour. */
  static Timing on(LocalDate day, LocalTime at, SurveyPlan plan) {
    return new OnDay(day, at, plan);
  }

  record OnDay(LocalDate day, LocalTime at, SurveyPlan plan) implements Timing {
    @Override
    public String occasion() {
      return day.toString();
    }

    @Override
    public Instant opens(Person person) {
      return LocalMoments.of(day, at, person.zone());
    }

    @Override
    public Instant closes(Person person) {
      LocalTime hour = plan.close().at();
      LocalDate last = day.plusDays(plan.close().days());
      return LocalMoments.of(last, hour == null ? at : hour, person.zone());
    }
  }
}
