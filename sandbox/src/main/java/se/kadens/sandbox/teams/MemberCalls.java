package se.kadens.sandbox.teams;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls about who is in a conversation. Called under the {@link Monitor}. */
final class MemberCalls {

  private static final int SHORTEST_PAGE = 50;
  private static final int LONGEST_PAGE = 500;
  private static final int USUAL_PAGE = 200;
  private static final String TOKEN = "from:";

  private final Tenant tenant;

  MemberCalls(Tenant tenant) {
    this.tenant = tenant;
  }

  Http.Answer all(String conversationId) {
    ArrayNode all = Json.array();
    members(conversationId).forEach(user -> all.add(json(user)));
    return Http.Answer.of(200, all);
  }

  Http.Answer one(String conversationId, String id) {
    return members(conversationId).stream()
        .filter(user -> user.id().equals(id) || user.aadObjectId().equals(id))
        .findFirst()
        .map(user -> Http.Answer.of(200, json(user)))
        .orElseThrow(
            () ->
                new ApiFailure(
                    404,
                    "MemberNotFoundInConversation",
                    "The specified user is not found in the conversation."));
  }

  Http.Answer page(String conversationId, Map<String, String> query) {
    List<TeamsUser> members = members(conversationId);
    int from = start(query.get("continuationToken"), members.size());
    int to = Math.min(members.size(), from + size(query.get("pageSize")));
    ObjectNode answer = Json.object();
    ArrayNode page = answer.putArray("members");
    members.subList(from, to).forEach(user -> page.add(json(user)));
    if (to < members.size()) {
      answer.put("continuationToken", token(to));
    }
    return Http.Answer.of(200, answer);
  }

  private List<TeamsUser> members(String conversationId) {
    Conversation conversation = tenant.conversation(conversationId);
    if (!conversation.installed) {
      throw new ApiFailure(
          403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }
    return tenant.members(conversation);
  }

  /** Teams takes sizes out of its range for the nearest one within. */
  private int size(@Nullable String asked) {
    try {
      int size =
          asked == null
              ? USUAL_PAGE
              : Math.clamp(Integer.parseInt(asked), SHORTEST_PAGE, LONGEST_PAGE);
      return Math.min(size, tenant.faults.membersPerPage());
    } catch (NumberFormatException _) {
      throw ApiFailure.badSyntax("pageSize is not a number");
    }
  }

  private static String token(int from) {
    return Base64.getEncoder().encodeToString((TOKEN + from).getBytes(StandardCharsets.US_ASCII));
  }

  private static int start(@Nullable String token, int members) {
    if (token == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
      int from = text.startsWith(TOKEN) ? Integer.parseInt(text.substring(TOKEN.length())) : -1;
      if (from >= 0 && from <= members) {
        return from;
      }
    } catch (IllegalArgumentException _) {
      // Refused below, as a token that says nothing.
    }
    throw new ApiFailure(400, "BadArgument", "Invalid continuation token.");
  }

  private ObjectNode json(TeamsUser user) {
    String[] names = user.name().split(" ", 2);
    return Json.object()
        .put("id", user.id())
        .put("name", user.name())
        .put("givenName", names[0])
        .put("surname", names.length > 1 ? names[1] : "")
        .put("email", user.email())
        .put("userPrincipalName", user.userPrincipalName())
        .put("aadObjectId", user.aadObjectId())
        .put("objectId", user.aadObjectId())
        .put("tenantId", tenant.settings.tenantId())
        .put("userRole", user.guest() ? "guest" : "user");
  }
}
