package se.kadens.sandbox.teams;

import tools.jackson.databind.node.ObjectNode;

/** A message as the menu beside it hands it over. */
final class MessagePayload {

  private MessagePayload() {}

  static ObjectNode of(Conversation.Kept kept, String botId) {
    ObjectNode payload =
        Json.object()
            .put("id", kept.id)
            .putNull("replyToId")
            .put("deleted", false)
            .putNull("subject")
            .put("importance", "normal");
    ObjectNode from = payload.putObject("from").putNull("device").putNull("conversation");
    if (kept.fromBot) {
      from.putNull("user").putObject("application").put("id", botId);
    } else {
      from.putNull("application")
          .putObject("user")
          .put("userIdentityType", "aadUser")
          .put("id", Json.text(kept.json.path("from"), "aadObjectId"))
          .put("displayName", Json.text(kept.json.path("from"), "name"));
    }
    payload.putObject("body").put("contentType", "html").put("content", content(kept));
    return payload;
  }

  private static String content(Conversation.Kept kept) {
    return Json.each(kept.json.path("attachments"))
        .filter(one -> "text/html".equals(Json.text(one, "contentType")))
        .map(one -> Json.text(one, "content"))
        .findFirst()
        .orElse("");
  }
}
