package se.kadens.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.Workspaces;
import se.kadens.testkit.TestDatabase;
import se.kadens.testkit.TurnableClock;

/** The administration on a real port and a real and empty database. */
final class ApiHouse implements AutoCloseable {

  static final String TOKEN = "losen-4711";

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  ApiHouse(String... arguments) {
    this(Wiring.class, arguments);
  }

  ApiHouse(Class<?> wiring, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--server.port=0",
            "--spring.datasource.url=" + TestDatabase.create().url(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.maximum-pool-size=4",
            "--spring.quartz.auto-startup=false",
            "--management.endpoint.health.validate-group-membership=false",
            "--kadens.slack.bot-token=xoxb-1",
            "--kadens.slack.signing-secret=secret"));
    context = new SpringApplicationBuilder(wiring).run(all.toArray(String[]::new));
  }

  List<Person> people() {
    return context.getBean(People.class).all(context.getBean(Workspaces.class).home().id());
  }

  void empty() {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    jdbc.sql("delete from person").update();
    jdbc.sql("update workspace set imported_at = null").update();
  }

  HttpResponse<String> put(String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> with(String method, String path, Map<String, String> headers) {
    return with(method, path, headers, BodyPublishers.noBody());
  }

  HttpResponse<String> with(
      String method, String path, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request = request(path).method(method, body);
    headers.forEach(request::header);
    return send(request);
  }

  static Map<String, String> token(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Changes what no address changes. */
  void execute(String sql) {
    context.getBean(JdbcClient.class).sql(sql).update();
  }

  @Override
  public void close() {
    context.close();
  }

  /** No configuration of its own kind, so that no other application finds it. */
  @EnableAutoConfiguration
  @ComponentScan("se.kadens.people")
  @Import({
    ApiConfiguration.class,
    ErrorProblems.class,
    PeopleController.class,
    Problems.class,
    Stumbling.class
  })
  static class Wiring {

    @Bean
    TurnableClock clock() {
      return TurnableClock.at("2026-11-23T08:00:00Z");
    }
  }

  /** Fails in the ways that controllers do. */
  @RestController
  static class Stumbling {

    @GetMapping("/api/v1/bug")
    String bug() {
      throw new IllegalStateException("a secret");
    }

    @GetMapping("/api/v1/gone")
    String gone() {
      throw new NotFound("There is no programme “weekly”.");
    }

    @PostMapping("/api/v1/bodies")
    String take(@RequestBody Body body) {
      throw new InvalidRequest(
          "cadence.every", "It has to be above 0, not " + body.cadence().every());
    }
  }

  record Cadence(int every) {
    Cadence {
      if (every > 52) {
        throw new IllegalArgumentException(every + " is too rare");
      }
    }
  }

  record Body(Cadence cadence) {}
}
