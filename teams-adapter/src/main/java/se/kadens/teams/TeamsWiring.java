package se.kadens.teams;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.HttpRequestHandler;
import se.kadens.conversation.Channel;
import se.kadens.reception.Reception;

/** Puts Microsoft Teams together, where it is set up. */
@Configuration(proxyBeanMethods = false)
@Conditional(TeamsIsSet.class)
class TeamsWiring {

  @Bean(destroyMethod = "close")
  TeamsParts teamsParts(
      TeamsSettings settings,
      JdbcClient jdbc,
      Reception core,
      Clock clock,
      Environment environment) {
    if (settings.authIsDisabled()) {
      checkLoopback(environment.getProperty("server.address", ""));
    }
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("teams-", 0).factory());
    return TeamsParts.assemble(settings, jdbc, core, Thread::sleep, threads, clock);
  }

  private static void checkLoopback(String address) {
    if (!isLoopback(address)) {
      throw new IllegalStateException(
          "KADENS_TEAMS_AUTH=disabled lets anybody speak for anybody, and is only for loopback: set"
              + " SERVER_ADDRESS=127.0.0.1.");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address.strip()).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  @Bean
  TeamsStartup.Connection teamsConnection(TeamsParts parts) {
    return parts.connection();
  }

  @Bean
  TeamsDirectory teamsDirectory(TeamsParts parts) {
    return parts.directory();
  }

  @Bean
  TeamsRooms teamsRooms(TeamsParts parts) {
    return parts.rooms();
  }

  @Bean
  TeamsNewcomers teamsNewcomers(TeamsParts parts) {
    return parts.newcomers();
  }

  @Bean
  Channel teamsChannel(TeamsParts parts) {
    return parts.channel();
  }

  /** Spring MVC serves a handler at the path that its bean is named after. */
  @Bean(TeamsEndpoint.PATH)
  HttpRequestHandler teamsEndpoint(TeamsParts parts) {
    return parts.inbound().endpoint();
  }

  /** Whoever writes first need not wait for the keys. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> teamsKeysAtStart(
      TeamsParts parts, TeamsSettings settings, Clock clock) {
    return _ -> {
      if (!settings.authIsDisabled()) {
        parts.threads().execute(() -> parts.inbound().keys().fetch(clock.instant()));
      }
    };
  }

  /** Rosters and channels are read anew at each start; nothing waits for it. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> teamsUsersAtStart(TeamsParts parts, Clock clock) {
    return _ -> {
      parts.threads().execute(() -> parts.directory().synchronise(clock.instant()));
      parts.threads().execute(() -> parts.rooms().synchronise(clock.instant()));
    };
  }
}
