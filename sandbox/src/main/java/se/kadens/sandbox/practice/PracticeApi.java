package se.kadens.sandbox.practice;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the page asks of the server: to look, to act as somebody, and to turn the clock. */
final class PracticeApi {

  record Turned(Instant to) {}

  record Sent(String by) {}

  private final Chats chats;
  private final PracticeStage stage;
  private final PulseStream stream;
  private final String run;

  PracticeApi(Chats chats, PracticeStage stage, PulseStream stream, String run) {
    this.chats = chats;
    this.stage = stage;
    this.stream = stream;
    this.run = run;
  }

  RouterFunction<ServerResponse> routes() {
    RouterFunctions.Builder routes =
        route()
            .GET("/practice/api/company", _ -> ServerResponse.ok().body(Company.of(chats, stage)))
            .GET("/practice/api/pulse", _ -> pulse())
            .GET("/practice/api/events", stream::open)
            .POST("/practice/api/clock", this::turn)
            .POST("/practice/api/check-in", this::send);
    PracticeChat slack = chats.slack();
    if (slack != null) {
      routes.add(new DeskApi(slack).routes());
    }
    CardChat teams = chats.teams();
    if (teams != null) {
      routes.add(new CardApi(teams).routes());
    }
    return routes
        .onError(Refused.class, (refused, _) -> ((Refused) refused).asProblem())
        .onError(IllegalArgumentException.class, (_, _) -> Refused.gone().asProblem())
        .onError(IllegalStateException.class, (_, _) -> Refused.gone().asProblem())
        .build();
  }

  private ServerResponse pulse() {
    return ServerResponse.ok().body(Pulse.of(run, chats, stage));
  }

  private ServerResponse turn(ServerRequest request) throws ServletException, IOException {
    Instant to = request.body(Turned.class).to();
    if (to.isBefore(stage.now())) {
      throw new Refused(HttpStatus.CONFLICT, "The practice clock only turns forward.");
    }
    stage.turnTo(to);
    return pulse();
  }

  private ServerResponse send(ServerRequest request) throws ServletException, IOException {
    if (!Company.of(chats, stage).maySend(request.body(Sent.class).by())) {
      throw new Refused(HttpStatus.FORBIDDEN, "Only HR sends the check-in.");
    }
    stage.sendCheckInNow();
    return pulse();
  }
}
