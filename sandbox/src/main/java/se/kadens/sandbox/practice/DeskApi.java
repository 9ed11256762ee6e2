package se.kadens.sandbox.practice;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import tools.jackson.databind.JsonNode;

/** What a person does at their desk in the chat of blocks. */
final class DeskApi {

  private static final String DESK = "/practice/api/desks/{id}";

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

  /** Of no message where {@code ts} is absent, and of a direct one where {@code room} is. */
  record Chosen(String callbackId, @Nullable String ts, @Nullable String room) {}

  private final PracticeChat chat;

  DeskApi(PracticeChat chat) {
    this.chat = chat;
  }

  RouterFunction<ServerResponse> routes() {
    return route()
        .GET(DESK, request -> ServerResponse.ok().body(Sight.of(desk(request))))
        .POST(DESK + "/words", this::type)
        .POST(DESK + "/presses", this::press)
        .POST(DESK + "/form", this::submit)
        .DELETE(DESK + "/form", this::close)
        .POST(DESK + "/home", request -> did(desk(request).openHome(), request))
        .POST(DESK + "/shortcuts", this::shortcut)
        .build();
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
    String room = chosen.room();
    if (ts == null) {
      return did(desk.shortcut(chosen.callbackId()), request);
    }
    return did(
        room == null
            ? desk.messageShortcut(chosen.callbackId(), ts)
            : desk.shortcutInRoom(chosen.callbackId(), room, ts),
        request);
  }

  private ServerResponse did(Answer answer, ServerRequest request) {
    return ServerResponse.ok().body(Sight.after(answer, desk(request)));
  }

  private PracticeDesk desk(ServerRequest request) {
    String id = request.pathVariable("id");
    if (chat.members().stream().noneMatch(member -> member.id().equals(id))) {
      throw Refused.stranger();
    }
    return chat.desk(id);
  }

  private static String ts(@Nullable String ts) {
    if (ts == null) {
      throw new Refused(HttpStatus.BAD_REQUEST, "A press on a message names the message.");
    }
    return ts;
  }
}
