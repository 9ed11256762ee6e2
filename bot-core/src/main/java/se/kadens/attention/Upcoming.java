package se.kadens.attention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;

/** What a feature will ask of people. Implemented in the feature's package. */
public interface Upcoming {

  /** All that it will ask on days from {@code from}, included, to {@code until}, excluded. */
  List<Series> between(WorkspaceId workspace, LocalDate from, LocalDate until);

  /** What HR knows a source by, whether it still runs or not; empty if it is not the feature's. */
  Optional<Known> known(WorkspaceId workspace, String source);

  /**
   * A source as HR knows it.
   *
   * @param named whether HR may read who was asked when
   */
  record Known(String name, boolean named) {}

  /**
   * Prompts that come from one source.
   *
   * @param source as in {@link Wish}
   * @param name what HR knows it by
   * @param minutes how long answering takes each time
   * @param habit whether it is asked every day, which stands outside the budget
   */
  record Series(
      String source,
      String name,
      int minutes,
      boolean habit,
      Predicate<Person> audience,
      List<Prompt> prompts) {
    public Series {
      prompts = List.copyOf(prompts);
    }
  }

  /** One of them, by the clock where each person is. */
  record Prompt(String period, LocalDateTime at, LocalDateTime closes) {}
}
