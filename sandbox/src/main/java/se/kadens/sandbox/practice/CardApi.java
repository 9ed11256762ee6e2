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
import se.kadens.sandbox.practice.CardDesk.Standing;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import tools.jackson.databind.JsonNode;

/** What a person does in their chat of cards. */
final class CardApi {

  private static final String CHAT = "/practice/api/chats/{id}";

  record Typed(String text) {}

  /** On the card of a post, or on that of the dialog where no post is named. */
  record Acted(@Nullable String post, JsonNode action, Map<String, String> inputs) {}

  record Chosen(String command, String post, @Nullable String room) {}

  record Wanted(Standing standing) {}

  private final CardChat chat;

  CardApi(CardChat chat) {
    this.chat = chat;
  }

  RouterFunction<ServerResponse> routes() {
    return route()
        .GET(CHAT, request -> ServerResponse.ok().body(CardSight.of(desk(request))))
        .POST(CHAT + "/words", this::type)
        .POST(CHAT + "/acts", this::act)
        .POST(CHAT + "/shortcuts", this::shortcut)
        .DELETE(CHAT + "/dialog", this::close)
        .GET(CHAT + "/offers", this::search)
        .PUT(CHAT + "/standing", this::stand)
        .build();
  }

  private ServerResponse type(ServerRequest request) throws ServletException, IOException {
    return did(desk(request).type(request.body(Typed.class).text()), request);
  }

  private ServerResponse act(ServerRequest request) throws ServletException, IOException {
    Acted acted = request.body(Acted.class);
    CardDesk desk = desk(request);
    String post = acted.post();
    if (post != null) {
      return did(desk.act(post, acted.action(), acted.inputs()), request);
    }
    if (desk.dialog().isEmpty()) {
      throw new Refused(HttpStatus.CONFLICT, "That dialog is no longer open.");
    }
    return did(desk.actInDialog(acted.action(), acted.inputs()), request);
  }

  private ServerResponse shortcut(ServerRequest request) throws ServletException, IOException {
    Chosen chosen = request.body(Chosen.class);
    return did(desk(request).useShortcut(chosen.command(), chosen.post(), chosen.room()), request);
  }

  private ServerResponse close(ServerRequest request) {
    CardDesk desk = desk(request);
    desk.closeDialog();
    return ServerResponse.ok().body(CardSight.of(desk));
  }

  private ServerResponse search(ServerRequest request) {
    return ServerResponse.ok()
        .body(
            desk(request)
                .search(request.param("dataset").orElse(""), request.param("query").orElse("")));
  }

  private ServerResponse stand(ServerRequest request) throws ServletException, IOException {
    return did(desk(request).become(request.body(Wanted.class).standing()), request);
  }

  private ServerResponse did(Answer answer, ServerRequest request) {
    return ServerResponse.ok().body(CardSight.after(answer, desk(request)));
  }

  private CardDesk desk(ServerRequest request) {
    String id = request.pathVariable("id");
    if (chat.members().stream().noneMatch(member -> member.id().equals(id))) {
      throw Refused.stranger();
    }
    return chat.desk(id);
  }
}
