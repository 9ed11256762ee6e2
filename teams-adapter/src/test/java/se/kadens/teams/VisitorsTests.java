package se.kadens.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Reply;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.Choice;
import se.kadens.sandbox.teams.ConnectorCall;
import se.kadens.sandbox.teams.Fault;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsOutcome;
import se.kadens.sandbox.teams.TeamsUser;

class VisitorsTests {

  private static final TeamsUser EVE =
      TeamsUser.person("Eve Hall", "eve@acme.example", "en-GB", "Europe/London");

  private InboundWorld world;
  private TeamsDesk desk;

  @BeforeEach
  void begin() {
    world = new InboundWorld();
    world.teams.addUser(EVE);
    desk = world.desk();
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void knowsWhoeverHasAPersonsVerifiedAddressAndWhereTheyAre() {
    desk.type("Hej");

    assertThat(world.core.only().by()).isEqualTo(world.anna);
    Address address =
        world.users.addressOf(world.core.workspace.id(), world.anna.id()).orElseThrow();
    assertThat(address.user()).isEqualTo(InboundWorld.ANNA.id());
    assertThat(address.directoryId()).isEqualTo(InboundWorld.ANNA.aadObjectId());
    assertThat(address.serviceUrl()).isEqualTo(world.teams.serviceUrl().toString());
    assertThat(address.conversation()).isEqualTo(desk.chatId().orElseThrow());
  }

  @Test
  void asksTheRosterOnlyOnce() {
    desk.type("Hej");
    desk.type("Hej igen");

    assertThat(world.teams.calls().stream().map(ConnectorCall::path))
        .filteredOn(path -> path.contains("/members/"))
        .hasSize(1);
  }

  @Test
  void asksTheRosterForAStrangerOnlyNowAndThenAndKnowsThemOnceTheyAreSomebody() {
    TeamsDesk eve = world.teams.desk(EVE.id());
    eve.type("Hello");
    eve.type("Hello?");
    assertThat(rosterCalls()).isEqualTo(1);

    Person somebody = world.core.add("Eve Hall", "eve@acme.example", Language.ENGLISH);
    eve.type("Hello again");
    assertThat(world.core.only().by()).isEqualTo(somebody);
    assertThat(rosterCalls()).isEqualTo(1);

    TeamsUser kim = TeamsUser.person("Kim", "kim@acme.example", "en-GB", "Europe/London");
    world.teams.addUser(kim);
    world.teams.desk(kim.id()).type("Hello");
    world.clock.advance(Duration.ofMinutes(10));
    world.teams.desk(kim.id()).type("Hello");
    assertThat(rosterCalls()).isEqualTo(3);
  }

  private long rosterCalls() {
    return world.teams.calls().stream().filter(call -> call.path().contains("/members/")).count();
  }

  @Test
  void turnsAwayWhoeverIsNobodyOfOursInBothLanguages() {
    TeamsDesk eve = world.teams.desk(EVE.id());

    assertThat(eve.type("Hello").status()).isEqualTo(200);

    assertThat(said(eve))
        .singleElement()
        .asString()
        .contains("You are not in Kadens yet.")
        .contains("Du finns inte i Kadens än.");
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void turnsAwayWhoeverHasLeft() {
    desk.type("Hej");
    world.core.people.clear();

    desk.type("Hej igen");

    assertThat(world.core.heard).hasSize(1);
    assertThat(said(desk)).hasSize(1);
  }

  @Test
  void answersAStrangersPressesAndDialogsToo() {
    TeamsDesk eve = world.teams.desk(EVE.id());
    ObjectNode value = Json.object();
    value.putObject("action").put("type", "Action.Execute").putObject("data");

    assertThat(invoke(eve, "adaptiveCard/action", value).path("value").asText())
        .isEqualTo("The answer is below.");
    assertThat(invoke(eve, "task/fetch", value).at("/task/value").asText())
        .isEqualTo("I answered in our chat.");
    assertThat(invoke(eve, "application/search", people("")).at("/value/results")).isEmpty();
    assertThat(said(eve)).hasSize(2);
  }

  @Test
  void asksWhoeverMayBeAPersonOfAnotherChannel() {
    world.core.unconfirmed.add(world.anna.id());

    desk.type("Hej");

    assertThat(said(desk)).containsExactly("I have asked you elsewhere, in SWEDISH");
    assertThat(world.core.heard).isEmpty();
    assertThat(world.users.addressOf(world.core.workspace.id(), world.anna.id())).isEmpty();
  }

  @Test
  void hasAMessageSentAgainWhileItCannotTellWhoWroteIt() {
    world.teams.faults().everywhere(Fault.badGateway());

    assertThat(desk.type("Hej").status()).isEqualTo(503);
    world.teams.faults().clear();

    assertThat(desk.again().status()).isEqualTo(200);
    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void welcomesOnceThoughTwoActivitiesTellOfIt() {
    world.core.reply = _ -> Reply.say("Välkommen.");

    assertThat(desk.install().status()).isEqualTo(200);

    Interaction heard = world.core.only();
    assertThat(heard)
        .isEqualTo(new Asked(world.anna, world.clock.instant(), "help", "welcome", ""));
    assertThat(said(desk)).containsExactly("Välkommen.");
  }

  @Test
  void welcomesAgainOnceTheAppIsBack() {
    world.core.reply = _ -> Reply.say("Välkommen.");
    desk.install();
    desk.uninstall();
    deliver(installation("remove"));
    desk.install();

    assertThat(said(desk)).containsExactly("Välkommen.", "Välkommen.");
  }

  @Test
  void meetsAStrangerAtTheDoorOnce() {
    world.teams.desk(EVE.id()).install();

    assertThat(said(world.teams.desk(EVE.id()))).hasSize(1);
  }

  @Test
  void welcomesNobodyForAnUpgrade() {
    desk.type("Hej");
    deliver(installation("add-upgrade"));
    deliver(installation("remove-upgrade"));

    assertThat(world.core.heard).hasSize(1);
    assertThat(reached()).isTrue();
  }

  @Test
  void knowsThatAnUninstalledAppReachesNobodyUntilItIsBack() {
    desk.type("Hej");

    assertThat(desk.uninstall().status()).isEqualTo(200);
    assertThat(reached()).isFalse();

    desk.install();
    assertThat(reached()).isTrue();
  }

  private boolean reached() {
    return world.users.reach(world.core.workspace.id(), world.anna.id()).isPresent();
  }

  @Test
  void readsTheMembersOfATeamAndWritesToNobodyThere() {
    world.teams.installInTeam();

    assertThat(world.users.addressOf(world.core.workspace.id(), world.anna.id())).isPresent();
    assertThat(world.core.heard).isEmpty();
    assertThat(said(desk)).isEmpty();
    assertThat(sends()).isEmpty();
  }

  @Test
  void saysInAChannelOnlyWhereItTalks() {
    world.core.reply = _ -> Reply.say("Ditt hinder är hemligt.");
    desk.type("Hej");
    int before = sends().size();
    ObjectNode asked = draft("hem").put("id", "5");
    asked
        .withObject("/conversation")
        .put("id", world.teams.teamId())
        .put("conversationType", "channel");

    assertThat(deliver(asked).status()).isEqualTo(200);
    assertThat(deliver(asked).status()).isEqualTo(200);

    assertThat(sends().subList(before, sends().size()))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.path()).contains("/activities");
              assertThat(call.body().toString())
                  .contains("Jag pratar bara i den personliga chatten.")
                  .doesNotContain("hemligt");
            });
    assertThat(world.core.heard).hasSize(1);
    Address address =
        world.users.addressOf(world.core.workspace.id(), world.anna.id()).orElseThrow();
    assertThat(address.conversation()).isEqualTo(desk.chatId().orElseThrow());
  }

