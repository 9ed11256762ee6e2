package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.language.Language;
import se.kadens.people.Person;
import tools.jackson.databind.node.ObjectNode;

/** Shortcuts used on somebody's message. */
class MessageShortcutTests {

  private World world;
  private Person bo;

  @BeforeEach
  void begin() {
    world = new World();
    bo = world.core.add("Bo Ek", "bo@acme.example", Language.ENGLISH);
    world.users.note(world.team, "UBO", bo.id(), world.clock.instant());
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void bringsTheWordsAndWhoWroteThem() {
    world.interaction(on("UBO", "Släppt &amp; klart"));
    assertThat(about()).isEqualTo(new OtherMessage(bo.id(), "Släppt & klart"));
    assertThat(((Asked) world.core.only()).command()).isEqualTo("start");
  }

  @Test
  void readsMentionsAsNames() {
    world.interaction(
        on("UBO", "Tack <@UANNA> och <@UELSE|ove>, se <#C2|lagret> <!here> <!subteam^S1|@alla>"));
    assertThat(about().words()).isEqualTo("Tack @Anna Berg och @ove, se #lagret @here @alla");
  }

  @Test
  void doesNotKnowWhoWroteWhatNobodyOfOursWrote() {
    world.interaction(on("USTRANGER", "Hej"));
    assertThat(about().author()).isNull();
  }

  @Test
  void takesNobodyForTheAuthorOfAnAppsWords() {
    ObjectNode payload = (ObjectNode) Json.parse(on("UBO", "Byggt"));
    ((ObjectNode) payload.path("message")).put("bot_id", "B1");
    world.interaction(payload.toString());
    assertThat(about().author()).isNull();
  }

  @Test
  void hearsItOnceHoweverOftenItIsDelivered() {
    world.interaction(on("UBO", "Hej"));
    world.interaction(on("UBO", "Hej"));
    assertThat(world.core.heard).hasSize(1);
  }

  @Test
  void opensAFormWhereTheShortcutWasUsed() {
    world.core.reply = _ -> new Reply.Ask(Samples.form());
    world.interaction(on("UBO", "Hej"));
    assertThat(world.slack.only("views.open").get("trigger_id")).isEqualTo("t-1");
    assertThat(world.slack.calls("response")).isEmpty();
  }

  @Test
  void answersInTheDirectMessageAndSaysSoBesideTheMessage() {
    world.core.reply = _ -> Reply.say("Klart");
    world.interaction(on("UBO", "Hej"));
    assertThat(world.slack.only("chat.postMessage").get("channel")).isEqualTo("UANNA");
    assertThat(world.slack.only("response").get("body"))
        .contains(new SlackPhrases(Language.SWEDISH).answeredInDirectMessage())
        .contains("ephemeral");
  }

  @Test
  void changesNothingForTheOthersWhereOneOfThemPresses() {
    world.core.reply = _ -> Reply.replace(Message.of("Läst"));
    world.interaction(
        """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "container":{"type":"message","message_ts":"10.1","channel_id":"C1"},
         "actions":[{"type":"button","action_id":"a","action_ts":"1","value":"chat:read:1"}]}
        """);
    assertThat(world.slack.calls("chat.update")).isEmpty();
    assertThat(world.slack.only("chat.postMessage").get("channel")).isEqualTo("UANNA");
  }

  @Test
  void turnsAwayPeopleOfOtherTeams() {
    world.interaction(on("UBO", "Hej").replace("\"T1\"", "\"TOTHER\""));
    assertThat(world.core.heard).isEmpty();
  }

  @Test
  void opensNothingForAStranger() {
    world.interaction(on("UBO", "Hej").replace("UANNA", "UNOBODY"));
    assertThat(world.core.heard).isEmpty();
    assertThat(world.slack.calls("views.open")).isEmpty();
  }

  private OtherMessage about() {
    OtherMessage about = ((Asked) world.core.only()).about();
    assertThat(about).isNotNull();
    return about;
  }

  private String on(String author, String text) {
    ObjectNode payload =
        Json.typed("message_action")
            .put("callback_id", "chat:start:message")
            .put("trigger_id", "t-1")
            .put("response_url", world.slack.responseUrl());
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", "UANNA").put("team_id", "T1");
    payload.putObject("channel").put("id", "C1").put("name", "butiken");
    payload
        .putObject("message")
        .put("type", "message")
        .put("user", author)
        .put("ts", "10.1")
        .put("text", text);
    return payload.toString();
  }
}
