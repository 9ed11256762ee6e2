package se.kadens.sandbox.practice;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The page on its own, with a fake company; run it to work on the page. */
@EnableAutoConfiguration(
    excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@Import(PracticePage.class)
class PracticeFixture {

  @Bean
  AtomicReference<Instant> now() {
    return new AtomicReference<>(FakeStage.SUNDAY_EVENING);
  }

  @Bean
  FakeChat chat(AtomicReference<Instant> now) {
    return new FakeChat(now);
  }

  @Bean
  FakeCardChat cardChat(AtomicReference<Instant> now) {
    return new FakeCardChat(now);
  }

  @Bean
  FakeStage stage(FakeChat chat, AtomicReference<Instant> now) {
    return new FakeStage(chat, now);
  }

  static ServletWebServerApplicationContext onPort(int port) {
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(PracticeFixture.class)
            .properties(
                "server.port=" + port, "server.address=127.0.0.1", "logging.level.root=warn")
            .run();
  }

  static URI root(ServletWebServerApplicationContext server) {
    int port = Objects.requireNonNull(server.getWebServer()).getPort();
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  public static void main(String[] args) {
    onPort(args.length == 0 ? 8080 : Integer.parseInt(args[0]));
  }
}
