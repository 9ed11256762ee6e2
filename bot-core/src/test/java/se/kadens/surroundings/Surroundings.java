package se.kadens.surroundings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.kadens.delivery.Throughput;
import se.kadens.programme.Opening;
import se.kadens.programme.Programme;
import se.kadens.rhythm.Holidays;
import se.kadens.testkit.TurnableClock;

/** A clock, the Swedish Easter of 2027, and nobody to send to. */
@Configuration(proxyBeanMethods = false)
class Surroundings {

  private static final Map<LocalDate, String> EASTER =
      Map.of(
          LocalDate.of(2027, 3, 26), "långfredagen",
          LocalDate.of(2027, 3, 29), "annandag påsk");

  @Bean
  TurnableClock clock() {
    return TurnableClock.at("2027-03-22T08:30:00Z");
  }

  @Bean
  Holidays holidays() {
    return (String country, LocalDate date, Locale _) ->
        country.equals("SE") ? Optional.ofNullable(EASTER.get(date)) : Optional.empty();
  }

  /** Slow enough for three people to take two minutes. */
  @Bean
  Throughput throughput() {
    return _ -> 1 / 40.0;
  }

  @Bean
  Opening opening() {
    return new Opening() {
      @Override
      public Opened forEverybody(Programme programme, Instant now) {
        return wouldOpen(programme, now);
      }

      @Override
      public Opened wouldOpen(Programme programme, Instant now) {
        return new Opened(Optional.of("2027-W12"), 25, 2, 1);
      }
    };
  }
}
