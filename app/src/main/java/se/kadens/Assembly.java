package se.kadens;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import se.kadens.delivery.Courier;
import se.kadens.delivery.Restored;
import se.kadens.delivery.ShutLanes;
import se.kadens.delivery.WakeCourier;
import se.kadens.slack.SlackStartup;
import se.kadens.teams.TeamsStartup;

/** What joins the modules to each other and to the outside world. */
@Configuration(proxyBeanMethods = false)
class Assembly {

  @Bean
  @ConditionalOnMissingBean
  Clock clock(DataSource database) {
    return new SharedClock(Clock.systemUTC(), database);
  }

  @Bean
  WakeCourier wakeCourier(Courier courier, Clock clock) {
    return new WakeCourier(courier, clock);
  }

  @Bean
  @ConditionalOnProperty("kadens.restored-at")
  Restored restored(Environment environment) {
    Instant at = Instant.parse(environment.getRequiredProperty("kadens.restored-at").strip());
    LoggerFactory.getLogger(Assembly.class)
        .info("the database was restored: what was due before {} is not said", at);
    return new Restored(at);
  }

  /** Before anything is served: what Slack or Microsoft does not take stops the start. */
  @Bean
  SmartInitializingSingleton channelsAnswer(
      SlackStartup slack,
      TeamsStartup teams,
      ObjectProvider<Restored> restored,
      ShutLanes shutLanes,
      Clock clock) {
    return () -> {
      List<String> problems =
          Stream.of(
                  restored.stream().findFirst().flatMap(restore -> tooLate(restore, clock)),
                  slack.missing().isEmpty()
                      ? slack.problem(clock.instant())
                      : Optional.<String>empty(),
                  teams.missing().isEmpty() ? teams.problem() : Optional.<String>empty())
              .flatMap(Optional::stream)
              .toList();
      if (!problems.isEmpty()) {
        throw new CannotStart(problems);
      }
      shutLanes.forget();
    };
  }

  /** Until then Kadens would say nothing at all. */
  private static Optional<String> tooLate(Restored restored, Clock clock) {
    return restored.at().isAfter(clock.instant())
        ? Optional.of(
            "KADENS_RESTORED_AT has to be a moment that has passed, in UTC, not “%s”."
                .formatted(restored.at()))
        : Optional.empty();
  }

  /** Nobody should forget that this is on. */
  @Bean
  @ConditionalOnProperty(name = "kadens.teams.auth", havingValue = "disabled")
  SmartInitializingSingleton everythingIsTakenIn() {
    return () ->
        LoggerFactory.getLogger(Assembly.class)
            .warn(
                "KADENS_TEAMS_AUTH is disabled: whatever this machine posts is taken for Teams'.");
  }
}
