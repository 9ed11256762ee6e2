package se.kadens.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.delivery.Throughput;
import se.kadens.language.Language;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkingHours;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.ProgrammePreview.Change;
import se.kadens.programme.ProgrammePreview.Row;
import se.kadens.rhythm.DateRange;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OwnSlot;

/** Reckons who would be asked when. People whose turns are alike are reckoned together. */
@Component
public class PreviewProgramme {

  static final int PERIODS = 4;

  /** More, as days off and those that are over for everybody are left out. */
  private static final int CANDIDATES = 30;

  private final PlanProgramme planning;
  private final Enrolments enrolments;
  private final People people;
  private final Calendars calendars;
  private final Turns turns;
  private final Throughput throughput;

  PreviewProgramme(
      PlanProgramme planning,
      Enrolments enrolments,
      People people,
      Calendars calendars,
      Turns turns,
      Throughput throughput) {
    this.planning = planning;
    this.enrolments = enrolments;
    this.people = people;
    this.calendars = calendars;
    this.turns = turns;
    this.throughput = throughput;
  }

  /** A programme as it is. */
  @Transactional(readOnly = true)
  public ProgrammePreview of(Programme programme, Language language, Instant now) {
    return preview(Optional.of(programme), programme, language, now);
  }

  /** A programme as it would be with a plan; nothing is kept. */
  ProgrammePreview of(
      WorkspaceId workspace,
      String name,
      Plan plan,
      Optional<Programme> before,
      Language language,
      Instant now) {
    return preview(before, planning.planned(workspace, name, plan, before, now), language, now);
  }

  private ProgrammePreview preview(
      Optional<Programme> before, Programme after, Language language, Instant now) {
    List<Alike> everybody = alike(before, after, now);
    LocalDate today = planning.latestToday(after.workspace(), now);
    // Yesterday's date still runs for those who live farthest west.
    LocalDate from = today.minusDays(1);
    Occurrence first = after.rhythm().at(from).orElseGet(() -> after.rhythm().firstFrom(from));
    double perSecond = throughput.perSecond(after.workspace());
    List<Row> rows =
        Stream.iterate(first, after.rhythm()::after)
            .limit(CANDIDATES)
            .flatMap(
                occurrence -> row(after, occurrence, everybody, language, perSecond, now).stream())
            .limit(PERIODS)
            .toList();
    return new ProgrammePreview(after, change(after, today), rows);
  }

  private static @Nullable Change change(Programme after, LocalDate today) {
    List<Programme.Version> versions = after.versions();
    LocalDate from = versions.getLast().from();
    if (versions.size() < 2 || !from.isAfter(today)) {
      return null;
    }
    return new Change(
        from, after.rhythm().firstFrom(from).period(), versions.get(versions.size() - 2).plan());
  }

  private Optional<Row> row(
      Programme programme,
      Occurrence occurrence,
      List<Alike> everybody,
      Language language,
      double perSecond,
      Instant now) {
    Plan plan = programme.planFor(occurrence);
    Tally tally = new Tally(calendars, plan, occurrence, language, perSecond);
    for (Alike alike : everybody) {
      Person person = alike.person();
      boolean dealtWith = occurrence.askDate().isBefore(alike.after());
      if (!dealtWith && plan.audience().includes(person)) {
        Turn turn = turns.of(person, plan, occurrence, alike.slot(), alike.absences());
        if (turn.at().isAfter(now)) {
          tally.add(alike, turn);
        }
      }
    }
    return tally.row();
  }

  /** People who have the same turns, with one of them for all. */
  record Alike(
      Person person,
      @Nullable OwnSlot slot,
      LocalDate after,
      List<DateRange> absences,
      int count) {}

  /** What a person's turns depend on. */
  private record Traits(
      ZoneId zone,
      WorkingHours hours,
      @Nullable String department,
      @Nullable OwnSlot slot,
      LocalDate after,
      List<DateRange> absences) {}

  private List<Alike> alike(Optional<Programme> before, Programme after, Instant now) {
    Map<PersonId, Enrolment> enrolled =
        before.map(p -> enrolments.of(p.workspace(), p.id())).orElse(List.of()).stream()
            .collect(Collectors.toMap(Enrolment::person, Function.identity()));
    List<Person> active = people.active(after.workspace());
    LocalDate today = planning.latestToday(after.workspace(), now);
    Map<PersonId, List<DateRange>> absences =
        calendars.absences(
            active, today.minus(Period.ofMonths(4)), today.plus(Period.ofMonths(24)));
    Map<Traits, Person> representatives = new HashMap<>();
    Map<Traits, Integer> counts = new HashMap<>();
    for (Person person : active) {
      Enrolment enrolment = enrolled.get(person.id());
      if (enrolment == null || !enrolment.paused()) {
        Traits traits = traits(person, enrolment, absences.getOrDefault(person.id(), List.of()));
        representatives.putIfAbsent(traits, person);
        counts.merge(traits, 1, Integer::sum);
      }
    }
    List<Alike> alike = new ArrayList<>();
    representatives.forEach(
        (traits, person) ->
            alike.add(
                new Alike(
                    person,
                    traits.slot(),
                    traits.after(),
                    traits.absences(),
                    counts.getOrDefault(traits, 0))));
    return alike;
  }

  private static Traits traits(
      Person person, @Nullable Enrolment enrolment, List<DateRange> absences) {
    boolean member = enrolment != null && enrolment.member();
    return new Traits(
        person.zone(),
        person.hours(),
        person.department(),
        enrolment == null ? null : enrolment.slot(),
        enrolment != null && member ? enrolment.after() : LocalDate.MIN,
        absences);
  }
}
