package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MembersTests extends TeamsTest {

  private String path(String conversation, String rest) {
    return "v3/conversations/" + Caller.encoded(conversation) + "/" + rest;
  }

  private JsonNode get(String conversation, String rest) {
    return Caller.body(caller.call("GET", path(conversation, rest), ""));
  }

  private static List<String> names(JsonNode members) {
    return Json.each(members).map(one -> Json.text(one, "name")).toList();
  }

  @Test
  void tellsWhoIsInAChat() {
    assertThat(names(get(chat(), "members"))).containsExactly("Anna Lind");
    assertThat(names(get(chat(), "pagedmembers").path("members"))).containsExactly("Anna Lind");
  }

  @Test
  void tellsOfOnePersonByEitherId() {
    String chat = chat();
    JsonNode anna = get(chat, "members/" + Caller.encoded(ANNA.id()));
    assertThat(get(chat, "members/" + ANNA.aadObjectId())).isEqualTo(anna);
    assertThat(anna.toString())
        .isEqualTo(
            Json.object()
                .put("id", ANNA.id())
                .put("name", "Anna Lind")
                .put("givenName", "Anna")
                .put("surname", "Lind")
                .put("email", "anna@exempel.se")
                .put("userPrincipalName", "anna@exempel.se")
                .put("aadObjectId", ANNA.aadObjectId())
                .put("objectId", ANNA.aadObjectId())
                .put("tenantId", sandbox.settings().tenantId())
                .put("userRole", "user")
                .toString());
  }

  @Test
  void tellsNothingOfWhoIsNotThere() {
    assertThat(
            Caller.refusal(
                caller.call("GET", path(chat(), "members/" + Caller.encoded(BO.id())), "")))
        .isEqualTo("404 MemberNotFoundInConversation");
  }

  @Test
  void tellsOfEverybodyOnceTheTeamHasTheApp() {
    sandbox.addUser(
        TeamsUser.person("Gun Gäst", "gun@annan.example", "sv-SE", "Europe/Stockholm").asGuest());
    String team = sandbox.teamId();
    assertThat(Caller.refusal(caller.call("GET", path(team, "members"), ""))).startsWith("403");
    assertThat(sandbox.installInTeam().acknowledged()).isTrue();
    assertThat(bot.received)
        .extracting(PretendBot.Received::type)
        .containsExactly("conversationUpdate", "installationUpdate");
    assertThat(Json.text(bot.last().path("conversation"), "conversationType")).isEqualTo("channel");
    assertThat(names(get(team, "members"))).containsExactly("Anna Lind", "Bo Berg", "Gun Gäst");
    assertThat(Json.text(get(team, "members").get(2), "userRole")).isEqualTo("guest");
  }

  @Test
  void tellsTheTeamsBotOfNewPeople() {
    sandbox.installInTeam();
    TeamsUser eva =
        sandbox.addUser(TeamsUser.person("Eva Ek", "eva@exempel.se", "sv-SE", "Europe/Stockholm"));
    assertThat(sandbox.awaitQuiet(Duration.ofSeconds(20))).isTrue();
    assertThat(Json.text(bot.last().path("membersAdded").get(0), "id")).isEqualTo(eva.id());
  }

  private void hire(int people) {
    IntStream.range(0, people)
        .forEach(
            i ->
                sandbox.addUser(
                    TeamsUser.person(
                        "P" + i, "p" + i + "@exempel.se", "sv-SE", "Europe/Stockholm")));
  }

  @Test
  void turnsPagesOfAtLeastFiftyAndAtMostFiveHundred() {
    hire(600);
    sandbox.installInTeam();
    assertThat(pages("?pageSize=1")).startsWith(50, 50).hasSize(13);
    assertThat(pages("?pageSize=100")).containsExactly(100, 100, 100, 100, 100, 100, 2);
    assertThat(pages("?pageSize=1000")).containsExactly(500, 102);
    assertThat(pages("?x=1")).containsExactly(200, 200, 200, 2);
  }

  @Test
  void turnsPagesAsShortAsATestWants() {
    hire(3);
    sandbox.installInTeam();
    sandbox.faults().membersPerPage(2);
    assertThat(pages("?pageSize=100")).containsExactly(2, 2, 1);
  }

  private List<Integer> pages(String query) {
    List<Integer> sizes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    JsonNode page = get(sandbox.teamId(), "pagedmembers" + query);
    while (true) {
      sizes.add(page.path("members").size());
      names.addAll(names(page.path("members")));
      if (!page.has("continuationToken")) {
        assertThat(names).doesNotHaveDuplicates().hasSize(sandbox.users().size());
        return sizes;
      }
      String token = Caller.encoded(Json.text(page, "continuationToken"));
      page = get(sandbox.teamId(), "pagedmembers" + query + "&continuationToken=" + token);
    }
  }

  @Test
  void refusesATokenAndASizeThatSayNothing() {
    sandbox.installInTeam();
    String paged = path(sandbox.teamId(), "pagedmembers");
    assertThat(Caller.refusal(caller.call("GET", paged + "?continuationToken=x", "")))
        .isEqualTo("400 BadArgument");
    assertThat(
            Caller.refusal(caller.call("GET", paged + "?continuationToken=ZnJvbTo5OQ%3D%3D", "")))
        .isEqualTo("400 BadArgument");
    assertThat(Caller.refusal(caller.call("GET", paged + "?pageSize=x", "")))
        .isEqualTo("400 BadSyntax");
  }
}
