package se.kadens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/** What counts is the database's time, whatever a machine takes the time to be. */
class SharedClockTests {

  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  @Test
  void showsTheDatabasesTimeOnAMachineWhoseClockIsOff() {
    for (Duration off :
        List.of(Duration.ofMinutes(-2), Duration.ofMinutes(2), Duration.ofDays(7))) {
      Clock own = Clock.offset(Clock.systemUTC(), off);
      try (SharedClock clock = new SharedClock(own, TestDatabase.create().dataSource())) {
        assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(A_MOMENT);
      }
    }
  }

  @Test
  void goesOnWhenSomebodySetsTheMachinesClock() {
    TurnableClock own = new TurnableClock(Instant.now());
    try (SharedClock clock = new SharedClock(own, TestDatabase.create().dataSource())) {
      own.advance(Duration.ofHours(-1));
      assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(A_MOMENT);
    }
  }

  @Test
  void believesNoReadingThatTookTooLong() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(TestDatabase.create().url());
    database.setCurrentSchema("slow,pg_catalog");
    JdbcClient jdbc = JdbcClient.create(database);
    try (SharedClock clock = new SharedClock(Clock.systemUTC(), database)) {
      jdbc.sql("CREATE SCHEMA slow").update();
      jdbc.sql(
              """
              CREATE FUNCTION slow.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS
              'SELECT now() + interval ''1 hour'' FROM pg_sleep(1)'""")
          .update();
      assertThat(
              jdbc.sql("SELECT clock_timestamp() > now() + interval '30 minutes'")
                  .query(Boolean.class)
                  .single())
          .as("what it is told from now on")
          .isTrue();
      clock.look();
      assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(A_MOMENT);
    }
  }

  @Test
  void showsTheMachinesTimeUntilTheDatabaseAnswers() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setURL("jdbc:postgresql://127.0.0.1:1/none");
    TurnableClock own = TurnableClock.at("2026-11-23T08:00:00Z");
    try (SharedClock clock = new SharedClock(own, nowhere)) {
      assertThat(clock.instant()).isEqualTo(own.instant());
    }
  }
}
