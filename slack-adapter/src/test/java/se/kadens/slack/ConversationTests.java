package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.people.Person;
import tools.jackson.databind.JsonNode;

/** What Slack delivers, what the core hears of it, and what Slack is told. */
class ConversationTests {

  private World world;

  @BeforeEach
  void begin() {
    world = new World();
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void hearsWhatIsTypedToTheLetter() {
    world.event(typed("a &lt;b&gt; &amp;amp; <https://x.example/a?b=1&amp;c=2> <!channel> <@U1>"));

    assertThat(world.core.only())
        .isEqualTo(
            new Said(
                world.anna,
                world.clock.instant(),
                "a <b> &amp; https://x.example/a?b=1&c=2 <!channel> <@U1>"));
  }

  @Test
  void answersInTheDirectMessage() {
    world.core.reply = _ -> Reply.say("Tack & hej");

    assertThat(world.event(typed("Bra")).getStatus()).isEqualTo(200);

    SlackStub.Call call = world.slack.only("chat.postMessage");
    assertThat(call.get("channel")).isEqualTo("UANNA");
    assertThat(call.get("text")).isEqualTo("Tack &amp; hej");
    assertThat(BlockKitTests.text(call.json("blocks"))).isEqualTo("Tack & hej");
    assertThat(call.get("unfurl_links")).isEqualTo("false");
  }

  @Test
  void saysInPlainWordsWhatSlackRefuses() {
    world.core.reply =
        _ ->
            Reply.say(
                Message.of(
                    new Paragraph(Text.of("Mätt")),
                    Controls.of(Button.plain("Gå", new Action("x", "y", "")))));
    world.slack.answers("chat.postMessage", SlackStub.Answer.error("msg_too_long"));

    world.event(typed("Bra"));

    assertThat(world.slack.calls("chat.postMessage")).hasSize(2);
    assertThat(world.slack.calls("chat.postMessage").getLast().get("text"))
        .startsWith("Mätt")
        .contains("Skriv ”hem”")
        .doesNotContain("Gå");
  }

  @Test
  void hearsTheSameMessageOnceUnderWhateverName() {
    world.core.reply = _ -> Reply.say("Tack");

    world.event("Ev1", typed("Bra"));
    world.event("Ev1", typed("Bra"));
    world.event("Ev2", typed("Bra"));

    assertThat(world.core.heard).hasSize(1);
    assertThat(world.slack.calls("chat.postMessage")).hasSize(1);
    assertThat(world.core.keys.getFirst())
        .containsExactlyInAnyOrder(
            "slack:event:Ev1", "slack:typed:c-1", "slack:message:D1:1795420800.000100");
  }

  @Test
  void knowsOfWordsThatComeLateWhenTheyWereTyped() {
    world.event(typed("Bra", "ts", "1795420739.500000"));

    assertThat(world.core.only())
        .isEqualTo(
            new Said(
                world.anna, world.clock.instant(), world.clock.instant().minusSeconds(60), "Bra"));
  }

  @Test
  void passesOverWhatIsNoPersonsMessageToUs() {
    world.event(typed("Bra", "bot_id", "B1"));
    world.event(typed("Bra", "subtype", "message_changed"));
    world.event(typed("Bra", "channel_type", "channel"));
    world.event(typed("Bra", "user", "UBOT"));
    world.event(typed("Bra", "user_team", "TOTHER"));
    world.event(typed("  "));

    assertThat(world.core.heard).isEmpty();
    assertThat(world.slack.methods()).isEmpty();
  }

  @Test
  void hearsWordsThatCameWithAFile() {
    world.event(typed("Bra", "subtype", "file_share"));

    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void passesOverOtherTeams() {
    String envelope =
        "{\"type\":\"event_callback\",\"team_id\":\"TOTHER\",\"event\":" + typed("Bra") + "}";

    assertThat(world.post("application/json", envelope).getStatus()).isEqualTo(200);
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void takesACommandByItselfForACommandAndAnAnswerForAnAnswer() {
    world.event("Ev1", typed("Hjälp."));
    world.event("Ev2", typed("Start again", "ts", "1795420800.000200", "client_msg_id", "c-2"));
    world.event(
        "Ev3", typed("Start with the import", "ts", "1795420800.000300", "client_msg_id", "c-3"));

    assertThat(world.core.heard.get(0))
        .isInstanceOfSatisfying(
            Asked.class, asked -> assertThat(asked.feature()).isEqualTo("help"));
    assertThat(world.core.heard.get(1))
        .isInstanceOfSatisfying(
            Asked.class, asked -> assertThat(asked.command()).isEqualTo("again"));
    assertThat(world.core.heard.get(2))
        .isInstanceOfSatisfying(
            Said.class, said -> assertThat(said.words()).isEqualTo("Start with the import"));
  }

  @Test
  void takesTheLongestCommandAndKeepsTheRest() {
    world.command(command("BÖRJA OM med förra veckan"));
    world.command(command(""));
    world.command(command("starting"));

    assertThat(world.core.heard)
        .containsExactly(
            asked("chat", "again", "med förra veckan"),
            asked("help", "help", ""),
            asked("help", "help", "starting"));
  }

  private Asked asked(String feature, String command, String rest) {
    return new Asked(world.anna, world.clock.instant(), feature, command, rest);
  }

  @Test
  void saysInAChannelWhereTheAnswerWent() throws Exception {
    world.core.reply = _ -> Reply.say("Hej");

    Map<String, String> elsewhere = command("help");
    elsewhere.put("channel_id", "C1");

    assertThat(world.command(elsewhere).getContentAsString())
        .contains("ephemeral")
        .contains("Jag svarade i våra direktmeddelanden.");
    assertThat(world.command(command("help")).getContentAsString()).isEmpty();
  }

  @Test
  void opensAFormFromACommand() {
    world.core.reply = _ -> new Reply.Ask(Samples.form());

    world.command(command("start"));

    SlackStub.Call call = world.slack.only("views.open");
    assertThat(call.get("trigger_id")).isEqualTo("trigger-1");
    assertThat(Modals.action(call.json("view"))).isEqualTo(Samples.action("submit"));
  }

  @Test
  void opensAFormFromShortcuts() {
    world.interaction(
        """
        {"type":"shortcut","callback_id":"chat:start:x","trigger_id":"t1",
         "team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"}}
        """);
    world.interaction(
        """
        {"type":"message_action","callback_id":"of:yesterday","trigger_id":"t2",
         "team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},"message":{"text":"x"}}
        """);

    assertThat(world.core.heard)
        .containsExactly(asked("chat", "start", ""), asked("help", "help", ""));
  }

  @Test
  void opensTheFormThatAnAnswerAskedForOnceItsButtonIsPressed() {
    world.core.reply = _ -> new Reply.Ask(Samples.form());
    world.event(typed("formulär"));
    JsonNode button =
        world.slack.only("chat.postMessage").json("blocks").path(1).path("elements").path(0);

    world.interaction(
        pressed(
            "button",
            button.path("action_id").stringValue(),
            "\"value\":\"" + button.path("value").stringValue() + "\""));

    assertThat(world.core.heard.getLast())
        .isEqualTo(new Said(world.anna, world.clock.instant(), "formulär"));
    assertThat(world.slack.only("views.open").get("trigger_id")).isEqualTo("trigger-1");
  }

  @Test
  void hearsAPressOnceAndChangesItsMessage() {
    world.core.reply = _ -> Reply.replace(Message.of("Uppskjutet"));
    String press = pressed("button", "chat:later:5f1c", "\"value\":\"chat:later:5f1c\"");

    world.interaction(press);
    world.interaction(press);

    assertThat(world.core.only())
        .isEqualTo(new Pressed(world.anna, world.clock.instant(), Samples.action("later"), null));
    SlackStub.Call call = world.slack.only("chat.update");
    assertThat(call.get("channel")).isEqualTo("D1");
    assertThat(call.get("ts")).isEqualTo("10.9");
    assertThat(call.get("text")).isEqualTo("Uppskjutet");
  }

  @Test
  void changesAMessageAgainWhereItIsUnclearWhetherItWasChanged() {
    world.core.reply = _ -> Reply.both(Reply.replace(Message.of("Uppskjutet")), Reply.say("Hej"));
    world.slack.answers("chat.update", SlackStub.Answer.cut());
    world.slack.answers("chat.postMessage", SlackStub.Answer.cut());

    world.interaction(pressed("button", "chat:later:5f1c", "\"value\":\"chat:later:5f1c\""));

    assertThat(world.slack.calls("chat.update")).hasSize(2);
    assertThat(world.slack.calls("chat.postMessage"))
        .as("said twice, it would be there twice")
        .hasSize(1);
  }

  @Test
  void findsInOneStatementWhoPresses() {
    long before = world.statements.count();

    world.interaction(pressed("button", "chat:later:5f1c", "\"value\":\"chat:later:5f1c\""));

    assertThat(world.core.heard).hasSize(1);
    assertThat(world.statements.count() - before).isEqualTo(1);
  }

  @Test
  void remembersAPressByWhatTellsNeitherWhoNorWhat() {
    world.interaction(pressed("button", "chat:vote:5f1c/4", "\"value\":\"chat:vote:5f1c/4\""));
    world.interaction(pressed("button", "chat:vote:5f1c/5", "\"value\":\"chat:vote:5f1c/5\""));

    assertThat(world.core.keys)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(
            keys ->
                assertThat(keys).singleElement().asString().matches("slack:press:[0-9a-f]{64}"));
  }

  @Test
  void remembersAFormByWhatTellsNeitherWhoNorWhat() {
    world.interaction(submitted("\"token\":\"x\","));

    assertThat(world.core.keys)
        .singleElement()
        .satisfies(
            keys -> assertThat(keys).singleElement().asString().matches("slack:form:[0-9a-f]{64}"));
  }

  @Test
  void saysAnewWhatCannotBeChangedAnyMore() {
    world.slack.answers("chat.update", SlackStub.Answer.error("message_not_found"));
    world.core.reply = _ -> Reply.replace(Message.of("Nästa fråga"));

    world.interaction(pressed("button", "chat:a:", "\"value\":\"chat:a:\""));

    assertThat(world.slack.only("chat.postMessage").get("text")).isEqualTo("Nästa fråga");
  }

  @Test
  void readsWhatWasChosenInAMenu() {
    List<JsonNode> elements =
        BlockKitTests.rendered(Samples.prompt()).path(2).path("elements").valueStream().toList();
    JsonNode menu = elements.get(2);
    String option = menu.path("options").path(1).path("value").stringValue();

    world.interaction(
        pressed(
            "static_select",
            menu.path("action_id").stringValue(),
            "\"selected_option\":{\"value\":\"" + option + "\"}"));

    assertThat(world.core.only())
        .isInstanceOfSatisfying(
            Pressed.class,
            press -> assertThat(press.action()).isEqualTo(Samples.action("later-afternoon")));
  }

  @Test
  void readsPickersAndEveryActionOfAPress() {
    Person bo = world.core.add("Bo Ek", "bo@acme.example", Language.ENGLISH);
    world.users.note(world.team, "UBO", bo.id(), world.clock.instant());

    world.interaction(
        pressed("users_select", "chat:who:1", "\"selected_user\":\"UBO\"")
            .replace(
                "\"actions\":[",
                "\"actions\":[{\"type\":\"datepicker\",\"action_id\":\"chat:day:1\",\"action_ts\":\"1700.0\",\"selected_date\":\"2026-11-27\"},"));

    assertThat(world.core.heard)
        .extracting(heard -> ((Pressed) heard).value())
        .containsExactly(
            new Value.Day(java.time.LocalDate.of(2026, 11, 27)),
            new Value.People(List.of(bo.id())));
  }

  @Test
  void saysThatAPickedPersonIsNotInKadens() {
    world.interaction(
        pressed("users_select", "chat:who:1", "\"selected_user\":\"UNOBODY\"")
            .replace(
                "\"trigger_id\"",
                "\"response_url\":\"" + world.slack.responseUrl() + "\",\"trigger_id\""));

    assertThat(world.core.heard).isEmpty();
    assertThat(world.slack.only("response").get("body"))
        .contains("Den personen finns inte i Kadens");
  }

  @Test
  void passesOverPressesOnWhatIsNotOurs() {
    assertThat(world.interaction(pressed("button", "x", "\"value\":\"y\"")).getStatus())
        .isEqualTo(200);
    assertThat(
            world
                .interaction(pressed("static_select", "x", "\"selected_option\":null"))
                .getStatus())
        .isEqualTo(200);
    assertThat(
            world
                .interaction(pressed("datepicker", "chat:day:1", "\"selected_date\":null"))
                .getStatus())
        .isEqualTo(200);
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void putsAFormOnTopOfAFormAndShowsHomeAnewAfterAPressThere() {
    world.core.home = List.of(new Paragraph(Text.of("Din sida")));
    world.core.reply = _ -> new Reply.Ask(Samples.form());
    String view =
        "\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"private_metadata\":\"{\\\"action\\\":\\\"a:b:\\\",\\\"home\\\":true}\"}";

    world.interaction(
        pressed("button", "chat:more:", "\"value\":\"chat:more:\"")
            .replace("\"container\"", view + ",\"container_of_none\""));

    assertThat(world.slack.methods()).containsExactly("views.push", "views.publish");
    assertThat(BlockKitTests.text(world.slack.only("views.publish").json("view")))
        .isEqualTo("Din sida");
  }

  @Test
  void showsTheHomePageWhenItIsOpened() {
    world.core.home = List.of(new Paragraph(Text.of("Din sida")));

    world.event("{\"type\":\"app_home_opened\",\"user\":\"UANNA\",\"tab\":\"home\"}");
    world.event("{\"type\":\"app_home_opened\",\"user\":\"UANNA\",\"tab\":\"messages\"}");

    SlackStub.Call call = world.slack.only("views.publish");
    assertThat(call.get("user_id")).isEqualTo("UANNA");
    assertThat(call.json("view").path("type").stringValue()).isEqualTo("home");
  }

  @Test
  void saysThatAHomePageGoesOn() {
    world.core.home = Samples.bigHome(150);

    world.event("{\"type\":\"app_home_opened\",\"user\":\"UANNA\",\"tab\":\"home\"}");

    JsonNode blocks = world.slack.only("views.publish").json("view").path("blocks");
    assertThat(blocks).hasSize(100);
    assertThat(BlockKitTests.text(blocks.path(99))).contains("Allt ryms inte här");
  }

  @Test
  void storesAFormBeforeItIsAcknowledged() throws Exception {
    world.core.reply = _ -> Reply.replace(Message.of("Tack, det var allt."));

    var response = world.interaction(submitted(""));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEmpty();
    assertThat(world.core.only())
        .isEqualTo(
            new Submitted(
                world.anna,
                world.clock.instant(),
                Samples.action("submit"),
                Map.of(
                    "mood",
                    new Value.Picked(Set.of("good")),
                    "done",
                    new Value.Words("*a* & <b>"),
                    "topics",
                    new Value.Picked(Set.of("x", "y")),
                    "hours",
                    new Value.Words("37.5"),
                    "who",
                    new Value.People(List.of(world.anna.id())),
                    "day",
                    new Value.Day(java.time.LocalDate.of(2026, 11, 27)))));
    assertThat(world.slack.only("chat.update").get("ts")).isEqualTo("10.9");
  }

  @Test
  void hearsAFormThatIsDeliveredTwiceOnce() {
    world.core.reply = _ -> Reply.nothing();

    world.interaction(submitted(""));
    world.interaction(submitted(""));

    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void hearsACorrectedFormUnderTheSameView() {
    world.core.reply = _ -> new Reply.Correct(Map.of("done", "För långt."));

    world.interaction(submitted(""));
    world.interaction(submitted(""));

    assertThat(world.core.heard).hasSize(2);
  }

  @Test
  void saysWhatToCorrectAtItsField() throws Exception {
    world.core.reply =
        _ ->
            new Reply.Correct(
                new LinkedHashMap<>(Map.of("done", "För långt.", "other", "Fel vecka.")));

    JsonNode body = Json.parse(world.interaction(submitted("")).getContentAsString());

    assertThat(body.path("response_action").stringValue()).isEqualTo("errors");
    assertThat(body.path("errors").path("done").stringValue()).isEqualTo("För långt.");
    assertThat(body.path("errors").path("mood").stringValue()).isEqualTo("Fel vecka.");
  }

  @Test
  void goesOnInTheSameWindowWithAnotherForm() throws Exception {
    world.core.reply = _ -> Reply.both(Reply.say("Sparat"), new Reply.Ask(Samples.form()));

    JsonNode body = Json.parse(world.interaction(submitted("")).getContentAsString());

    assertThat(body.path("response_action").stringValue()).isEqualTo("update");
    assertThat(Modals.opener(body.path("view"))).isEqualTo(new Origin.OnMessage("D1", "10.9"));
    assertThat(world.slack.only("chat.postMessage").get("text")).isEqualTo("Sparat");
  }

  @Test
  void keepsWhatWasTypedWhenItCannotBeStored() throws Exception {
    world.core.reply =
        _ -> {
          throw new IllegalStateException("the database is away");
        };

    JsonNode body = Json.parse(world.interaction(submitted("")).getContentAsString());

    assertThat(body.path("errors").path("mood").stringValue())
        .contains("Nothing you typed is lost")
        .contains("Inget du skrivit är borta");
    assertThat(world.event(typed("Bra")).getStatus()).isEqualTo(503);
    assertThat(world.command(command("help")).getStatus()).isEqualTo(500);
    assertThat(world.interaction(pressed("button", "a:b:", "\"value\":\"a:b:\"")).getStatus())
        .isEqualTo(500);
  }

  @Test
  void hearsAnEventAgainThatWasNotStored() {
    world.core.reply =
        _ -> {
          throw new IllegalStateException("the database is away");
        };
    world.event(typed("Bra"));
    world.core.reply = _ -> Reply.nothing();
    world.event(typed("Bra"));

    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void refusesAFormThatNamesAStranger() throws Exception {
    var response = world.interaction(submitted("").replace("\"UANNA\"}", "\"UNOBODY\"}"));

    assertThat(response.getContentAsString()).contains("Den personen finns inte i Kadens");
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void tellsAStrangerInTheirLanguageThatTheyAreNotInKadens() throws Exception {
    world.slack.alwaysAnswers(
        "users.info",
        SlackStub.Answer.of(
            """
            {"ok":true,"user":{"id":"UNEW","team_id":"T1","locale":"sv-SE",
             "profile":{"email":"new@acme.example"}}}
            """));
    Map<String, String> command = command("help");
    command.put("user_id", "UNEW");

    assertThat(world.command(command).getContentAsString()).contains("Du finns inte i Kadens än.");
    world.event(typed("Hej", "user", "UNEW"));
    assertThat(world.slack.only("chat.postMessage").get("channel")).isEqualTo("UNEW");
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void asksElsewhereWhetherItIsSomebodyWhoIsKnownThere() throws Exception {
    Person eva = world.core.add("Eva Lund", "eva@acme.example", Language.SWEDISH);
    world.core.unconfirmed.add(eva.id());
    world.slack.alwaysAnswers(
        "users.info",
        SlackStub.Answer.of(
            """
            {"ok":true,"user":{"id":"UEVA","team_id":"T1","locale":"sv-SE",
             "profile":{"email":"eva@acme.example"}}}
            """));
    Map<String, String> command = command("help");
    command.put("user_id", "UEVA");

    assertThat(world.command(command).getContentAsString())
        .contains("I have asked you elsewhere, in SWEDISH");
    world.event(typed("Hej", "user", "UEVA"));
    assertThat(world.slack.only("chat.postMessage").get("text"))
        .isEqualTo("I have asked you elsewhere, in SWEDISH");
    world.event("{\"type\":\"app_home_opened\",\"user\":\"UEVA\",\"tab\":\"home\"}");
    assertThat(world.core.asked).containsExactly(eva.id(), eva.id());
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void getsToKnowSomebodyWhoWritesBeforeTheirNameWasRead() {
    Person eva = world.core.add("Eva Lund", "eva@acme.example", Language.SWEDISH);
    world.slack.alwaysAnswers(
        "users.info",
        SlackStub.Answer.of(
            """
            {"ok":true,"user":{"id":"UEVA","team_id":"T1","profile":{"email":"eva@acme.example"}}}
            """));

    world.event(typed("Hej", "user", "UEVA"));

    assertThat(world.core.only().by()).isEqualTo(eva);
    assertThat(world.users.personOf(world.team, "UEVA")).contains(eva.id());
  }

  @Test
  void asksSlackToDeliverAgainWhenItWillNotSayWhoWrote() {
    world.slack.answers("users.info", SlackStub.Answer.status(500));

    assertThat(world.event(typed("Hej", "user", "UNEW")).getStatus()).isEqualTo(503);
  }

  @Test
  void waitsAsLongAsSlackAsksBeforeItAnswers() {
    world.slack.answers("chat.postMessage", SlackStub.Answer.status(429, "Retry-After", "2"));
    world.core.reply = _ -> Reply.say("Nästa fråga");

    world.event(typed("Bra"));

    assertThat(world.pauses).containsExactly(java.time.Duration.ofSeconds(2));
    assertThat(world.slack.calls("chat.postMessage")).hasSize(2);
  }

  @Test
  void saysThatAFormDidNotOpen() {
    world.slack.answers("views.open", SlackStub.Answer.error("expired_trigger_id"));
    world.core.reply = _ -> new Reply.Ask(Samples.form());

    world.interaction(pressed("button", "chat:form:", "\"value\":\"chat:form:\""));

    assertThat(world.slack.only("chat.postMessage").get("text"))
        .isEqualTo("Formuläret kunde inte öppnas. Tryck en gång till.");
  }

  @Test
  void changesAPassingMessageByItsOwnAddress() {
    world.core.reply = _ -> Reply.replace(Message.of("Klart"));

    world.interaction(
        pressed("button", "chat:a:", "\"value\":\"chat:a:\"")
            .replace("\"is_ephemeral\":false", "\"is_ephemeral\":true")
            .replace(
                "\"trigger_id\"",
                "\"response_url\":\"" + world.slack.responseUrl() + "\",\"trigger_id\""));

    JsonNode body = Json.parse(world.slack.only("response").get("body"));
    assertThat(body.path("replace_original").booleanValue()).isTrue();
    assertThat(body.path("text").stringValue()).isEqualTo("Klart");
  }

  @Test
  void notesThatTheAppWasRemoved() {
    world.event("{\"type\":\"app_uninstalled\"}");

    assertThat(
            world
                .jdbc
                .sql("SELECT count(*) FROM slack_team WHERE revoked_at IS NOT NULL")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void forgetsNoActionInMenusAndButtons() {
    assertThat(ControlIds.token("11:chat:later-:5f1c", "=hour")).isEqualTo("chat:later-hour:5f1c");
    assertThat(new Action("chat", "later-hour", "5f1c").token()).isEqualTo("chat:later-hour:5f1c");
  }

  private static String typed(String text, String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", "message");
    fields.put("channel_type", "im");
    fields.put("channel", "D1");
    fields.put("user", "UANNA");
    fields.put("ts", "1795420800.000100");
    fields.put("client_msg_id", "c-1");
    fields.put("text", text);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    var event = Json.object();
    fields.forEach(event::put);
    return event.toString();
  }

  private static Map<String, String> command(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("command", "/kadens");
    fields.put("text", text);
    fields.put("team_id", "T1");
    fields.put("user_id", "UANNA");
    fields.put("channel_id", "D1");
    // A trigger of its own for each command, but for the empty test of one.
    fields.put("trigger_id", "trigger-" + (text.equals("start") ? 1 : text.hashCode()));
    return fields;
  }

  @Test
  void knowsThatAMessageArrivedOnceSomebodyPressesOnIt() {
    UUID notice = UUID.randomUUID();

    world.interaction(pressedOn(new NoticeMark(notice, 1, 1)));
    world.interaction(pressedOn(new NoticeMark(notice, 2, 2)));
    world.interaction(pressed("button", "chat:a:", "\"value\":\"chat:a:\""));

    assertThat(world.core.seen).containsExactly(new Receipt("slack", "D1", "10.9"));
  }

  private static String pressedOn(NoticeMark mark) {
    return pressed("button", "chat:a:", "\"value\":\"chat:a:\"")
        .replaceFirst(
            "\"actions\"",
            "\"message\":{\"ts\":\"10.9\",\"metadata\":" + mark.json() + "},\"actions\"");
  }

  private static String pressed(String type, String actionId, String more) {
    return """
        {"type":"block_actions","user":{"id":"UANNA","team_id":"T1"},"team":{"id":"T1"},
         "trigger_id":"trigger-1",
         "container":{"type":"message","message_ts":"10.9","channel_id":"D1","is_ephemeral":false},
         "actions":[{"type":"%s","action_id":"%s","action_ts":"1700.1",%s}]}
        """
        .formatted(type, actionId, more);
  }

  private static String submitted(String extra) {
    return """
        {"type":"view_submission","user":{"id":"UANNA","team_id":"T1"},"team":{"id":"T1"},%s
         "view":{"id":"V1","type":"modal",
          "private_metadata":"{\\"action\\":\\"chat:submit:5f1c\\",\\"channel\\":\\"D1\\",\\"ts\\":\\"10.9\\"}",
          "blocks":[{"type":"section","block_id":"intro"},{"type":"input","block_id":"mood"},
                    {"type":"input","block_id":"done"}],
          "state":{"values":{
           "mood":{"value":{"type":"radio_buttons","selected_option":{"value":"good"}}},
           "done":{"value":{"type":"plain_text_input","value":"*a* & <b>"}},
           "empty":{"value":{"type":"plain_text_input","value":null}},
           "none":{"value":{"type":"static_select","selected_option":null}},
           "nobody":{"value":{"type":"multi_users_select","selected_users":[]}},
           "topics":{"value":{"type":"checkboxes","selected_options":[{"value":"x"},{"value":"y"}]}},
           "hours":{"value":{"type":"number_input","value":"37.5"}},
           "who":{"value":{"type":"users_select","selected_user":"UANNA"}},
           "day":{"value":{"type":"datepicker","selected_date":"2026-11-27"}}}}}}
        """
        .formatted(extra);
  }
}
