package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.teams.SandboxTeam.Line;
import tools.jackson.databind.JsonNode;

/** The team's channels: what the bot may do there, and what it is told. */
class TeamTests extends TeamsTest {

  private SandboxTeam team;

  @BeforeEach
  void findTeam() {
    team = sandbox.team();
  }

  @Test
  void listsTheChannelsOfATeamThatTheBotIsInAlone() {
    assertThat(Caller.refusal(get("/conversations"))).isEqualTo("403 BotNotInConversationRoster");
    team.install();
    String id = team.addChannel("Utveckling");
    JsonNode channels = Caller.body(get("/conversations")).path("conversations");
    assertThat(channels).hasSize(2);
    assertThat(Json.text(channels.get(0), "id")).isEqualTo(team.id());
    assertThat(channels.get(0).path("name").isNull()).isTrue();
    assertThat(Json.text(channels.get(1), "id")).isEqualTo(id);
    assertThat(Json.text(channels.get(1), "name")).isEqualTo("Utveckling");
    assertThat(Json.text(Caller.body(get("")), "name")).isEqualTo("Alla");
  }

  @Test
  void beginsAThreadWhereTheBotIsAndNowhereElse() {
    assertThat(Caller.refusal(begin(team.id()))).isEqualTo("403 BotNotInConversationRoster");
    team.install();
    JsonNode thread = Caller.body(begin(team.id()));
    String root = Json.text(thread, "activityId");
    assertThat(Json.text(thread, "id")).isEqualTo(team.id() + ";messageid=" + root);
    assertThat(lines()).extracting(line -> line.message().text()).containsExactly("Hej");
    team.remove();
    assertThat(Caller.refusal(begin(team.id()))).isEqualTo("403 BotNotInConversationRoster");
    assertThat(Caller.refusal(begin("19:none@thread.tacv2"))).startsWith("404");
  }

  @Test
  void changesAndTakesBackWhatStandsInAThread() {
    team.install();
    JsonNode thread = Caller.body(begin(team.id()));
    String path =
        Caller.activities(Json.text(thread, "id")) + "/" + Json.text(thread, "activityId");
    caller.call("PUT", path, "{\"type\":\"message\",\"text\":\"Hejdå\"}");
    assertThat(lines()).extracting(line -> line.message().text()).containsExactly("Hejdå");
    caller.call("DELETE", path, "");
    assertThat(lines()).isEmpty();
  }

  @Test
  void tellsTheBotOfWhatBecomesOfTheTeam() {
    team.install();
    String id = team.addChannel("Utveckling");
    assertThat(event()).isEqualTo("channelCreated");
    team.renameChannel(id, "Kod");
    assertThat(event()).isEqualTo("channelRenamed");
    assertThat(Json.text(bot.last().path("channelData").path("team"), "id")).isEqualTo(team.id());
    team.removeChannel(id);
    assertThat(event()).isEqualTo("channelDeleted");
    team.rename("Produkt");
    assertThat(event()).isEqualTo("teamRenamed");
    team.remove();
    assertThat(Json.text(bot.last(), "action")).isEqualTo("remove");
  }

  @Test
  void handsOverTheMessageThatACommandOfItsMenuIsUsedOn() {
    String id = team.write(BO.id(), team.id(), "Släppt & klart");
    team.act(ANNA.id(), team.id(), id, "praise:give");
    JsonNode invoke = bot.last();
    assertThat(Json.text(invoke, "name")).isEqualTo("composeExtension/fetchTask");
    assertThat(Json.text(invoke.path("from"), "id")).isEqualTo(ANNA.id());
    JsonNode value = invoke.path("value");
    assertThat(Json.text(value, "commandId")).isEqualTo("praise:give");
    JsonNode message = value.path("messagePayload");
    assertThat(Json.text(message.path("from").path("user"), "id")).isEqualTo(BO.aadObjectId());
    assertThat(Json.text(message.path("body"), "content")).isEqualTo("<p>Släppt &amp; klart</p>");
  }

  private List<Line> lines() {
    return team.channel(team.id()).lines();
  }

  private String event() {
    return Json.text(bot.last().path("channelData"), "eventType");
  }

  private HttpResponse<String> get(String more) {
    return caller.get(sandbox.serviceUrl().resolve("v3/teams/" + Caller.encoded(team.id()) + more));
  }

  private HttpResponse<String> begin(String channel) {
    String tenant = sandbox.settings().tenantId();
    return caller.post(
        "v3/conversations",
        "{'isGroup':true,'tenantId':'%s','channelData':{'tenant':{'id':'%s'},'channel':{'id':'%s'}},'activity':{'type':'message','text':'Hej'}}"
            .formatted(tenant, tenant, channel));
  }
}
