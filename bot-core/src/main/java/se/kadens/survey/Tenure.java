package se.kadens.survey;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.people.Person;

/**
 * A band of time for which people have been there.
 *
 * @param from the least, which is part of it
 * @param to the most, which is not; absent for no end
 */
public record Tenure(Period from, @Nullable Period to) {

  /** The bands that are offered, which leave nobody out. */
  public static final List<Tenure> USUAL =
      List.of(
          new Tenure(Period.ZERO, Period.ofMonths(3)),
          new Tenure(Period.ofMonths(3), Period.ofYears(1)),
          new Tenure(Period.ofYears(1), Period.ofYears(3)),
          new Tenure(Period.ofYears(3), null));

  public Tenure {
    from = from.normalized();
    to = to == null ? null : to.normalized();
  }

  /** As it stands in a plan, such as {@code P0D/P3M}. */
  public String code() {
    return from + "/" + (to == null ? "" : to);
  }

  /** Whether there is any time in it. */
  boolean isEmpty() {
    return to != null && !LocalDate.EPOCH.plus(to).isAfter(LocalDate.EPOCH.plus(from));
  }

  /** Whether somebody is in it on a day; whose first day nobody has told is in none. */
  boolean includes(Person person, LocalDate day) {
    LocalDate start = person.startDate();
    return start != null
        && !start.plus(from).isAfter(day)
        && (to == null || start.plus(to).isAfter(day));
  }
}
