package se.kadens.sandbox.slack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.kadens.sandbox.slack.blocks.BlockKitCheck;
import se.kadens.sandbox.slack.blocks.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods about the app itself, its workspace and its blocks. */
final class AppMethods {

  private final Workspace workspace;
  private final Supplier<Optional<URI>> socket;

  AppMethods(Workspace workspace, Supplier<Optional<URI>> socket) {
    this.workspace = workspace;
    this.socket = socket;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "api.test", _ -> Json.object(),
        "auth.test", _ -> authTest(),
        "team.info", _ -> teamInfo(),
        "apps.connections.open", _ -> openConnection(),
        "blocks.validate", AppMethods::validate);
  }

  private ObjectNode authTest() {
    return Json.object()
        .put("url", "https://" + workspace.team.domain() + ".slack.com/")
        .put("team", workspace.team.name())
        .put("user", Team.BOT_NAME)
        .put("team_id", workspace.team.id())
        .put("user_id", Team.BOT_USER)
        .put("bot_id", Team.BOT)
        .put("is_enterprise_install", false);
  }

  private ObjectNode teamInfo() {
    ObjectNode answer = Json.object();
    answer.set(
        "team",
        workspace
            .team
            .json()
            .put("name", workspace.team.name())
            .put("email_domain", "")
            .put("is_verified", false));
    return answer;
  }

  private ObjectNode openConnection() {
    URI address = socket.get().orElseThrow(() -> new ApiFailure("internal_error"));
    return Json.object().put("url", address.toString());
  }

  private static ObjectNode validate(Arguments arguments) {
    Optional<JsonNode> view = arguments.json("view", "invalid_arguments");
    List<Problem> problems =
        view.isPresent()
            ? BlockKitCheck.view(view.get(), Json.text(view.get(), "type"))
            : BlockKitCheck.message(
                arguments
                    .json("blocks", "invalid_blocks_format")
                    .orElseThrow(() -> new ApiFailure("no_blocks")));
    ObjectNode answer = Json.object().put("valid", problems.isEmpty());
    ArrayNode errors = answer.putArray("errors");
    problems.forEach(
        problem ->
            errors.addObject().put("pointer", problem.pointer()).put("message", problem.message()));
    return answer;
  }
}
