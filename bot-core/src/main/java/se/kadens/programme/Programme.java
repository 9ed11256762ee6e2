package se.kadens.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.Rhythm;
import se.kadens.rhythm.Stretch;

/**
 * Who is asked what, how often, until when, over its whole life.
 *
 * @param versions in the order of their dates; never empty
 */
public record Programme(
    WorkspaceId workspace, ProgrammeId id, String name, List<Version> versions) {

  /** What the programme is from a date on. */
  public record Version(LocalDate from, Plan plan) {}

  public Programme {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("programme " + id + " has no version");
    }
  }

  /** The series of its occurrences; versions that ask at the same moments are one stretch. */
  public Rhythm rhythm() {
    List<Stretch> stretches = new ArrayList<>();
    for (Version version : versions) {
      var cadence = version.plan().cadence();
      if (stretches.isEmpty() || !stretches.getLast().cadence().asksLike(cadence)) {
        stretches.add(new Stretch(version.from(), cadence));
      }
    }
    return Rhythm.of(stretches);
  }

  /** The plan by which an occurrence is asked. */
  public Plan planFor(Occurrence occurrence) {
    return planOn(occurrence.askDate());
  }

  public Plan planOn(LocalDate date) {
    Plan plan = versions.getFirst().plan();
    for (Version version : versions) {
      if (!version.from().isAfter(date)) {
        plan = version.plan();
      }
    }
    return plan;
  }

  /** The plan as HR saw it last, in force or yet to be. */
  public Plan latestPlan() {
    return versions.getLast().plan();
  }

  /**
   * This programme with another plan from the end of the period that contains {@code today} on;
   * until then nothing changes, and a change that has not begun yet is replaced.
   */
  Programme changedTo(Plan plan, LocalDate today) {
    List<Version> kept =
        new ArrayList<>(versions.stream().filter(v -> !v.from().isAfter(today)).toList());
    if (kept.isEmpty()) {
      return withVersions(List.of(new Version(versions.getFirst().from(), plan)));
    }
    Programme current = withVersions(kept);
    if (current.latestPlan().equals(plan)) {
      return current;
    }
    kept.add(new Version(current.nextBoundary(plan, today), plan));
    return withVersions(kept);
  }

  private LocalDate nextBoundary(Plan plan, LocalDate today) {
    Rhythm rhythm = rhythm();
    List<Stretch> changed = rhythm.change(plan.cadence(), today).stretches();
    return changed.size() > rhythm.stretches().size()
        ? changed.getLast().from()
        : rhythm.at(today).map(now -> now.period().end()).orElse(today.plusDays(1));
  }

  Programme named(String newName) {
    return new Programme(workspace, id, newName, versions);
  }

  private Programme withVersions(List<Version> newVersions) {
    return new Programme(workspace, id, name, newVersions);
  }
}
