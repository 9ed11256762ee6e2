package se.kadens;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.kadens.delivery.Courier;
import se.kadens.delivery.WakeCourier;
import se.kadens.slack.SlackStartup;

/** What joins the modules to each other and to the outside world. */
@Configuration(proxyBeanMethods = false)
class Assembly {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  WakeCourier wakeCourier(Courier courier) {
    return new WakeCourier(courier);
  }

  /** Before anything is served: a token that Slack does not take stops the start. */
  @Bean
  SmartInitializingSingleton slackAnswers(SlackStartup slack, Clock clock) {
    return () -> {
      if (slack.missing().isEmpty()) {
        slack
            .problem(clock.instant())
            .ifPresent(
                problem -> {
                  throw new CannotStart(List.of(problem));
                });
      }
    };
  }
}
