package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Amounts;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Smart;
import se.kadens.goal.Visibility;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** A filled-in {@link GoalForm}, read back. What the form does not ask about stays as it was. */
final class FilledGoal {

  private final Person by;
  private final Framework framework;
  private final Values values;
  private final LocalDate today;
  private final PlanPhrases phrases;
  private final @Nullable Goal before;
  private final List<Goal> partsBefore;
  private final Map<String, String> problems = new HashMap<>();

  /**
   * @param before the goal that is changed; null for a new one
   */
  FilledGoal(
      Person by,
      Framework framework,
      Values values,
      LocalDate today,
      @Nullable Goal before,
      List<Goal> partsBefore) {
    this.by = by;
    this.framework = framework;
    this.values = values;
    this.today = today;
    this.phrases = new PlanPhrases(by.language());
    this.before = before;
    this.partsBefore = List.copyOf(partsBefore);
  }

  /** What became of reading. */
  sealed interface Reading {
    record Read(GoalDraft draft) implements Reading {}

    /** What to change, by field, in words for the person. */
    record Refused(Map<String, String> problems) implements Reading {}
  }

  Reading read() {
    String title = values.words(GoalForm.TITLE);
    if (title.isEmpty()) {
      problems.put(GoalForm.TITLE, phrases.titleMissing());
    }
    Level level =
        values
            .picked(GoalForm.LEVEL)
            .flatMap(Level::ofCode)
            .orElse(before == null ? Level.PERSON : before.level());
    Optional<LocalDate> due = due();
    Cycle cycle = cycle(due);
    Measure measure = measure(title);
    List<PartDraft> parts = parts();
    GoalDraft draft =
        new GoalDraft(
            framework,
            level,
            title,
            owner(),
            department(level),
            parent(),
            cycle,
            measure,
            framework == Framework.MBO ? values.words(GoalForm.CRITERION) : "",
            current(),
            before == null ? null : before.weight(),
            before == null ? null : before.perspective(),
            due.orElse(null),
            visibility(level),
            details(due),
            parts);
    return problems.isEmpty() ? new Reading.Read(draft) : new Reading.Refused(problems);
  }

  private Optional<LocalDate> due() {
    return switch (framework) {
      case OKR, BSC -> Optional.ofNullable(before).map(Goal::due);
      case MBO, SMART, KPI -> values.day(GoalForm.DUE);
    };
  }

  /** The one that was picked; else the shortest that lasts until it is due. */
  private Cycle cycle(Optional<LocalDate> due) {
    Optional<Cycle> picked = values.picked(GoalForm.CYCLE).flatMap(Cycle::parse);
    if (picked.isPresent()) {
      return picked.get();
    }
    boolean same =
        before != null
            && before.framework() == framework
            && due.equals(Optional.ofNullable(before.due()));
    return same && before != null
        ? before.cycle()
        : due.map(end -> lasting(today, end)).orElseGet(() -> Cycle.quarterOf(today));
  }

  static Cycle lasting(LocalDate today, LocalDate end) {
    Cycle quarter = Cycle.quarterOf(today);
    if (!end.isAfter(quarter.end())) {
      return quarter;
    }
    String year = String.valueOf(today.getYear());
    String key = end.getYear() > today.getYear() ? year + ".." + end.getYear() : year;
    return Cycle.parse(key).orElse(quarter);
  }

  private @Nullable PersonId owner() {
    List<PersonId> chosen = values.people(GoalForm.OWNER);
    if (chosen.size() > 1) {
      problems.put(GoalForm.OWNER, phrases.oneOwner());
    }
    if (!chosen.isEmpty()) {
      return chosen.getFirst();
    }
    return before == null ? by.id() : before.owner();
  }

  private String department(Level level) {
    if (framework == Framework.KPI) {
      return values.words(GoalForm.DEPARTMENT);
    }
    if (before != null) {
      return before.department();
    }
    return level == Level.COMPANY || by.department() == null ? "" : by.department();
  }

  private @Nullable GoalId parent() {
    Optional<String> picked = values.picked(GoalForm.PARENT);
    if (picked.isEmpty()) {
      return before == null ? null : before.parent();
    }
    return picked.filter(key -> !key.equals(GoalForm.NONE)).map(GoalId::parse).orElse(null);
  }

