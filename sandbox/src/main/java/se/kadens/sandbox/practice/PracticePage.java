package se.kadens.sandbox.practice;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the page at {@code /}. To be imported where a {@link PracticeStage} and a {@link
 * PracticeChat}, a {@link CardChat} or both are at hand; not a component, so that no scan finds it
 * where they are not.
 */
public final class PracticePage {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' https: data:; base-uri 'none'; frame-ancestors 'none'";

  /** Lets a page that stayed open over a restart notice that everything began anew. */
  private final String run = UUID.randomUUID().toString();

  @Bean
  Chats practiceChats(ObjectProvider<PracticeChat> slack, ObjectProvider<CardChat> teams) {
    return new Chats(slack.getIfAvailable(), teams.getIfAvailable());
  }

  @Bean
  PulseStream pulseStream(Chats chats, PracticeStage stage) {
    return new PulseStream(() -> Pulse.of(run, chats, stage));
  }

  @Bean
  RouterFunction<ServerResponse> practiceRoutes(
      Chats chats, PracticeStage stage, PulseStream stream) {
    return new PracticeApi(chats, stage, stream, run).routes().and(page());
  }

  private static RouterFunction<ServerResponse> page() {
    ClassPathResource index = new ClassPathResource("practice/index.html");
    return route()
        .GET(
            "/",
            _ ->
                ServerResponse.ok()
                    .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                    .cacheControl(CacheControl.noCache())
                    .header("Content-Security-Policy", POLICY)
                    .body(index))
        .add(
            RouterFunctions.resources(
                "/practice/**",
                new ClassPathResource("practice/"),
                (_, headers) -> headers.setCacheControl(CacheControl.noCache())))
        .build();
  }
}
