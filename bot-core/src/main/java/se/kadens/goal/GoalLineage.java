package se.kadens.goal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.file.Problem;
import se.kadens.goal.GoalRowReader.Entry;

/** Who is whose parent in a file: what is a part of what, and whether parents go round. */
final class GoalLineage {

  private static final int NAMED = 5;

  private final GoalFile.Company company;
  private final Map<String, Entry> entries;
  private final List<Problem> problems;
  private final Map<String, GoalId> ids = new HashMap<>();

  GoalLineage(GoalFile.Company company, Map<String, Entry> entries, List<Problem> problems) {
    this.company = company;
    this.entries = entries;
    this.problems = problems;
  }

  List<GoalFile.Line> lines(List<Entry> inOrder) {
    inOrder.forEach(this::checkParent);
    circles(inOrder);
    if (!problems.isEmpty()) {
      return List.of();
    }
    inOrder.forEach(
        entry -> {
          Goal known = company.byKey.get(entry.key());
          ids.put(entry.key(), known == null ? GoalId.create() : known.id());
        });
    List<GoalFile.Line> lines = inOrder.stream().map(this::line).toList();
    return new GoalFileChecks(company, problems).settled(lines);
  }

  private void checkParent(Entry entry) {
    String parent = entry.parentKey();
    if (!parent.isEmpty() && !entries.containsKey(parent) && !company.byKey.containsKey(parent)) {
      problem(entry, "parent_key", "There is no goal with the key %s.".formatted(parent));
    }
  }

  private void circles(List<Entry> inOrder) {
    Set<String> settled = new HashSet<>();
    for (Entry entry : inOrder) {
      Set<String> path = new LinkedHashSet<>();
      String key = entry.key();
      while (!key.isEmpty() && !settled.contains(key) && path.add(key)) {
        key = parentKey(key);
      }
      if (path.contains(key)) {
        String closing = key;
        List<String> circle = path.stream().dropWhile(one -> !one.equals(closing)).toList();
        circle.forEach(one -> tellCircle(one, circle));
      }
      settled.addAll(path);
    }
  }

  private void tellCircle(String key, List<String> circle) {
    Entry entry = entries.get(key);
    if (entry != null) {
      String told =
          circle.size() == 1
              ? "%s is its own parent.".formatted(key)
              : "Following the parents leads in a circle: %s → %s."
                  .formatted(
                      String.join(" → ", circle.subList(0, Math.min(NAMED, circle.size()))),
                      circle.size() > NAMED ? "…" : circle.getFirst());
      problem(entry, "parent_key", told);
    }
  }

  private String parentKey(String key) {
    Entry entry = entries.get(key);
    if (entry != null) {
      return entry.parentKey();
    }
    Goal known = company.byKey.get(key);
    GoalId parent = known == null ? null : known.parent();
    return parent == null ? "" : Objects.requireNonNull(company.goals.get(parent)).key();
  }

  private GoalFile.Line line(Entry entry) {
    Goal before = company.byKey.get(entry.key());
    boolean part = isPart(entry, before);
    Entry above = part ? entries.get(entry.parentKey()) : null;
    Goal knownAbove = part ? company.byKey.get(entry.parentKey()) : null;
    Framework framework = Objects.requireNonNull(entry.framework());
    return new GoalFile.Line(
        entry.line(),
        before,
        new Goal(
            Objects.requireNonNull(ids.get(entry.key())),
            company.workspace.id(),
            entry.key(),
            framework,
            first(
                entry.level(),
                above == null ? null : above.level(),
                knownAbove == null ? null : knownAbove.level(),
                Level.PERSON),
            entry.title(),
            entry.owner() == null ? null : entry.owner().id(),
            entry.department(),
            parent(entry),
            part,
            first(
                entry.cycle(),
                before == null ? null : before.cycle(),
                above == null ? null : above.cycle(),
                knownAbove == null ? null : knownAbove.cycle(),
                Cycle.quarterOf(company.today)),
            entry.measure(),
            entry.criterion(),
            entry.weight(),
            entry.perspective(),
            entry.due(),
            first(
                entry.state(),
                above == null ? null : above.state(),
                knownAbove == null ? null : knownAbove.state(),
                GoalState.DRAFT),
            part
                ? first(
                    above == null ? null : above.visibility(),
                    above == null && knownAbove != null ? knownAbove.visibility() : null,
                    Visibility.PUBLIC)
                : first(entry.visibility(), Visibility.PUBLIC),
            standing(entry, before),
            before == null ? Details.NONE : before.details()));
  }

  /** What was a part, or was none, stays so while it has the same parent and framework. */
  private boolean isPart(Entry entry, @Nullable Goal before) {
    GoalId parent = parent(entry);
    if (parent == null || entry.measure() == null) {
      return false;
    }
    if (before != null
        && parent.equals(before.parent())
        && before.framework() == entry.framework()
        && before.measure() != null) {
      return before.part();
    }
    Entry above = entries.get(entry.parentKey());
    Goal known = company.byKey.get(entry.parentKey());
    return above != null
        ? above.framework() == entry.framework() && above.measure() == null
        : known != null && known.framework() == entry.framework() && known.measure() == null;
  }

  private @Nullable GoalId parent(Entry entry) {
    if (entry.parentKey().isEmpty()) {
      return null;
    }
    GoalId inFile = ids.get(entry.parentKey());
    Goal known = company.byKey.get(entry.parentKey());
    return inFile != null ? inFile : known == null ? null : known.id();
  }

  private static Standing standing(Entry entry, @Nullable Goal before) {
    Standing was =
        before == null ? new Standing(null, Status.ON_TRACK, null, null) : before.standing();
    BigDecimal current = entry.current() == null ? was.current() : entry.current();
    return new Standing(current, was.status(), was.confidence(), was.updatedAt());
  }

  @SafeVarargs
  private static <T> T first(@Nullable T... choices) {
    for (T choice : choices) {
      if (choice != null) {
        return choice;
      }
    }
    throw new IllegalArgumentException("nothing to choose from");
  }

  private void problem(Entry entry, String field, String message) {
    problems.add(new Problem(entry.line(), field, message));
  }
}
