package se.kadens.slack;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.HttpRequestHandler;
import se.kadens.conversation.Channel;
import se.kadens.reception.Reception;

/** Puts Slack together, where it is set up. */
@Configuration(proxyBeanMethods = false)
@Conditional(SlackIsSet.class)
class SlackWiring {

  @Bean(destroyMethod = "close")
  SlackParts slackParts(SlackSettings settings, JdbcClient jdbc, Reception core, Clock clock) {
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());
    return SlackParts.assemble(settings, jdbc, core, Thread::sleep, threads, clock);
  }

  @Bean
  SlackStartup.Connection slackConnection(SlackParts parts) {
    return parts.connection();
  }

  @Bean
  SlackDirectory slackDirectory(SlackParts parts) {
    return parts.directory();
  }

  @Bean
  SlackRooms slackRooms(SlackParts parts) {
    return parts.rooms();
  }

  @Bean
  Channel slackChannel(SlackParts parts) {
    return parts.channel();
  }

  /** Spring MVC serves a handler at the path that its bean is named after. */
  @Bean(SlackEndpoint.PATH)
  HttpRequestHandler slackEndpoint(SlackParts parts) {
    return parts.endpoint();
  }

  @Bean
  @Conditional(SlackIsSet.SocketMode.class)
  SlackSocket slackSocket(SlackParts parts, SlackSettings settings) {
    return new SlackSocket(
        SlackWeb.slack(settings, SlackWeb.OTHERWISE),
        Objects.requireNonNull(settings.appToken()),
        parts.inbox(),
        Thread::sleep,
        parts.threads());
  }

  /** Slack's users and our channels are read anew at each start; nothing waits for it. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> slackUsersAtStart(SlackParts parts, Clock clock) {
    return _ -> {
      parts.threads().execute(() -> parts.directory().synchronise(clock.instant()));
      parts.threads().execute(() -> parts.rooms().synchronise(clock.instant()));
    };
  }
}
