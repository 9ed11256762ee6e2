package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Our answer to one request of the Bot Connector's.
 *
 * @param body in JSON
 * @param isFinal whether the request was taken in, so that coming again it means nothing new
 */
record Answer(int status, @Nullable String body, boolean isFinal) {

  private static final String CARD = "application/vnd.microsoft.card.adaptive";

  static Answer ok() {
    return new Answer(200, null, true);
  }

  static Answer with(JsonNode body) {
    return new Answer(200, body.toString(), true);
  }

  /** An invoke of a name that we do not know. */
  static Answer unknown() {
    return new Answer(501, null, true);
  }

  /** Nothing was kept; it may be delivered again. */
  static Answer again() {
    return new Answer(503, null, false);
  }

  /** The same, for a request that was not taken in. */
  Answer tentative() {
    return new Answer(status, body, false);
  }

  /** Puts a card in the place of the one that was pressed on. */
  static Answer card(ObjectNode card) {
    return invoked(200, CARD, card);
  }

  /** Leaves the card as it is, and says a sentence beside it for a moment. */
  static Answer sentence(String words) {
    return invoked(200, "application/vnd.microsoft.activity.message", Json.text(words));
  }

  /** Leaves the card as it is, with what is in its inputs, and says what went wrong. */
  static Answer error(int status, String code, String words) {
    ObjectNode error = Json.object().put("code", code).put("message", words);
    return invoked(status, "application/vnd.microsoft.error", error);
  }

  static Answer results(JsonNode results) {
    ObjectNode value = Json.object();
    value.set("results", results);
    return invoked(200, "application/vnd.microsoft.search.searchResponse", value);
  }

  /** Opens a dialog, or puts another card in an open one. */
  static Answer dialog(String title, ObjectNode card) {
    ObjectNode value = Json.object().put("title", title);
    value.put("height", "large").put("width", "medium");
    value.putObject("card").put("contentType", CARD).set("content", card);
    return task("continue", value);
  }

  /** Says a sentence in the dialog, and nothing else. */
  static Answer dialogSaying(String words) {
    return task("message", Json.text(words));
  }

  private static Answer task(String type, JsonNode value) {
    ObjectNode body = Json.object();
    body.putObject("task").put("type", type).set("value", value);
    return with(body);
  }

  /** The status is in the body: over HTTP an invoke that was heard is always answered with 200. */
  private static Answer invoked(int status, String type, JsonNode value) {
    ObjectNode body = Json.object().put("statusCode", status).put("type", type);
    body.set("value", value);
    return with(body);
  }
}
