package se.kadens.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.people.Person;
import se.kadens.rhythm.Occurrence;
import se.kadens.rhythm.OwnSlot;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** What people choose for themselves while their places are reckoned holds. */
@Timeout(60)
class OwnChoicesTests {

  private static final OwnSlot THURSDAY = new OwnSlot(DayOfWeek.THURSDAY, LocalTime.of(13, 0));

  private static final LocalDate NEXT_WEEK = LocalDate.of(2026, 11, 30);

  private final Stage stage = Stage.at("2026-11-23T06:00:00Z");
  private final JdbcClient jdbc = stage.get(JdbcClient.class);
  private final TransactionTemplate transaction = stage.get(TransactionTemplate.class);
  private final Enrolments enrolments = stage.get(Enrolments.class);
  private final Enrol enrol = stage.get(Enrol.class);
  private final Person anna;
  private final Programme programme;

  OwnChoicesTests() {
    stage.company().with("Anna Berg", "Bo Lind");
    anna = stage.person("Anna Berg");
    programme = stage.programme("Veckan", Plans.weekly());
  }

  @BeforeEach
  void areEnrolled() {
    assertThat(place().paused()).isFalse();
    assertThat(place().dueAt()).isNotNull();
  }

  @Test
  void keepsAPauseWhileHrOpensThePeriod() {
    during(() -> enrol.pause(programme, anna), this::open);
    assertThat(place().after()).isEqualTo(NEXT_WEEK);
    assertThat(place().paused()).isTrue();
    assertThat(place().dueAt()).isNull();
  }

  @Test
  void keepsAnHourWhileHrOpensThePeriod() {
    during(() -> enrol.choose(programme, anna, THURSDAY), this::open);
    assertThat(place().after()).isEqualTo(NEXT_WEEK);
    assertThat(place().slot()).isEqualTo(THURSDAY);
  }

  @Test
  void keepsAPauseWhileTheyBeginByThemselves() {
    Occurrence current = programme.rhythm().at(LocalDate.of(2026, 11, 23)).orElseThrow();
    during(
        () -> enrol.pause(programme, anna),
        () -> transaction.executeWithoutResult(_ -> enrol.begun(programme, anna, current)));
    assertThat(place().after()).isEqualTo(NEXT_WEEK);
    assertThat(place().paused()).isTrue();
  }

  @Test
  void keepsAPauseWhileTheyChooseAnHour() {
    during(() -> enrol.pause(programme, anna), () -> enrol.choose(programme, anna, THURSDAY));
    assertThat(place().paused()).isTrue();
    assertThat(place().slot()).isEqualTo(THURSDAY);
  }

  @Test
  void keepsAPauseWhileAllPlacesAreLookedThrough() {
    jdbc.sql("UPDATE enrolment SET due_at = due_at + interval '1 hour'").update();
    during(
        () -> enrol.pause(programme, anna), () -> stage.get(KeepEnrolments.class).at(stage.now()));
    assertThat(place().paused()).isTrue();
    assertThat(place().dueAt()).isNull();
  }

  @Test
  void isNotPutOffAfterItWasMoved() {
    Enrolment before = place();
    enrol.pause(programme, anna);
    enrolments.putOff(before, stage.now());
    assertThat(place().dueAt()).isNull();
  }

  private void open() {
    Opening.Opened opened = stage.get(Opening.class).forEverybody(programme, stage.now());
    assertThat(opened.opened()).isPositive();
  }

  private Enrolment place() {
    return enrolments.find(stage.workspace(), programme.id(), anna.id()).orElseThrow();
  }

  /** Does something that is not committed before the other waits for it. */
  private void during(Runnable choice, Runnable other) {
    CompletableFuture<Void> end =
        transaction.execute(
            _ -> {
              choice.run();
              CompletableFuture<Void> begun = CompletableFuture.runAsync(other);
              while (!somebodyWaits() && !begun.isDone()) {
                Thread.onSpinWait();
              }
              return begun;
            });
    assertThat(end).isNotNull().succeedsWithin(Duration.ofSeconds(30));
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM pg_locks
              WHERE NOT granted AND pg_backend_pid() = any(pg_blocking_pids(pid)))""")
        .query(Boolean.class)
        .single();
  }
}
