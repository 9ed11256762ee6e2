package se.kadens.sandbox.practice;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import tools.jackson.databind.JsonNode;

/** What the page asks of the server: to look, to act as somebody, and to turn the clock. */
final class PracticeApi {

  record Typed(String text) {}

  /** {@code on} says where the control is; {@code ts} is there when that is a message. */
  record Pressed(
      Surface on, @Nullable String ts, String block, String action, @Nullable JsonNode chosen) {
    Pressed {
      // A null in JSON arrives as a node of its own.
      chosen = chosen == null || chosen.isNull() || chosen.isMissingNode() ? null : chosen;
    }
  }

  enum Surface {
    MESSAGE,
    MODAL,
    HOME
  }

  record Submitted(Map<String, Map<String, JsonNode>> state) {}

  record Chosen(String callbackId, @Nullable String ts) {}

  record Turned(Instant to) {}

  record Sent(String by) {}

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;

    Refused(HttpStatus status, String why) {
      super(why);
      this.status = status;
    }
  }

  private final PracticeChat chat;
  private final PracticeStage stage;
  private final PulseStream stream;
  private final String run;

  PracticeApi(PracticeChat chat, PracticeStage stage, PulseStream stream, String run) {
    this.chat = chat;
    this.stage = stage;
    this.stream = stream;
    this.run = run;
  }

  RouterFunction<ServerResponse> routes() {
    String desk = "/practice/api/desks/{id}";
    return route()
        .GET("/practice/api/company", _ -> ServerResponse.ok().body(Company.of(chat, stage)))
        .GET("/practice/api/pulse", _ -> pulse())
        .GET("/practice/api/events", stream::open)
        .POST("/practice/api/clock", this::turn)
        .POST("/practice/api/check-in", this::send)
        .GET(desk, request -> ServerResponse.ok().body(Sight.of(desk(request))))
        .POST(desk + "/words", this::type)
        .POST(desk + "/presses", this::press)
        .POST(desk + "/form", this::submit)
        .DELETE(desk + "/form", this::close)
        .POST(desk + "/home", request -> did(desk(request).openHome(), request))
        .POST(desk + "/shortcuts", this::shortcut)
        .onError(Refused.class, (refused, _) -> problem((Refused) refused))
        .onError(IllegalArgumentException.class, (_, _) -> problem(gone()))
        .onError(IllegalStateException.class, (_, _) -> problem(gone()))
        .build();
  }

  private ServerResponse pulse() {
    return ServerResponse.ok().body(Pulse.of(run, chat, stage));
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
    if (!Company.of(chat, stage).maySend(request.body(Sent.class).by())) {
      throw new Refused(HttpStatus.FORBIDDEN, "Only HR sends the check-in.");
    }
    stage.sendCheckInNow();
    return pulse();
  }

  private ServerResponse type(ServerRequest request) throws ServletException, IOException {
    String text = request.body(Typed.class).text();
    PracticeDesk desk = desk(request);
    return did(text.startsWith("/") ? desk.command(text) : desk.type(text), request);
  }

  private ServerResponse press(ServerRequest request) throws ServletException, IOException {
    Pressed press = request.body(Pressed.class);
    PracticeDesk desk = desk(request);
    Answer answer =
        switch (press.on()) {
          case MESSAGE -> desk.press(ts(press.ts()), press.block(), press.action(), press.chosen());
          case MODAL -> desk.pressInModal(press.block(), press.action(), press.chosen());
          case HOME -> desk.pressOnHome(press.block(), press.action(), press.chosen());
        };
    return did(answer, request);
  }

  private ServerResponse submit(ServerRequest request) throws ServletException, IOException {
    PracticeDesk desk = desk(request);
    if (desk.modal().isEmpty()) {
      throw new Refused(HttpStatus.CONFLICT, "That form is no longer open.");
    }
    return did(desk.submit(request.body(Submitted.class).state()), request);
  }

  private ServerResponse close(ServerRequest request) {
    PracticeDesk desk = desk(request);
    desk.closeModal();
    return ServerResponse.ok().body(Sight.of(desk));
  }

  private ServerResponse shortcut(ServerRequest request) throws ServletException, IOException {
    Chosen chosen = request.body(Chosen.class);
    PracticeDesk desk = desk(request);
    String ts = chosen.ts();
    return did(
        ts == null
            ? desk.shortcut(chosen.callbackId())
            : desk.messageShortcut(chosen.callbackId(), ts),
        request);
  }

  private ServerResponse did(Answer answer, ServerRequest request) {
    return ServerResponse.ok().body(Sight.after(answer, desk(request)));
  }

  private PracticeDesk desk(ServerRequest request) {
    String id = request.pathVariable("id");
    if (chat.members().stream().noneMatch(member -> member.id().equals(id))) {
      throw new Refused(HttpStatus.NOT_FOUND, "Nobody in the sample company has this id.");
    }
    return chat.desk(id);
  }

  private static String ts(@Nullable String ts) {
    if (ts == null) {
      throw new Refused(HttpStatus.BAD_REQUEST, "A press on a message names the message.");
    }
    return ts;
  }

  /** What was pressed had been replaced before the press arrived. */
  private static Refused gone() {
    return new Refused(HttpStatus.CONFLICT, "That is no longer there.");
  }

  private static ServerResponse problem(Refused refused) {
    return ServerResponse.status(refused.status)
        .body(ProblemDetail.forStatusAndDetail(refused.status, refused.getMessage()));
  }
}
