package se.kadens.sandbox.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.sandbox.slack.blocks.BlockKitCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The views.* methods. */
final class ViewMethods {

  private final Workspace workspace;

  ViewMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open", this::open,
        "views.push", this::push,
        "views.update", this::update,
        "views.publish", this::publish);
  }

  private ObjectNode open(Arguments arguments) {
    String trigger = arguments.required("trigger_id");
    JsonNode view = view(arguments, "modal");
    return workspace.monitor.change(
        () -> answer(workspace.views.open(workspace.triggers.redeem(trigger).userId(), view)));
  }

  private ObjectNode push(Arguments arguments) {
    String triggerId = arguments.required("trigger_id");
    JsonNode view = view(arguments, "modal");
    return workspace.monitor.change(
        () -> {
          Triggers.Trigger trigger = workspace.triggers.redeem(triggerId);
          if (trigger.view() == null || workspace.views.stack(trigger.userId()).isEmpty()) {
            throw new ApiFailure("view_not_found");
          }
          return answer(workspace.views.push(trigger.userId(), view));
        });
  }

  private ObjectNode update(Arguments arguments) {
    Optional<String> externalId = arguments.text("external_id");
    String id = externalId.isPresent() ? "" : arguments.required("view_id");
    return workspace.monitor.change(
        () -> {
          Views.Open open =
              externalId
                  .map(workspace.views::withExternalId)
                  .orElseGet(() -> workspace.views.find(id))
                  .orElseThrow(() -> new ApiFailure("not_found"));
          JsonNode view = view(arguments, open.isHome() ? "home" : "modal");
          refuseConflict(arguments, open);
          workspace.views.update(open, view);
          return answer(open);
        });
  }

  private ObjectNode publish(Arguments arguments) {
    String userId = arguments.required("user_id");
    JsonNode view = view(arguments, "home");
    return workspace.monitor.change(
        () -> {
          if (workspace.users.find(userId).filter(user -> !user.deleted()).isEmpty()) {
            throw new ApiFailure("user_not_found");
          }
          workspace.views.home(userId).ifPresent(home -> refuseConflict(arguments, home));
          return answer(workspace.views.publish(userId, view));
        });
  }

  private static void refuseConflict(Arguments arguments, Views.Open open) {
    if (arguments.text("hash").filter(hash -> !hash.equals(open.hash)).isPresent()) {
      throw new ApiFailure("hash_conflict");
    }
  }

  private ObjectNode answer(Views.Open open) {
    ObjectNode answer = Json.object();
    answer.set("view", workspace.views.json(open));
    return answer;
  }

  private static JsonNode view(Arguments arguments, String type) {
    JsonNode view =
        arguments
            .json("view", "invalid_arguments")
            .orElseThrow(
                () ->
                    new ApiFailure(
                        "invalid_arguments", List.of("[ERROR] missing required field: view")));
    return checked(view, type);
  }

  /** The view with all ids filled in, once it is found good. */
  static JsonNode checked(JsonNode view, String type) {
    List<String> problems = BlockKitCheck.view(view, type).stream().map(Object::toString).toList();
    if (!problems.isEmpty()) {
      throw new ApiFailure("invalid_arguments", problems);
    }
    ObjectNode complete = (ObjectNode) view.deepCopy();
    complete.set("blocks", BlockIds.completed(view.path("blocks")));
    return complete;
  }
}