  private Visibility visibility(Level level) {
    if (before != null && before.state() != GoalState.IDEA) {
      return before.visibility();
    }
    return switch (level) {
      case COMPANY, DEPARTMENT -> Visibility.PUBLIC;
      case TEAM, PERSON -> Visibility.TEAM;
    };
  }

  private @Nullable Measure measure(String title) {
    return switch (framework) {
      case OKR -> before == null ? null : before.measure();
      case MBO, BSC -> null;
      case SMART -> smartMeasure(title);
      case KPI -> kpiMeasure(title);
    };
  }

  private @Nullable Measure smartMeasure(String title) {
    String field = GoalForm.named(Smart.MEASURABLE);
    String typed = values.words(field);
    if (typed.isEmpty()) {
      return null;
    }
    PartLines lines = lines(Framework.SMART);
    return switch (lines.measure(title, typed)) {
      case MeasureWords.Reading.Read(Measure measure) -> measure;
      case MeasureWords.Reading.Wrong(Trouble trouble) -> {
        problems.put(field, phrases.trouble(trouble));
        yield null;
      }
    };
  }

  private @Nullable Measure kpiMeasure(String title) {
    Optional<Quantity> start = quantity(GoalForm.START);
    Optional<Quantity> target = quantity(GoalForm.TARGET);
    if (start.isEmpty() || target.isEmpty()) {
      return null;
    }
    int comparison = target.get().number().compareTo(start.get().number());
    if (comparison == 0) {
      problems.put(GoalForm.TARGET, phrases.trouble(Trouble.START_IS_TARGET));
    }
    String unit = target.get().unit().isEmpty() ? start.get().unit() : target.get().unit();
    Direction direction = comparison < 0 ? Direction.DOWN : Direction.UP;
    return new Measure(title, direction, start.get().number(), target.get().number(), unit);
  }

  private Optional<Quantity> quantity(String field) {
    Optional<Quantity> read = Quantity.read(values.words(field), by.language());
    if (read.isEmpty()) {
      problems.put(field, phrases.notANumber());
    }
    return read;
  }

  private @Nullable BigDecimal current() {
    String typed = framework == Framework.KPI ? values.words(GoalForm.CURRENT) : "";
    if (typed.isEmpty()) {
      return null;
    }
    Optional<BigDecimal> read = Amounts.read(typed, by.language());
    if (read.isEmpty()) {
      problems.put(GoalForm.CURRENT, phrases.notANumber());
    }
    return read.orElse(null);
  }

  private List<PartDraft> parts() {
    if (framework == Framework.SMART || framework == Framework.KPI) {
      return List.of();
    }
    PartLines.Reading reading = lines(framework).read(values.words(GoalForm.PARTS));
    if (!reading.wrong().isEmpty()) {
      problems.put(GoalForm.PARTS, phrases.wrongLines(reading.wrong(), framework));
    }
    reading.parts().stream()
        .filter(this::isLate)
        .findFirst()
        .ifPresent(part -> problems.put(GoalForm.PARTS, phrases.late(part.title())));
    return new KnownParts(partsBefore).match(reading.parts());
  }

  /** A date that has passed since it was set may stay. */
  private boolean isLate(PartLine part) {
    LocalDate due = part.due();
    return due != null
        && due.isBefore(today)
        && partsBefore.stream().noneMatch(known -> due.equals(known.due()));
  }

  private PartLines lines(Framework of) {
    Language language = by.language();
    return new PartLines(of, language, today);
  }

  private Details details(Optional<LocalDate> due) {
    Details details = before == null ? Details.NONE : before.details();
    if (framework != Framework.SMART) {
      return details;
    }
    Map<String, String> smart = new HashMap<>();
    for (Smart check : Smart.values()) {
      String said =
          check == Smart.TIME_BOUND
              ? due.map(LocalDate::toString).orElse("")
              : values.words(GoalForm.named(check));
      if (!said.isEmpty()) {
        smart.put(check.code(), said);
      }
    }
    return new Details(
        details.category(),
        details.tags(),
        details.attributes(),
        details.incentive(),
        details.initiative(),
        smart);
  }
}
