package se.kadens.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.delivery.Courier;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;
import se.kadens.programme.Calendars;
import se.kadens.programme.KeepEnrolments;
import se.kadens.programme.Opening;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.sandbox.practice.PracticeStage;
import se.kadens.storage.Timestamps;
import se.kadens.testkit.TurnableClock;

/** Turns the product's clock and lets happen what is due, as the scheduler would. */
class Stage implements PracticeStage {

  private static final Duration ROUNDS_EVERY = Duration.ofHours(6);

  private final TurnableClock clock;
  private final KeepEnrolments enrolments;
  private final Chores chores;
  private final Courier courier;
  private final Opening openNow;
  private final Programmes programmes;
  private final Workspaces workspaces;
  private final People people;
  private final Calendars calendars;
  private final JdbcClient jdbc;
  private @Nullable Surprise surprise;

  /** What the reader does not see coming. */
  private record Surprise(Instant at, Runnable what) {}

  Stage(
      TurnableClock clock,
      KeepEnrolments enrolments,
      Chores chores,
      Courier courier,
      Opening openNow,
      Programmes programmes,
      Workspaces workspaces,
      People people,
      Calendars calendars,
      JdbcClient jdbc) {
    this.clock = clock;
    this.enrolments = enrolments;
    this.chores = chores;
    this.courier = courier;
    this.openNow = openNow;
    this.programmes = programmes;
    this.workspaces = workspaces;
    this.people = people;
    this.calendars = calendars;
    this.jdbc = jdbc;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  /** Stops at every moment on the way, so that nothing is late when it happens. */
  @Override
  public synchronized void turnTo(Instant moment) {
    Surprise waiting = surprise;
    if (waiting != null && !waiting.at().isAfter(moment)) {
      surprise = null;
      turnTo(waiting.at());
      waiting.what().run();
    }
    Instant round = nextRound();
    while (!round.isAfter(moment)) {
      passTo(round);
      enrolments.at(round);
      round = nextRound();
    }
    passTo(moment);
    letHappen();
  }

  /** When enrolments are looked through next: often enough to come before any day's first hour. */
  private Instant nextRound() {
    long every = ROUNDS_EVERY.toSeconds();
    return Instant.ofEpochSecond((clock.instant().getEpochSecond() / every + 1) * every);
  }

  private void passTo(Instant moment) {
    Optional<Instant> stop = nextDue();
    while (stop.isPresent() && !stop.get().isAfter(moment)) {
      if (stop.get().isAfter(clock.instant())) {
        clock.turnTo(stop.get());
      }
      letHappen();
      Optional<Instant> following = nextDue();
      if (following.equals(stop)) {
        break;
      }
      stop = following;
    }
    if (moment.isAfter(clock.instant())) {
      clock.turnTo(moment);
    }
  }

  /** Lets something happen once, when the clock passes a moment. */
  synchronized void onTheWay(Instant at, Runnable what) {
    surprise = new Surprise(at, what);
  }

  /** The addresses of those who were asked in a period and have not begun to answer. */
  Set<String> askedAndSilent(Programme programme, String period) {
    return jdbc.sql(
            """
            SELECT p.email FROM check_in c
            JOIN person p ON p.workspace_id = c.workspace_id AND p.person_id = c.person_id
            WHERE c.programme_id = ? AND c.period = ? AND c.state = 'asked'""")
        .params(programme.id().value(), period)
        .query((row, _) -> row.getString("email"))
        .set();
  }

  private void letHappen() {
    chores.at(clock.instant());
    courier.deliverDue();
  }

  /** What lies ahead: whose turn it is to be asked, what is planned to be said, what closes. */
  private Optional<Instant> nextDue() {
    return jdbc
        .sql(
            """
            SELECT min(due_at) AS at FROM enrolment
            UNION ALL
            SELECT min(next_at) FROM notice WHERE state = 'planned'
            UNION ALL
            SELECT min(opens_at) FROM survey_invitation WHERE NOT asked
            UNION ALL
            SELECT min(closes_at) FROM survey_wave WHERE state = 'open'
            UNION ALL
            SELECT min(at) FROM (
              SELECT
                (pair.next_day + pair.next_hour - interval '1 hour') AT TIME ZONE
                coalesce(m.own_zone, m.record_zone, m.channel_zone, w.zone) AS at
              FROM meeting_pair pair JOIN person m USING (workspace_id)
                JOIN workspace w USING (workspace_id)
              WHERE m.person_id = pair.manager_id AND pair.next_day IS NOT NULL) AS meeting
            WHERE at > :now""")
        .param("now", Timestamps.of(clock.instant()))
        .query((row, _) -> Optional.ofNullable(Timestamps.readNullable(row, "at")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private record Due(Instant at, String what, PersonId person) {}

  private static Due read(ResultSet row, int number) throws SQLException {
    return new Due(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("what"),
        new PersonId(row.getObject("person_id", UUID.class)));
  }

  /** The soonest of what somebody who is at work will see. */
  private List<Due> ahead() {
    Map<PersonId, Person> everybody = new HashMap<>();
    people.active(workspace()).forEach(person -> everybody.put(person.id(), person));
    List<Due> all =
        jdbc.sql(
                """
            SELECT due_at AS at, 'check-in' AS what, person_id FROM enrolment
            WHERE due_at IS NOT NULL
            UNION ALL
            SELECT opens_at, 'survey', person_id FROM survey_invitation WHERE NOT asked
            UNION ALL
            SELECT next_at,
              CASE WHEN feature = 'survey' AND kind = 'prompt' THEN 'survey'
                   WHEN feature = 'surveyreport' THEN 'results' ELSE kind END,
              person_id
            FROM notice WHERE state = 'planned'
            ORDER BY at""")
            .query(Stage::read)
            .list();
    List<Due> soonest = new ArrayList<>();
    for (Due one : all) {
      if (!soonest.isEmpty() && one.at().isAfter(soonest.getFirst().at())) {
        break;
      }
      Person person = everybody.get(one.person());
      if (person != null && !calendars.isAway(person, one.at())) {
        soonest.add(one);
      }
    }
    return soonest;
  }

  @Override
  public Optional<NextMoment> next() {
    List<Due> due = ahead();
    Optional<Instant> first = due.stream().map(Due::at).findFirst();
    return first.map(
        at -> {
          List<Due> then = due.stream().filter(one -> one.at().equals(at)).toList();
          String what = name(then.getFirst().what());
          int howMany = (int) then.stream().filter(one -> name(one.what()).equals(what)).count();
          String who =
              people.find(workspace(), then.getFirst().person()).map(Person::name).orElse("");
          return new NextMoment(at, what, who, howMany);
        });
  }

  private static String name(String kind) {
    return switch (kind) {
      case "check-in", "prompt" -> "check-in";
      case "digest" -> "summary";
      case "meeting" -> "one-to-one";
      case "survey", "results" -> kind;
      default -> "reminder";
    };
  }

  @Override
  public synchronized void sendCheckInNow() {
    programmes
        .all(workspace())
        .forEach(programme -> openNow.forEverybody(programme, clock.instant()));
    letHappen();
  }

  @Override
  public List<Colleague> company() {
    Map<PersonId, Person> byId = new HashMap<>();
    people.active(workspace()).forEach(person -> byId.put(person.id(), person));
    List<Colleague> company = new ArrayList<>();
    for (Person person : byId.values()) {
      Person manager = person.manager() == null ? null : byId.get(person.manager());
      company.add(
          new Colleague(
              person.email(),
              Objects.requireNonNullElse(person.department(), ""),
              manager == null ? null : manager.email(),
              person.role().mayPlan(),
              calendars.isAway(person, clock.instant())));
    }
    return company;
  }

  private WorkspaceId workspace() {
    return workspaces.home().id();
  }
}
