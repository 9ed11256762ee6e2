package se.kadens.sandbox.teams;

import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls about the team. Called under the {@link Monitor}. */
final class TeamCalls {

  private final Tenant tenant;

  TeamCalls(Tenant tenant) {
    this.tenant = tenant;
  }

  Http.Answer details(String teamId) {
    check(teamId);
    return Http.Answer.of(
        200,
        Json.object()
            .put("id", teamId)
            .put("name", tenant.channels.teamName)
            .put("aadGroupId", "00000000-0000-0000-0000-00000000a11a"));
  }

  Http.Answer channels(String teamId) {
    check(teamId);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("conversations");
    for (Channels.Channel channel : tenant.channels.all()) {
      list.addObject()
          .put("id", channel.conversation.id)
          .put("name", channel.name)
          .put("type", channel.type);
    }
    return Http.Answer.of(200, answer);
  }

  private void check(String teamId) {
    if (!teamId.equals(tenant.team.id)) {
      throw new ApiFailure(404, "NotFound", "No such team.");
    }
    if (!tenant.team.installed) {
      throw new ApiFailure(
          403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }
  }
}
