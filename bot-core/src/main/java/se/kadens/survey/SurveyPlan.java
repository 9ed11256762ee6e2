package se.kadens.survey;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Every;

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
  public record Schedule(LocalDate from, LocalTime at, @Nullable Every every) {}

  /**
   * Who is asked: everybody who is in one of the departments or below one of the managers;
   * everybody when neither is named.
   *
   * @param managers e-mail addresses
   */
  public record SurveyAudience(Set<String> departments, Set<String> managers) {
    public SurveyAudience {
      departments = Set.copyOf(departments);
      managers = Set.copyOf(managers);
    }
  }
}
