package se.kadens;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's clock, which all nodes have in common: what one of them holds for due must not be
 * early for another, nor change when somebody sets the clock of a machine. Between two looks at it
 * time goes by as it does for the machine, whatever its own clock shows.
 */
final class SharedClock extends Clock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);
  private static final Duration LOOK = Duration.ofSeconds(10);

  /** Less than this is how long a question takes, rather than a difference. */
  private static final Duration EXACT_ENOUGH = Duration.ofMillis(250);

  private static final Duration WORTH_SAYING = Duration.ofSeconds(10);

  /**
   * A moment as the database told it.
   *
   * @param nanos the middle of the question, as this JVM counts
   * @param took how long the question took, within which the moment may lie anywhere
   */
  private record Reading(Instant at, long nanos, Duration took) {
    boolean isExact() {
      return took.compareTo(EXACT_ENOUGH.multipliedBy(2)) <= 0;
    }

    Instant now() {
      return at.plusNanos(System.nanoTime() - nanos);
    }
  }

  private final Clock own;
  private final DataSource database;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("clock").factory());
  private volatile @Nullable Reading reading;
  private volatile boolean said;

  /**
   * @param own the machine's clock, which holds until the database first answers
   */
  SharedClock(Clock own, DataSource database) {
    this.own = own;
    this.database = database;
    look();
    ScheduledFuture<?> _ =
        looks.scheduleWithFixedDelay(
            this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public Instant instant() {
    Reading last = reading;
    return last == null ? own.instant() : last.now();
  }

  void look() {
    try {
      Reading now = read();
      Reading last = reading;
      if (last == null
          || (now.isExact() && between(last.now(), now.now()).compareTo(EXACT_ENOUGH) > 0)) {
        reading = now;
      }
      if (last == null || now.isExact()) {
        compare(now);
      }
    } catch (SQLException away) {
      LOG.debug("the database's clock could not be read", away);
    }
  }

  private Reading read() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long asked = System.nanoTime();
      try (ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
        row.next();
        long answered = System.nanoTime();
        return new Reading(
            row.getObject(1, OffsetDateTime.class).toInstant(),
            asked + (answered - asked) / 2,
            Duration.ofNanos(answered - asked));
      }
    }
  }

  private void compare(Reading now) {
    Duration off = Duration.between(now.now(), own.instant());
    boolean far = off.abs().compareTo(WORTH_SAYING) > 0;
    if (far && !said) {
      LOG.warn(
          "this machine's clock is {} seconds off the database's, which counts", off.toSeconds());
    }
    said = far;
  }

  private static Duration between(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("zones belong to people, not to the clock");
  }
}
