package se.kadens.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.slack.DirectMessages.Kept;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses an app may answer to after the fact: five posts within thirty minutes. */
final class ResponseUrls implements HttpHandler {

  static final String PATH = "/response/";
  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private record Issued(String userId, @Nullable Kept original, Instant at, AtomicInteger uses) {}

  private final Workspace workspace;
  private final ChatMethods chat;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();

  ResponseUrls(Workspace workspace, ChatMethods chat) {
    this.workspace = workspace;
    this.chat = chat;
  }

  /**
   * @param original the message that was acted on, if it was one
   */
  URI issue(URI root, String userId, @Nullable Kept original) {
    String id = Long.toString(count.incrementAndGet());
    issued.put(id, new Issued(userId, original, workspace.clock.instant(), new AtomicInteger()));
    return root.resolve(PATH + workspace.team.id() + "/" + id);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Issued url = issued.get(path.substring(path.lastIndexOf('/') + 1));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String error = url == null ? "expired_url" : answer(url, body);
    byte[] answer = (error.isEmpty() ? "ok" : error).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(error.isEmpty() ? 200 : status(error), answer.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer);
    }
  }

  private static int status(String error) {
    return error.endsWith("_url") ? 404 : 400;
  }

  private String answer(Issued url, String body) {
    if (workspace.clock.instant().isAfter(url.at().plus(LIFE))) {
      return "expired_url";
    }
    Optional<JsonNode> parsed = Json.parse(body);
    if (parsed.isEmpty() || !(parsed.get() instanceof ObjectNode values)) {
      return "invalid_payload";
    }
    if (url.uses().incrementAndGet() > USES) {
      return "used_url";
    }
    try {
      apply(url, new Arguments(values, null));
      return "";
    } catch (ApiFailure failure) {
      return failure.code();
    }
  }

  private void apply(Issued url, Arguments arguments) {
    Kept original = url.original();
    if (arguments.flag("delete_original") && original != null) {
      workspace.monitor.change(() -> workspace.messages.remove(url.userId(), original));
      return;
    }
    ChatMethods.Content content =
        ChatMethods.Content.of(arguments).orElseThrow(() -> new ApiFailure("no_text"));
    if (arguments.flag("replace_original") && original != null) {
      workspace.monitor.change(
          () ->
              workspace.messages.edit(
                  original,
                  content.text(),
                  content.blocks().map(BlockIds::completed).orElseGet(Json::array)));
      return;
    }
    boolean ephemeral = !"in_channel".equals(arguments.text("response_type").orElse(""));
    show(url.userId(), content, ephemeral);
  }

  void show(String userId, ChatMethods.Content content, boolean ephemeral) {
    workspace.monitor.change(
        () -> workspace.messages.add(userId, Team.BOT_USER, chat.fromBot(content), ephemeral));
  }
}
