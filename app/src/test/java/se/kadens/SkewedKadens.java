package se.kadens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Kadens on a machine whose clock is off by as many seconds as a file says at the moment, or where
 * time itself is so far ahead. Not marked as a configuration, or whatever starts Kadens among the
 * tests would find it.
 */
@Import(KadensApplication.class)
public class SkewedKadens {

  public static final String FILE = "skew";

  /** Set where the database's clock is not gone by, as if it were as far ahead. */
  public static final String WITH_DATABASE = "skew.with-database";

  public static void main(String[] args) {
    Carriers.provide();
    SpringApplication.run(SkewedKadens.class, args);
  }

  @Bean
  @Primary
  Clock skewedClock(DataSource database) {
    Clock own = clock(Path.of(System.getProperty(FILE, FILE)));
    return Boolean.getBoolean(WITH_DATABASE) ? own : new SharedClock(own, database);
  }

  /** A clock that is off by as many seconds as this file says. */
  public static Clock clock(Path seconds) {
    return new OffClock(seconds);
  }

  private static final class OffClock extends Clock {
    private final Path seconds;

    OffClock(Path seconds) {
      this.seconds = seconds;
    }

    @Override
    public Instant instant() {
      try {
        return Instant.now().plusSeconds(Long.parseLong(Files.readString(seconds).strip()));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks for it");
    }
  }
}
