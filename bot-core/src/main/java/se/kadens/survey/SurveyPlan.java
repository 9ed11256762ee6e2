package se.kadens.survey;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.people.Person;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Rhythm;
import se.kadens.survey.bank.AnsweringTime;

/**
 * What HR decides about a survey before it is launched.
 *
 * @param template the key of the template it came from, if any
 * @param items what is asked, in order
 * @param perWave how many of the items each person gets in a wave, in turn; zero for all of them
 * @param schedule when it opens by itself; absent for launches by hand
 * @param close hours are local to each
 * @param reminders at most two
 * @param purpose what it is for, said to whoever is asked (rule R16)
 * @param legalBasis on what legal ground answers are processed
 * @param contact the e-mail address of who answers questions about it
 */
public record SurveyPlan(
    Mode mode,
    @Nullable String template,
    List<Item> items,
    int perWave,
    SurveyAudience audience,
    @Nullable Schedule schedule,
    Closing close,
    List<Reminder> reminders,
    Thresholds thresholds,
    String purpose,
    String legalBasis,
    String contact) {

  public static final int MOST_REMINDERS = 2;

  /** Fewer than these had better meet and talk (rule R18). */
  public static final int FEWEST_INVITED = 6;

  public SurveyPlan {
    items = List.copyOf(items);
    reminders = List.copyOf(reminders);
  }

  /** The same with questions of HR's own, which take the place of a template's. */
  public SurveyPlan asking(List<Item> questions) {
    return new SurveyPlan(
        mode,
        null,
        questions,
        template == null ? perWave : 0,
        audience,
        schedule,
        close,
        reminders,
        thresholds,
        purpose,
        legalBasis,
        contact);
  }

  /** What one wave costs each person. */
  int minutes() {
    boolean some = perWave > 0 && perWave < items.size();
    return AnsweringTime.minutes(some ? items.subList(0, perWave) : items);
  }

  /**
   * So many days after it opened, at an hour; at the hour it opened where none is named.
   *
   * @param days at least one
   */
  public record Closing(int days, @Nullable LocalTime at) {}

  /**
   * When it opens, by the clock where each person is.
   *
   * @param every absent for once
   */
  public record Schedule(LocalDate from, LocalTime at, @Nullable Every every) {

    /** The day on which it opens in the period that a date is in; empty before it begins. */
    Optional<LocalDate> on(LocalDate date) {
      if (every == null) {
        return Optional.of(from);
      }
      Rhythm rhythm = rhythm();
      Optional<LocalDate> day = rhythm.at(date).map(Occurrence::askDate);
      boolean first = rhythm.at(from).equals(rhythm.at(date));
      return first ? Optional.of(from) : day.filter(asked -> asked.isAfter(from));
    }

    /** The next day after another on which it opens; empty when there is none any more. */
    public Optional<LocalDate> next(LocalDate after) {
      if (from.isAfter(after)) {
        return Optional.of(from);
      }
      return every == null
          ? Optional.empty()
          : Optional.of(rhythm().firstFrom(after.plusDays(1)).askDate());
    }

    /** The days on which it opens from one date until another. */
    List<LocalDate> between(LocalDate begin, LocalDate until) {
      return begin
          .datesUntil(until)
          .filter(date -> on(date).filter(date::equals).isPresent())
          .toList();
    }

    private Rhythm rhythm() {
      Every how = Objects.requireNonNull(every);
      Cadence cadence = new Cadence(how, from.getDayOfWeek(), at);
      return Rhythm.of(cadence.beginningAround(from), cadence);
    }
  }

  /**
   * Who is asked: everybody who is in one of the departments, below one of the managers or in one
   * of the teams; everybody when none is named. Of these, only who is in one of the bands of
   * tenure, where there are any.
   *
   * @param managers e-mail addresses of those whose whole lines are asked
   * @param teams e-mail addresses of those whose direct reports are asked
   * @param tenure counted on the day on which it opens
   */
  public record SurveyAudience(
      Set<String> departments, Set<String> managers, Set<String> teams, List<Tenure> tenure) {

    public static final SurveyAudience EVERYBODY =
        new SurveyAudience(Set.of(), Set.of(), Set.of(), List.of());

    public SurveyAudience {
      departments = Set.copyOf(departments);
      managers = Set.copyOf(managers);
      teams = Set.copyOf(teams);
      tenure = List.copyOf(tenure);
    }

    /**
     * @param above the managers above the person, their own first
     * @param opens the day on which it opens for them
     */
    boolean includes(Person person, List<Person> above, LocalDate opens) {
      return isAbout(person, above)
          && (tenure.isEmpty() || tenure.stream().anyMatch(band -> band.includes(person, opens)));
    }

    /** Whether they are left out only because nobody has told their first day. */
    boolean missesStartOf(Person person, List<Person> above) {
      return !tenure.isEmpty() && person.startDate() == null && isAbout(person, above);
    }

    private boolean isAbout(Person person, List<Person> above) {
      boolean everybody = departments.isEmpty() && managers.isEmpty() && teams.isEmpty();
      boolean within = person.department() != null && departments.contains(person.department());
      return everybody
          || within
          || above.stream().anyMatch(manager -> managers.contains(manager.email()))
          || above.stream().limit(1).anyMatch(manager -> teams.contains(manager.email()));
    }
  }
}
