package se.kadens.goal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.Measure;

/** Finds again which part of a goal a line means, so that a part keeps its history. */
record KnownParts(List<Goal> parts) {

  KnownParts {
    parts = List.copyOf(parts);
  }

  /** By title; a line that was renamed alone, by its measure. */
  List<PartDraft> match(List<PartLine> lines) {
    List<Goal> left = new ArrayList<>(parts);
    List<Optional<Goal>> known = new ArrayList<>();
    for (PartLine line : lines) {
      Optional<Goal> same = first(left, part -> part.title().equalsIgnoreCase(line.title()));
      same.ifPresent(left::remove);
      known.add(same);
    }
    List<PartDraft> drafts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PartLine line = lines.get(i);
      Optional<Goal> part = known.get(i);
      if (part.isEmpty()) {
        part = first(left, one -> isRenamed(one, line));
        part.ifPresent(left::remove);
      }
      drafts.add(draft(line, part.orElse(null)));
    }
    return drafts;
  }

  private static Optional<Goal> first(List<Goal> parts, Predicate<Goal> wanted) {
    return parts.stream().filter(wanted).findFirst();
  }

  private static boolean isRenamed(Goal part, PartLine line) {
    Measure measure = part.measure();
    return measure != null
        && measure.start() != null
        && measure.direction() == line.measure().direction()
        && same(measure, line.measure());
  }

  private static boolean same(Measure one, Measure other) {
    return Objects.equals(one.unit(), other.unit())
        && one.start() != null
        && one.target() != null
        && other.start() != null
        && other.target() != null
        && one.start().compareTo(other.start()) == 0
        && one.target().compareTo(other.target()) == 0;
  }

  private static PartDraft draft(PartLine line, @Nullable Goal known) {
    LocalDate due = line.due();
    if (known == null) {
      return new PartDraft(
          null, line.title(), null, line.measure(), null, line.weight(), line.perspective(), due);
    }
    return new PartDraft(
        known.id(),
        line.title(),
        known.owner(),
        line.measure(),
        null,
        line.weight(),
        line.perspective(),
        due == null ? known.due() : due);
  }
}
