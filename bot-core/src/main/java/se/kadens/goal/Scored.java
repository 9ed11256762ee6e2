package se.kadens.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it stands: how far it has come, and how far its parts have.
 *
 * @param progress 0 to 1; empty, and never zero, while there is no data
 * @param gap progress less the share of its time that has passed; negative when it lags behind
 * @param parts those that count towards it; the dropped ones do not
 */
public record Scored(Goal goal, OptionalDouble progress, OptionalDouble gap, List<Scored> parts) {

  private static final double FAR_BEHIND = -0.25;

  public Scored {
    parts = List.copyOf(parts);
  }

  /** A goal and its parts as they stand when a day begins. */
  public static Scored of(Goal goal, List<Goal> parts, LocalDate today) {
    List<Scored> scored =
        parts.stream()
            .filter(part -> part.state() != GoalState.DROPPED || goal.state() == part.state())
            .map(part -> of(part, List.of(), today))
            .toList();
    OptionalDouble progress = progress(goal, scored);
    OptionalDouble gap =
        progress.isEmpty()
            ? progress
            : OptionalDouble.of(progress.orElseThrow() - Progress.elapsed(goal, today));
    return new Scored(goal, progress, gap, scored);
  }

  private static OptionalDouble progress(Goal goal, List<Scored> parts) {
    if (!parts.isEmpty()) {
      return goal.framework() == Framework.MBO
          ? Progress.ofSubGoals(parts)
          : Progress.ofParts(parts);
    }
    if (goal.measure() != null) {
      return Progress.of(goal.measure(), goal.standing().current());
    }
    return goal.standing().status() == Status.DONE ? OptionalDouble.of(1) : OptionalDouble.empty();
  }

  /** Empty while there is no data. */
  public Optional<Grade> grade() {
    return progress.isEmpty() ? Optional.empty() : Optional.of(Grade.of(progress.orElseThrow()));
  }

  /** Green outside, red inside: said to be on track, and far behind its clock. */
  public boolean watermelon() {
    return goal.state() == GoalState.ACTIVE
        && goal.standing().status() == Status.ON_TRACK
        && gap.isPresent()
        && gap.orElseThrow() < FAR_BEHIND;
  }

  /** The perspectives of a scorecard on which nothing is known. */
  public Set<Perspective> missing() {
    Set<Perspective> missing = EnumSet.noneOf(Perspective.class);
    if (goal.framework() != Framework.BSC || goal.part()) {
      return missing;
    }
    missing.addAll(EnumSet.allOf(Perspective.class));
    for (Scored part : parts) {
      Perspective perspective = part.goal().perspective();
      if (perspective != null && part.progress().isPresent()) {
        missing.remove(perspective);
      }
    }
    return missing;
  }

  /** What its owner is asked to update: its parts, or itself where there are none. */
  public List<Scored> leaves() {
    return parts.isEmpty() ? List.of(this) : parts;
  }

  /** When the one of its leaves was updated that was left alone the longest; null is never. */
  public @Nullable Instant stalestAt() {
    return leaves().stream()
        .map(leaf -> Optional.ofNullable(leaf.goal().standing().updatedAt()))
        .min(Comparator.comparing(at -> at.orElse(Instant.MIN)))
        .flatMap(at -> at)
        .orElse(null);
  }
}