  @Test
  void takesNoPressInAGroup() {
    ObjectNode press = draft("").put("type", "invoke").put("name", "adaptiveCard/action");
    press.withObject("/conversation").put("conversationType", "groupChat");
    press
        .putObject("value")
        .putObject("action")
        .putObject("data")
        .put(CardData.ACTION, "chat:go:7");

    JsonNode answer = InboundWorld.body(deliver(press));

    assertThat(answer.path("value").asText()).startsWith("Jag pratar bara");
    ObjectNode dialog = press.deepCopy().put("name", "task/fetch").put("id", "f:2");
    assertThat(InboundWorld.body(deliver(dialog)).at("/task/value").asText())
        .startsWith("Jag pratar bara");
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void findsPeopleByTheBeginningsOfTheirNames() {
    world.core.add("Bo Ek", "bo@acme.example", Language.SWEDISH);
    desk.type("Hej");

    assertThat(names("Berg")).containsExactly("Anna Berg");
    assertThat(names("")).containsExactly("Anna Berg", "Bo Ek");
    assertThat(names("erg")).isEmpty();
    assertThat(desk.search("people", "anna").getFirst().value())
        .isEqualTo(world.anna.id().toString());
    assertThat(desk.search("another", "anna")).isEmpty();
  }

  private List<String> names(String query) {
    return desk.search("people", query).stream().map(Choice::title).toList();
  }

  @Test
  void findsNobodyWhereOthersLookOn() {
    desk.type("Hej");
    ObjectNode search = draft("").put("type", "invoke").put("name", "application/search");
    search.withObject("/conversation").put("conversationType", "groupChat");
    search.set("value", people("anna"));

    assertThat(InboundWorld.body(deliver(search)).at("/value/results")).isEmpty();
  }

  @Test
  void findsOnlyAsManyPeopleAsAreAskedFor() {
    world.core.add("Bo Ek", "bo@acme.example", Language.SWEDISH);
    desk.type("Hej");
    ObjectNode asked = people("");
    asked.putObject("queryOptions").put("skip", 1).put("top", 1);

    assertThat(invoke(desk, "application/search", asked).at("/value/results/0/title").asText())
        .isEqualTo("Bo Ek");
    asked.putObject("queryOptions").put("skip", -1).put("top", -1);
    assertThat(invoke(desk, "application/search", asked).at("/value/results")).hasSize(1);
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    for (String type :
        List.of("messageUpdate", "messageDelete", "messageReaction", "typing", "of tomorrow")) {
      assertThat(deliver(draft("Hej").put("type", type).put("id", type)).status()).isEqualTo(200);
    }
    assertThat(desk.invoke("of/tomorrow", tree(Json.object()), null).status()).isEqualTo(501);
    assertThat(world.core.heard).isEmpty();
  }

  private static ObjectNode people(String query) {
    return Json.object().put("dataset", "people").put("queryText", query);
  }

  private static JsonNode invoke(TeamsDesk desk, String name, ObjectNode value) {
    return InboundWorld.body(desk.invoke(name, tree(value), null));
  }

  private static tools.jackson.databind.JsonNode tree(ObjectNode value) {
    return tools.jackson.databind.json.JsonMapper.shared().readTree(value.toString());
  }

  private ObjectNode draft(String text) {
    return (ObjectNode) Json.parse(desk.draft(text).toString().getBytes(UTF_8));
  }

  private ObjectNode installation(String action) {
    return draft("").put("type", "installationUpdate").put("action", action).put("id", action);
  }

  private TeamsOutcome deliver(ObjectNode activity) {
    return world.teams.deliver(
        activity.toString().getBytes(UTF_8), TokenMint.bearer(world.teams.tokens().good()));
  }

  private List<ConnectorCall> sends() {
    return world.teams.calls().stream().filter(call -> call.kind() == CallKind.SEND).toList();
  }

  private static List<String> said(TeamsDesk desk) {
    return desk.messages().stream()
        .filter(ShownActivity::fromBot)
        .map(ShownActivity::plain)
        .toList();
  }
}
