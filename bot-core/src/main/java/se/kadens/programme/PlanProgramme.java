package se.kadens.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.PlanProgramme.Outcome.Refused;
import se.kadens.programme.PlanProgramme.Outcome.Saved;
import se.kadens.programme.Programme.Version;

/** Makes a programme, or changes one from its next period on. */
@Component
public class PlanProgramme {

  static final int LONGEST_NAME = 60;

  private final Programmes programmes;
  private final People people;
  private final Enrol enrol;

  PlanProgramme(Programmes programmes, People people, Enrol enrol) {
    this.programmes = programmes;
    this.people = people;
    this.enrol = enrol;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * @param from the first date the plan holds
     */
    record Saved(Programme programme, boolean created, boolean changed, LocalDate from)
        implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}
  }

  /** Makes the programme of a name, or changes it where there is one. */
  @Transactional
  public Outcome save(WorkspaceId workspace, String name, Plan plan, Instant now) {
    programmes.lock(workspace);
    return save(workspace, name, plan, programmes.find(workspace, name.strip()), now);
  }

  /**
   * Starts everything a draft has, or nothing of it; in the caller's transaction. A name that is
   * another programme's by now is refused.
   */
  List<Outcome> start(Draft draft, Instant now) {
    programmes.lock(draft.workspace());
    List<Problem> problems =
        draft.parts().stream().flatMap(part -> problemsWith(draft, part)).toList();
    if (!problems.isEmpty()) {
      return List.of(new Refused(problems));
    }
    return draft.parts().stream()
        .map(part -> save(draft.workspace(), part.name(), part.plan(), changedBy(draft, part), now))
        .toList();
  }

  private Stream<Problem> problemsWith(Draft draft, Draft.Part part) {
    Optional<Programme> changed = changedBy(draft, part);
    boolean gone = part.changes() != null && changed.isEmpty();
    boolean taken =
        programmes
            .find(draft.workspace(), part.name())
            .filter(found -> !changed.map(Programme::id).equals(Optional.of(found.id())))
            .isPresent();
    return Stream.concat(
        gone || taken
            ? Stream.of(new Problem("name", taken ? "is another programme's" : "is no programme's"))
            : Stream.empty(),
        problemsWith(draft.workspace(), part.name(), part.plan()).stream());
  }

  /** The programme a part of a draft changes; empty for a new one. */
  Optional<Programme> changedBy(Draft draft, Draft.Part part) {
    return Optional.ofNullable(part.changes())
        .flatMap(id -> programmes.find(draft.workspace(), id));
  }

  private Outcome save(
      WorkspaceId workspace, String name, Plan plan, Optional<Programme> before, Instant now) {
    List<Problem> problems = problemsWith(workspace, name, plan);
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    Programme after = planned(workspace, name.strip(), plan, before, now);
    boolean changed = !before.equals(Optional.of(after));
    if (changed) {
      programmes.save(after, now);
      enrol.audienceOf(after, now);
    }
    return new Saved(after, before.isEmpty(), changed, after.versions().getLast().from());
  }

  /** The programme as it would be, without keeping it. */
  Programme planned(
      WorkspaceId workspace, String name, Plan plan, Optional<Programme> before, Instant now) {
    LocalDate today = latestToday(workspace, now);
    if (before.isPresent()) {
      return before.get().named(name).changedTo(plan, today);
    }
    // From the beginning of the period that is running, so that it can still be opened by hand.
    LocalDate from = plan.cadence().beginningAround(today);
    return new Programme(workspace, ProgrammeId.create(), name, List.of(new Version(from, plan)));
  }

  private List<Problem> problemsWith(WorkspaceId workspace, String name, Plan plan) {
    List<Problem> problems = new ArrayList<>();
    if (!isName(name)) {
      problems.add(
          new Problem(
              "name", "must have 1 to " + LONGEST_NAME + " characters, and none to control with"));
    }
    Set<String> known =
        people.active(workspace).stream()
            .map(Person::department)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    int i = 0;
    for (String department : plan.audience().sorted()) {
      if (!known.contains(department)) {
        problems.add(
            new Problem(
                "audience.departments[" + i + "]",
                "nobody is in a department called \"" + department + "\""));
      }
      i++;
    }
    return problems;
  }

  static boolean isName(String name) {
    return !name.isBlank()
        && name.strip().length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  /** The latest date it is for anybody, so that nobody's period is changed once it has begun. */
  LocalDate latestToday(WorkspaceId workspace, Instant now) {
    return people.active(workspace).stream()
        .map(person -> now.atZone(person.zone()).toLocalDate())
        .max(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
