package se.kadens.goal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.goal.Cycle;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Query;
import se.kadens.goal.Query.Sort;
import se.kadens.people.People;
import se.kadens.people.Person;

/** The menus that narrow a list of goals down, and what they were set to. */
@Component
class Filters {

  /** Longer names of departments do not fit into what a button carries. */
  private static final int LONGEST_DEPARTMENT = 60;

  private static final int MOST_CHOICES = 90;

  private final People people;

  Filters(People people) {
    this.people = people;
  }

  boolean isFiltered(Query query) {
    return query.framework().isPresent()
        || query.department().isPresent()
        || query.level().isPresent()
        || query.cycle().isPresent()
        || !query.states().equals(Query.LIVE.states())
        || query.sort() != Query.LIVE.sort();
  }

  /** Where people work, by name. */
  List<String> departments(Person viewer) {
    return people.active(viewer.workspace()).stream()
        .map(Person::department)
        .filter(Objects::nonNull)
        .filter(name -> name.length() <= LONGEST_DEPARTMENT)
        .distinct()
        .sorted()
        .toList();
  }

  /** The quarters around a day and its years. */
  static List<Cycle> cycles(LocalDate today) {
    return Stream.of(
            Optional.of(Cycle.quarterOf(today.minusMonths(3))),
            Optional.of(Cycle.quarterOf(today)),
            Optional.of(Cycle.quarterOf(today.plusMonths(3))),
            Cycle.parse(String.valueOf(today.getYear())),
            Cycle.parse(String.valueOf(today.getYear() + 1)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What a list was narrowed down to, in words. */
  Optional<String> said(Person viewer, Query query, Instant now) {
    if (!isFiltered(query)) {
      return Optional.empty();
    }
    ViewPhrases phrases = new ViewPhrases(viewer);
    GoalPhrases words = phrases.goals(now);
    List<String> by = new ArrayList<>();
    query.framework().map(words::framework).ifPresent(by::add);
    query.department().ifPresent(by::add);
    query.level().map(words::level).ifPresent(by::add);
    query.cycle().flatMap(Cycle::parse).map(words::cycle).ifPresent(by::add);
    if (!query.states().equals(Query.LIVE.states())) {
      query.states().stream().sorted().map(words::state).forEach(by::add);
    }
    by.add(phrases.choice(Words.of(query.sort())));
    return Optional.of(phrases.filtered(by));
  }

  List<Control> menus(Person viewer, Query query, Instant now) {
    ViewPhrases phrases = new ViewPhrases(viewer);
    GoalPhrases words = phrases.goals(now);
    List<Control> menus = new ArrayList<>();
    menus.add(
        menu(phrases, "framework", Framework.values(), words::framework, query::withFramework));
    List<String> departments = departments(viewer);
    if (!departments.isEmpty() && departments.size() <= MOST_CHOICES) {
      menus.add(
          menu(
              phrases,
              "department",
              departments.toArray(String[]::new),
              name -> name,
              query::withDepartment));
    }
    menus.add(
        menu(
            phrases,
            "cycle",
            cycles(phrases.today(now)).toArray(Cycle[]::new),
            words::cycle,
            cycle -> query.withCycle(cycle == null ? null : cycle.key())));
    menus.add(menu(phrases, "level", Level.values(), words::level, query::withLevel));
    menus.add(
        menu(
            phrases,
            "state",
            GoalState.values(),
            words::state,
            state ->
                query.withStates(state == null ? EnumSet.allOf(GoalState.class) : Set.of(state))));
    menus.add(
        new Menu(
            phrases.menu("sort"),
            Arrays.stream(Sort.values())
                .map(
                    sort ->
                        new Choice(
                            phrases.choice(Words.of(sort)),
                            GoalDialogue.list(query.withSort(sort).withSkip(0))))
                .toList()));
    return menus;
  }

  private static <T> Menu menu(
      ViewPhrases phrases,
      String of,
      T[] values,
      Function<T, String> label,
      Function<@Nullable T, Query> narrowed) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(phrases.all(of), GoalDialogue.list(narrowed.apply(null))));
    for (T value : values) {
      choices.add(new Choice(label.apply(value), GoalDialogue.list(narrowed.apply(value))));
    }
    return new Menu(phrases.menu(of), choices);
  }
}
