package se.kadens.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.people.PersonId;

/** A goal in a test's words: a public objective of the quarter, unless said otherwise. */
final class Draft {

  static final Cycle QUARTER = Cycle.parse("2026-Q4").orElseThrow();

  private final @Nullable PersonId owner;
  private Framework framework = Framework.OKR;
  private Level level = Level.PERSON;
  private String title = "Fler kunder";
  private @Nullable GoalId parent;
  private Cycle cycle = QUARTER;
  private @Nullable Measure measure;
  private String criterion = "";
  private @Nullable LocalDate due;
  private Visibility visibility = Visibility.PUBLIC;
  private Details details = Details.NONE;
  private final List<PartDraft> parts = new ArrayList<>();

  Draft(@Nullable PersonId owner) {
    this.owner = owner;
  }

  Draft as(Framework framework) {
    this.framework = framework;
    return this;
  }

  Draft at(Level level) {
    this.level = level;
    return this;
  }

  Draft called(String title) {
    this.title = title;
    return this;
  }

  Draft under(@Nullable Goal parent) {
    this.parent = parent == null ? null : parent.id();
    return this;
  }

  Draft in(String cycle) {
    this.cycle = Cycle.parse(cycle).orElseThrow();
    return this;
  }

  Draft measured(@Nullable Measure measure) {
    this.measure = measure;
    return this;
  }

  Draft up(String start, String target) {
    return measured(measure(Direction.UP, start, target));
  }

  Draft doneWhen(String criterion) {
    this.criterion = criterion;
    return this;
  }

  Draft due(String due) {
    this.due = LocalDate.parse(due);
    return this;
  }

  Draft seenBy(Visibility visibility) {
    this.visibility = visibility;
    return this;
  }

  Draft with(Details details) {
    this.details = details;
    return this;
  }

  Draft part(String title, String start, String target) {
    return part(null, title, measure(Direction.UP, start, target), null, null);
  }

  /** A sub-goal that is reached or not. */
  Draft step(String title) {
    return part(null, title, new Measure("", Direction.DONE, null, null, ""), null, null);
  }

  Draft row(@Nullable Perspective perspective, @Nullable String weight) {
    return part(null, "Rad", measure(Direction.UP, "0", "10"), weight, perspective);
  }

  Draft part(Goal known, String title) {
    return part(known, title, Objects.requireNonNull(known.measure()), null, null);
  }

  private Draft part(
      @Nullable Goal known,
      String title,
      Measure measure,
      @Nullable String weight,
      @Nullable Perspective perspective) {
    parts.add(
        new PartDraft(
            known == null ? null : known.id(),
            title,
            null,
            measure,
            null,
            weight == null ? null : new BigDecimal(weight),
            perspective,
            null));
    return this;
  }

  GoalDraft done() {
    return new GoalDraft(
        framework,
        level,
        title,
        owner,
        "Produkt",
        parent,
        cycle,
        measure,
        criterion,
        null,
        null,
        null,
        due,
        visibility,
        details,
        parts);
  }

  static Measure measure(Direction direction, String start, String target) {
    return new Measure("Kunder", direction, new BigDecimal(start), new BigDecimal(target), "");
  }
}
