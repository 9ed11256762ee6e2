package se.kadens.goal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.goal.Cycle;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Query;
import se.kadens.goal.Query.Sort;
import se.kadens.people.Person;

/** The menus that narrow a list of goals down, and what they were set to. */
@Component
class Filters {

  private static final int MOST_CHOICES = 90;

  private final Departments departments;

  Filters(Departments departments) {
    this.departments = departments;
  }

  boolean isFiltered(Query query) {
    return query.framework().isPresent()
        || query.department().isPresent()
        || query.level().isPresent()
        || query.cycle().isPresent()
        || !query.states().equals(Query.LIVE.states())
        || query.sort() != Query.LIVE.sort();
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
    GoalPhrases words = phrases.names(now);
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

  /** A menu for each of what one narrows down by most, and one for the rest. */
  List<Control> menus(Person viewer, Query query, Instant now) {
    ViewPhrases phrases = new ViewPhrases(viewer);
    GoalPhrases words = phrases.names(now);
    List<Control> menus = new ArrayList<>();
    List<Choice> frameworks =
        choices(
            phrases.all("framework"),
            List.of(Framework.values()),
            words::framework,
            query::withFramework);
    menus.add(new Menu(phrases.menu("framework"), elsewhere(frameworks, query)));
    List<String> all = departments.of(viewer.workspace());
    if (!all.isEmpty() && all.size() <= MOST_CHOICES) {
      List<Choice> choices =
          choices(phrases.all("department"), all, name -> name, query::withDepartment);
      menus.add(new Menu(phrases.menu("department"), elsewhere(choices, query)));
    }
    menus.add(new Menu(phrases.menu("rest"), elsewhere(rest(phrases, words, query, now), query)));
    return menus;
  }

  /** Without those that lead to where one is, which would also be the same as one another. */
  private static List<Choice> elsewhere(List<Choice> choices, Query query) {
    Action here = GoalDialogue.list(query.withSkip(0));
    return choices.stream().filter(choice -> !choice.action().equals(here)).toList();
  }

  private static List<Choice> rest(
      ViewPhrases phrases, GoalPhrases words, Query query, Instant now) {
    List<Choice> choices = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      choices.add(
          new Choice(
              phrases.menu("sort") + ": " + phrases.choice(Words.of(sort)),
              GoalDialogue.list(query.withSort(sort).withSkip(0))));
    }
    choices.addAll(
        choices(
            phrases.all("cycle"),
            cycles(phrases.today(now)),
            cycle -> phrases.menu("cycle") + ": " + words.cycle(cycle),
            cycle -> query.withCycle(cycle == null ? null : cycle.key())));
    choices.addAll(
        choices(
            phrases.all("level"),
            List.of(Level.values()),
            level -> phrases.menu("level") + ": " + words.level(level),
            query::withLevel));
    choices.addAll(
        choices(
            phrases.all("state"),
            List.of(GoalState.values()),
            state -> phrases.menu("state") + ": " + words.state(state),
            state ->
                query.withStates(state == null ? EnumSet.allOf(GoalState.class) : Set.of(state))));
    return choices;
  }

  private static <T> List<Choice> choices(
      String all,
      List<T> values,
      Function<T, String> label,
      Function<@Nullable T, Query> narrowed) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(all, GoalDialogue.list(narrowed.apply(null))));
    for (T value : values) {
      choices.add(new Choice(label.apply(value), GoalDialogue.list(narrowed.apply(value))));
    }
    return choices;
  }
}
