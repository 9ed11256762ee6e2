package se.kadens.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;

/** Does with a modal what the app answered to its submission. Called under the {@link Monitor}. */
final class Submission {

  private static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final Workspace workspace;
  private final Views.Open open;

  Submission(Workspace workspace, Views.Open open) {
    this.workspace = workspace;
    this.open = open;
  }

  void answered(Outcome outcome) {
    open.errors.clear();
    if (!outcome.acknowledged()) {
      open.errors.put("", TROUBLE);
      return;
    }
    if (outcome.body().isBlank()) {
      workspace.views.close(open);
      return;
    }
    Optional<JsonNode> answer = Json.parse(outcome.body()).filter(JsonNode::isObject);
    if (answer.isEmpty()) {
      trouble("answered a submission with something that is no JSON object");
      return;
    }
    JsonNode body = answer.get();
    try {
      act(Json.text(body, "response_action"), body);
    } catch (ApiFailure failure) {
      trouble("answered with a view that is refused: " + failure.messages());
    }
  }

  private void act(String action, JsonNode body) {
    switch (action) {
      case "" -> workspace.views.close(open);
      case "clear" -> workspace.views.stack(open.userId).clear();
      case "errors" -> showErrors(body.path("errors"));
      case "update" ->
          workspace.views.update(open, ViewMethods.checked(body.path("view"), "modal"));
      case "push" ->
          workspace.views.push(open.userId, ViewMethods.checked(body.path("view"), "modal"));
      default -> trouble("unknown response_action " + action);
    }
  }

  private void showErrors(JsonNode errors) {
    List<String> inputs = new ArrayList<>();
    for (JsonNode block : open.content.path("blocks")) {
      if ("input".equals(Json.text(block, "type"))) {
        inputs.add(Json.text(block, "block_id"));
      }
    }
    if (errors.isEmpty()) {
      trouble("response_action errors without any");
    }
    errors
        .properties()
        .forEach(
            error -> {
              if (inputs.contains(error.getKey())) {
                open.errors.put(error.getKey(), error.getValue().asString(""));
              } else {
                trouble("an error for %s, which is no input block".formatted(error.getKey()));
              }
            });
  }

  private void trouble(String complaint) {
    open.errors.put("", TROUBLE);
    workspace.complain("view_submission: " + complaint);
  }
}
