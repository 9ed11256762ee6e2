package se.kadens.sandbox.teams;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person's dialog, and what the answers to task/fetch and task/submit make of it. */
final class Dialogs {

  private static final Set<String> SIZES = Set.of("small", "medium", "large");

  private final Tenant tenant;
  private final Conversation chat;
  private final Cards cards;

  Dialogs(Tenant tenant, Conversation chat, Cards cards) {
    this.tenant = tenant;
    this.chat = chat;
    this.cards = cards;
  }

  Optional<ShownDialog> open() {
    return tenant.monitor.read(() -> Optional.ofNullable(chat.dialog));
  }

  /** What task/fetch was answered; called under the monitor. */
  void opened(TeamsOutcome outcome) {
    if (!outcome.acknowledged()) {
      chat.notice = Client.FAILED;
    } else if (task(outcome).isMissingNode()) {
      fail("task/fetch: an answer without a task");
    } else {
      show(task(outcome));
    }
  }

  /** What task/submit was answered; called under the monitor. */
  void submitted(TeamsOutcome outcome) {
    if (!outcome.acknowledged()) {
      chat.notice = Client.FAILED;
    } else if (task(outcome).isMissingNode()) {
      chat.dialog = null;
    } else {
      show(task(outcome));
    }
  }

  private static JsonNode task(TeamsOutcome outcome) {
    return Json.parse(outcome.body()).orElse(Json.object()).path("task");
  }

  private void show(JsonNode task) {
    JsonNode value = task.path("value");
    switch (Json.text(task, "type")) {
      case "message" -> say(value);
      case "continue" -> show(value, problem(value));
      default -> fail("dialog: the task's type is neither continue nor message");
    }
  }

  private void say(JsonNode words) {
    if (words.isString() && !words.asString().isBlank()) {
      chat.dialog = new ShownDialog("", Json.object(), words.asString());
    } else {
      fail("dialog: a message without words");
    }
  }

  private void show(JsonNode value, @Nullable String problem) {
    if (problem == null) {
      chat.dialog =
          new ShownDialog(Json.text(value, "title"), value.path("card").path("content"), null);
    } else {
      fail("dialog: " + problem);
    }
  }

  private @Nullable String problem(JsonNode value) {
    if (Json.text(value, "title").isBlank()) {
      return "no title";
    }
    if (!isSize(value.path("width")) || !isSize(value.path("height"))) {
      return "width and height are numbers, or small, medium, large";
    }
    return cards.problems(value.path("card")).findFirst().orElse(null);
  }

  private static boolean isSize(JsonNode size) {
    return size.isMissingNode()
        || size.isNull()
        || size.isIntegralNumber()
        || SIZES.contains(size.asString(""));
  }

  private void fail(String complaint) {
    tenant.complain(complaint);
    chat.notice = Client.FAILED;
  }
}
