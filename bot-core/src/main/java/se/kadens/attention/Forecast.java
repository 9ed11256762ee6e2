package se.kadens.attention;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import se.kadens.attention.Upcoming.Prompt;
import se.kadens.attention.Upcoming.Series;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.WorkingTime;

/** What a typical person in each department will be asked for, week by week. */
public record Forecast(Budget budget, List<Week> weeks) {

  public static final int WEEKS = 12;

  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  public Forecast {
    weeks = List.copyOf(weeks);
  }

  /** One week, from Monday on; the departments by name, those without one last. */
  public record Week(LocalDate monday, List<Load> loads) {
    public Week {
      loads = List.copyOf(loads);
    }

    public boolean full() {
      return loads.stream().anyMatch(Load::full);
    }
  }

  /**
   * What a week asks of a typical person of a department.
   *
   * @param department empty for those who are in none
   * @param full whether nothing more fits
   */
  public record Load(String department, int people, List<Item> items, boolean full) {
    public Load {
      items = List.copyOf(items);
    }

    /** How often they are asked; what is asked every day is not counted. */
    public int prompts() {
      return items.stream().filter(item -> !item.habit).mapToInt(Item::prompts).sum();
    }

    /** How many minutes it takes them, without what is asked every day. */
    public int minutes() {
      return items.stream().filter(item -> !item.habit).mapToInt(Item::minutes).sum();
    }

    /** How many minutes what is asked every day takes them. */
    public int habitMinutes() {
      return items.stream().filter(Item::habit).mapToInt(Item::minutes).sum();
    }
  }

  /**
   * What one source asks in a week.
   *
   * @param minutes of all its prompts
   * @param moved how many of them should have come in another week or on another day
   */
  public record Item(
      String source, String name, int prompts, int minutes, boolean habit, int moved) {}

  /**
   * Looks ahead from the week of a day on. A person is typical of a department when everything is
   * asked of them that more than half of it is asked; what does not fit is moved by the rule that
   * moves it when the time comes.
   *
   * @param hours when a typical person works
   */
  public static Forecast from(
      LocalDate day, Budget budget, WorkingTime hours, List<Person> people, List<Series> series) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<String, List<Person>> departments = new TreeMap<>(Forecast::namedFirst);
    for (Person person : people) {
      String name = person.department() == null ? "" : person.department();
      departments.computeIfAbsent(name, _ -> new ArrayList<>()).add(person);
    }
    List<List<Load>> byDepartment =
        departments.entrySet().stream()
            .map(
                each ->
                    new Typical(monday, budget, hours, typical(each.getValue(), series))
                        .loads(each.getKey(), each.getValue().size()))
            .toList();
    return new Forecast(
        budget,
        IntStream.range(0, WEEKS)
            .mapToObj(
                week ->
                    new Week(
                        monday.plusWeeks(week),
                        byDepartment.stream().map(loads -> loads.get(week)).toList()))
            .toList());
  }

  private static int namedFirst(String one, String other) {
    return Comparator.comparing(String::isEmpty)
        .thenComparing(Comparator.naturalOrder())
        .compare(one, other);
  }

  private static List<Series> typical(List<Person> department, List<Series> all) {
    return all.stream()
        .filter(
            series -> 2 * department.stream().filter(series.audience()).count() > department.size())
        .toList();
  }

  /** Somebody of a department, to whom everything typical happens. */
  private static final class Typical {

    private final LocalDate monday;
    private final Budget budget;
    private final List<Series> series;
    private final WorkingTime hours;
    private final List<Slot> slots = new ArrayList<>();

    private Typical(LocalDate monday, Budget budget, WorkingTime hours, List<Series> series) {
      this.monday = monday;
      this.budget = budget;
      this.hours = hours;
      this.series = series;
      place();
    }

    private record Asked(Series series, Prompt prompt) {}

    private void place() {
      Agenda agenda = new Agenda(budget, hours, List.of(), List.of());
      series.stream()
          .filter(each -> !each.habit())
          .flatMap(each -> each.prompts().stream().map(prompt -> new Asked(each, prompt)))
          .sorted(Comparator.comparing((Asked asked) -> asked.prompt.at()))
          .forEach(asked -> slots.add(place(asked, agenda)));
    }

    private Slot place(Asked asked, Agenda agenda) {
      Instant wanted = LocalMoments.of(asked.prompt.at(), hours.zone());
      Instant closes = LocalMoments.of(asked.prompt.closes(), hours.zone());
      Slot.Key key = new Slot.Key(NOBODY, asked.series.source(), asked.prompt.period(), "prompt");
      return agenda.place(key, asked.series.minutes(), wanted, closes, wanted);
    }

    private List<Load> loads(String department, int people) {
      return IntStream.range(0, WEEKS)
          .mapToObj(monday::plusWeeks)
          .map(week -> load(department, people, week))
          .toList();
    }

    private Load load(String department, int people, LocalDate week) {
      List<Item> items =
          series.stream().map(each -> item(each, week)).filter(item -> item.prompts() > 0).toList();
      Load load = new Load(department, people, items, false);
      boolean full = load.prompts() >= budget.prompts() || load.minutes() >= budget.minutes();
      return new Load(department, people, items, full);
    }

    private Item item(Series from, LocalDate week) {
      if (from.habit()) {
        int times =
            (int)
                from.prompts().stream()
                    .map(prompt -> prompt.at().toLocalDate())
                    .filter(hours.calendar()::isWorkingDay)
                    .filter(day -> !day.isBefore(week) && day.isBefore(week.plusWeeks(1)))
                    .count();
        return new Item(from.source(), from.name(), times, times * from.minutes(), true, 0);
      }
      List<Slot> own =
          slots.stream()
              .filter(slot -> slot.key().source().equals(from.source()))
              .filter(slot -> monday(slot).equals(week))
              .toList();
      int moved = (int) own.stream().filter(slot -> slot.why().isPresent()).count();
      return new Item(
          from.source(), from.name(), own.size(), own.size() * from.minutes(), false, moved);
    }

    private LocalDate monday(Slot slot) {
      return slot.at()
          .atZone(hours.zone())
          .toLocalDate()
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  }
}
