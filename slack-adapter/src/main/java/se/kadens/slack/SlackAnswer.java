package se.kadens.slack;

import com.google.gson.JsonElement;
import com.slack.api.methods.SlackApiTextResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What we read of a Web API answer. Parts stay as Slack sent them: the SDK's own types cannot tell
 * "false" from "not said", and lose the fields of blocks they do not know.
 */
final class SlackAnswer implements SlackApiTextResponse {

  private boolean ok;
  private @Nullable String error;
  private @Nullable String warning;
  private @Nullable String needed;
  private @Nullable String provided;
  private @Nullable Map<String, List<String>> httpResponseHeaders;
  private @Nullable String ts;
  private @Nullable String team;
  private @Nullable String teamId;
  private @Nullable String userId;
  private @Nullable JsonElement channel;
  private @Nullable JsonElement user;
  private @Nullable List<JsonElement> members;
  private @Nullable List<JsonElement> messages;
  private @Nullable List<JsonElement> channels;
  private @Nullable JsonElement responseMetadata;

  @Nullable String ts() {
    return ts;
  }

  @Nullable String team() {
    return team;
  }

  @Nullable String teamId() {
    return teamId;
  }

  @Nullable String userId() {
    return userId;
  }

  /** The conversation's id, which some methods give bare and some inside an object. */
  @Nullable String channelId() {
    JsonNode node = Json.of(channel);
    return node.isString() ? node.stringValue() : Json.text(node, "id");
  }

  /** A conversation, where it is given as an object. */
  JsonNode channel() {
    return Json.of(channel);
  }

  List<JsonNode> channels() {
    return channels == null ? List.of() : channels.stream().map(Json::of).toList();
  }

  JsonNode user() {
    return Json.of(user);
  }

  List<JsonNode> members() {
    return members == null ? List.of() : members.stream().map(Json::of).toList();
  }

  List<JsonNode> messages() {
    return messages == null ? List.of() : messages.stream().map(Json::of).toList();
  }

  /** Where the next page begins; absent on the last. */
  @Nullable String nextCursor() {
    String cursor = Json.text(Json.of(responseMetadata), "next_cursor");
    return cursor == null || cursor.isEmpty() ? null : cursor;
  }

  /** What Slack found wrong with our arguments; names places, never their text. */
  String complaints() {
    return Json.of(responseMetadata).path("messages").toString();
  }

  @Override
  public boolean isOk() {
    return ok;
  }

  @Override
  public void setOk(boolean ok) {
    this.ok = ok;
  }

  @Override
  public @Nullable String getError() {
    return error;
  }

  @Override
  public void setError(@Nullable String error) {
    this.error = error;
  }

  @Override
  public @Nullable String getWarning() {
    return warning;
  }

  @Override
  public void setWarning(@Nullable String warning) {
    this.warning = warning;
  }

  @Override
  public @Nullable String getNeeded() {
    return needed;
  }

  @Override
  public void setNeeded(@Nullable String needed) {
    this.needed = needed;
  }

  @Override
  public @Nullable String getProvided() {
    return provided;
  }

  @Override
  public void setProvided(@Nullable String provided) {
    this.provided = provided;
  }

  @Override
  public @Nullable Map<String, List<String>> getHttpResponseHeaders() {
    return httpResponseHeaders;
  }

  @Override
  public void setHttpResponseHeaders(@Nullable Map<String, List<String>> headers) {
    this.httpResponseHeaders = headers;
  }
}
