package se.kadens.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.slack.SandboxRooms.Line;
import tools.jackson.databind.JsonNode;

/** Public channels, to which the bot has to be invited. */
class RoomsTests extends SandboxTest {

  private static final String HALL = "C0HALL";
  private static final String HELLO = "{\"channel\":\"C0HALL\",\"text\":\"Hej\"}";

  private SandboxRooms rooms;

  @BeforeEach
  void openHall() {
    rooms = sandbox.rooms().open(HALL, "aulan");
  }

  @Test
  void tellsTheBotThatItWasInvitedAndPutOut() {
    rooms.invite(HALL, BO);
    JsonNode joined = app.last().json().path("event");
    assertThat(Json.text(joined, "type")).isEqualTo("member_joined_channel");
    assertThat(Json.text(joined, "user")).isEqualTo(Team.BOT_USER);
    assertThat(Json.text(joined, "channel")).isEqualTo(HALL);
    rooms.putOut(HALL, BO);
    assertThat(Json.text(app.last().json().path("event"), "type")).isEqualTo("channel_left");
  }

  @Test
  void letsTheBotWriteWhereItIsAndNowhereElse() {
    assertThat(error("chat.postMessage", HELLO)).isEqualTo("not_in_channel");
    rooms.invite(HALL, BO);
    int heard = app.received.size();
    assertThat(Json.text(caller.call("chat.postMessage", HELLO), "channel")).isEqualTo(HALL);
    assertThat(rooms.room(HALL).lines())
        .extracting(line -> line.message().plain())
        .containsExactly("Hej");
    assertThat(app.received).as("it subscribes to direct messages alone").hasSize(heard);
    assertThat(anna().messages()).isEmpty();
    rooms.putOut(HALL, BO);
    assertThat(error("chat.postMessage", HELLO)).isEqualTo("not_in_channel");
    assertThat(error("conversations.history", HELLO)).isEqualTo("not_in_channel");
    assertThat(error("chat.postMessage", HELLO.replace(HALL, "C0NONE")))
        .isEqualTo("channel_not_found");
  }

  @Test
  void takesNoWordsInAnArchivedChannel() {
    rooms.invite(HALL, BO);
    rooms.archive(HALL);
    assertThat(error("chat.postMessage", HELLO)).isEqualTo("is_archived");
    assertThat(
            caller.call("users.conversations", "{\"exclude_archived\":\"true\"}").path("channels"))
        .isEmpty();
  }

  @Test
  void letsTheBotChangeAndTakeBackWhatItSaid() {
    rooms.invite(HALL, BO);
    String ts = Json.text(caller.call("chat.postMessage", HELLO), "ts");
    String there = "{\"channel\":\"C0HALL\",\"ts\":\"" + ts + "\",\"text\":\"Hejdå\"}";
    caller.call("chat.update", there);
    assertThat(rooms.room(HALL).lines().getFirst().message().plain()).isEqualTo("Hejdå");
    caller.call("chat.delete", there);
    assertThat(rooms.room(HALL).lines()).isEmpty();
  }

  @Test
  void listsWhereTheBotIsPageByPage() {
    rooms.open("C0SHOP", "butiken").open("C0BACK", "lagret");
    rooms.invite(HALL, BO);
    rooms.invite("C0SHOP", BO);
    JsonNode first = caller.call("users.conversations", "{\"limit\":1}");
    assertThat(first.path("channels")).hasSize(1);
    String cursor = Json.text(first.path("response_metadata"), "next_cursor");
    JsonNode second =
        caller.call("users.conversations", "{\"limit\":1,\"cursor\":\"" + cursor + "\"}");
    assertThat(Json.text(second.path("channels").get(0), "name")).isEqualTo("butiken");
    assertThat(Json.text(second.path("response_metadata"), "next_cursor")).isEmpty();
  }

  @Test
  void saysOfOneChannelWhetherTheBotIsThere() {
    String hall = "{\"channel\":\"C0HALL\"}";
    assertThat(
            caller.call("conversations.info", hall).path("channel").path("is_member").asBoolean())
        .isFalse();
    rooms.invite(HALL, BO);
    rooms.share(HALL);
    JsonNode channel = caller.call("conversations.info", hall).path("channel");
    assertThat(channel.path("is_member").asBoolean()).isTrue();
    assertThat(channel.path("is_ext_shared").asBoolean()).isTrue();
  }

  @Test
  void sendsAShortcutWithTheMessageItWasUsedOn() {
    String ts = rooms.write(HALL, BO, "Anna räddade releasen");
    rooms.shortcut(HALL, ANNA, "praise:give", ts);
    JsonNode payload = app.last().json();
    assertThat(Json.text(payload, "type")).isEqualTo("message_action");
    assertThat(Json.text(payload.path("user"), "id")).isEqualTo(ANNA);
    assertThat(Json.text(payload.path("message"), "user")).isEqualTo(BO);
    assertThat(Json.text(payload.path("message"), "text")).isEqualTo("Anna räddade releasen");
    assertThat(Json.text(payload.path("channel"), "id")).isEqualTo(HALL);
    assertThat(rooms.room(HALL).lines()).extracting(Line::author).containsExactly(BO);
  }

  private String error(String method, String arguments) {
    return Json.text(caller.call(method, arguments), "error");
  }
}
