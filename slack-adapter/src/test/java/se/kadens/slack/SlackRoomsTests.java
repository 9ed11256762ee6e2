package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Channel.Evidence;
import se.kadens.conversation.Room;
import se.kadens.slack.SlackStub.Answer;

/** Which channels we are in, whatever Slack tells of them and when. */
class SlackRoomsTests {

  private static final String JOINED =
      "{\"type\":\"member_joined_channel\",\"user\":\"UBOT\",\"channel\":\"C1\",\"channel_type\":\"C\"}";
  private static final Room SHOP = new Room("slack", "C1", "#butiken");

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
  void entersAChannelItIsInvitedTo() {
    says("\"is_member\":true");
    world.event(JOINED);
    assertThat(world.core.rooms).containsOnlyKeys("slack/C1").containsValue(SHOP);
  }

  @Test
  void entersOnceHoweverOftenItIsTold() {
    says("\"is_member\":true");
    world.event("Ev1", JOINED);
    world.event("Ev1", JOINED);
    assertThat(world.core.rooms).hasSize(1);
  }

  @Test
  void asksNothingWhenSomebodyElseComesIn() {
    world.event(JOINED.replace("UBOT", "UANNA"));
    assertThat(world.slack.methods()).isEmpty();
  }

  @Test
  void believesSlackRatherThanALateEvent() {
    says("\"is_member\":false");
    world.event(JOINED);
    assertThat(world.core.rooms).isEmpty();
  }

  @Test
  void staysOutOfWhereOthersThanTheCompanyRead() {
    for (String not : new String[] {"is_private", "is_archived", "is_ext_shared"}) {
      says("\"is_member\":true,\"" + not + "\":true");
      world.event(JOINED);
      assertThat(world.core.rooms).as(not).isEmpty();
    }
  }

  @Test
  void leavesWhenItIsPutOut() {
    world.core.rooms.put(SHOP.key(), SHOP);
    says("\"is_member\":false");
    world.event("{\"type\":\"channel_left\",\"channel\":\"C1\"}");
    assertThat(world.core.rooms).isEmpty();
  }

  @Test
  void leavesAChannelThatIsSharedOrGone() {
    for (String event : new String[] {"channel_shared", "channel_archive", "channel_deleted"}) {
      world.core.rooms.put(SHOP.key(), SHOP);
      world.slack.alwaysAnswers("conversations.info", Answer.error("channel_not_found"));
      world.event("{\"type\":\"" + event + "\",\"channel\":\"C1\"}");
      assertThat(world.core.rooms).as(event).isEmpty();
    }
  }

  @Test
  void forgetsNoChannelBecauseSlackDoesNotAnswer() {
    world.core.rooms.put(SHOP.key(), SHOP);
    world.slack.alwaysAnswers("conversations.info", Answer.status(500));
    world.event("{\"type\":\"channel_shared\",\"channel\":\"C1\"}");
    assertThat(world.core.rooms).containsValue(SHOP);
  }

  @Test
  void callsAChannelWhatItIsCalledNow() {
    world.core.rooms.put(SHOP.key(), new Room("slack", "C1", "#förr"));
    says("\"is_member\":true");
    world.event("{\"type\":\"channel_rename\",\"channel\":{\"id\":\"C1\",\"name\":\"x\"}}");
    assertThat(world.core.rooms).containsValue(SHOP);
  }

  @Test
  void asksNothingOfChannelsItIsNotIn() {
    world.event("{\"type\":\"channel_rename\",\"channel\":{\"id\":\"C9\",\"name\":\"x\"}}");
    world.event("{\"type\":\"channel_left\",\"channel\":\"C9\"}");
    assertThat(world.slack.methods()).isEmpty();
  }

  @Test
  void passesOverOtherTeams() {
    says("\"is_member\":true");
    String envelope =
        "{\"type\":\"event_callback\",\"team_id\":\"TOTHER\",\"event\":" + JOINED + "}";
    world.post("application/json", envelope);
    assertThat(world.core.rooms).isEmpty();
  }

  @Test
  void readsEveryPageOfItsChannels() {
    Room gone = new Room("slack", "C7", "#borta");
    Room elsewhere = new Room("teams", "19:x", "Team");
    world.core.rooms.put(gone.key(), gone);
    world.core.rooms.put(elsewhere.key(), elsewhere);
    world.slack.answers(
        "users.conversations",
        Answer.status(429, "Retry-After", "7"),
        page("C1", "butiken", "two"),
        page("C2", "lagret", ""));
    synchronise();
    assertThat(world.core.rooms).containsOnlyKeys("slack/C1", "slack/C2", "teams/19:x");
    assertThat(world.slack.calls("users.conversations").getLast().get("cursor")).isEqualTo("two");
    assertThat(world.pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void forgetsNothingWhereAPageCannotBeRead() {
    world.core.rooms.put(SHOP.key(), SHOP);
    world.slack.answers("users.conversations", page("C2", "lagret", "two"));
    world.slack.alwaysAnswers("users.conversations", Answer.error("missing_scope"));
    synchronise();
    assertThat(world.core.rooms).containsOnlyKeys("slack/C1");
  }

  @Test
  void cannotLookWhereItMayNotRead() {
    world.slack.alwaysAnswers("conversations.history", Answer.error("missing_scope"));
    assertThat(world.parts.channel().seekIn(SHOP, UUID.randomUUID(), world.clock.instant()))
        .isInstanceOf(Evidence.Hidden.class);
  }

  private void synchronise() {
    world.parts.rooms().synchronise(world.clock.instant());
  }

  private void says(String more) {
    world.slack.alwaysAnswers(
        "conversations.info",
        Answer.of("{\"ok\":true,\"channel\":" + channel("C1", "butiken", more) + "}"));
  }

  private static Answer page(String id, String name, String cursor) {
    return Answer.of(
        "{\"ok\":true,\"channels\":["
            + channel(id, name, "\"is_private\":false")
            + "],\"response_metadata\":{\"next_cursor\":\""
            + cursor
            + "\"}}");
  }

  private static String channel(String id, String name, String more) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"is_channel\":true,%s}".formatted(id, name, more);
  }
}
