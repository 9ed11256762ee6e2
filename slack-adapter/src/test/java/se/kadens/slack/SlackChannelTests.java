package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Channel.Evidence;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Delivery.Refused;
import se.kadens.conversation.Delivery.ShutOut;
import se.kadens.conversation.Delivery.Throttled;
import se.kadens.conversation.Delivery.Unavailable;
import se.kadens.conversation.Delivery.Unclear;
import se.kadens.conversation.Delivery.Unreachable;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.slack.SlackStub.Answer;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackChannelTests {

  private static final UUID NOTICE = UUID.fromString("00000000-0000-0000-0000-0000000000aa");
  private static final String POST = "chat.postMessage";

  private World world;

  @BeforeAll
  void begin() {
    world = new World();
  }

  @BeforeEach
  void forget() {
    world.slack.forget();
    world.pauses.clear();
  }

  @AfterAll
  void end() {
    world.close();
  }

  private Delivery send(Answer... answers) {
    world.slack.answers(POST, answers);
    return send(Message.of("Hej"));
  }

  private Delivery send(Message message) {
    return world.parts.channel().send(new Envelope(NOTICE, world.anna, message));
  }

  @Test
  void deliversToTheUserWithTheNoticeOnIt() {
    Delivery delivery = send();

    SlackStub.Call call = world.slack.only(POST);
    assertThat(call.get("channel")).isEqualTo("UANNA");
    assertThat(call.json("metadata"))
        .isEqualTo(
            Json.parse(
                "{\"event_type\":\"kadens_notice\",\"event_payload\":{\"notice\":\""
                    + NOTICE
                    + "\"}}"));
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivered.class,
            delivered -> {
              assertThat(delivered.receipt().channel()).isEqualTo("slack");
              assertThat(delivered.receipt().conversation()).isEqualTo("DANNA");
              assertThat(delivered.receipt().message()).startsWith("100.");
            });
  }

  @Test
  void knowsOnlyThoseWhoAreOnSlack() {
    Person stranger = world.core.add("Ola Nord", "ola@acme.example", Language.ENGLISH);

    assertThat(world.parts.channel().knows(world.anna)).isTrue();
    assertThat(world.parts.channel().knows(stranger)).isFalse();
    assertThat(world.parts.channel().send(new Envelope(NOTICE, stranger, Message.of("Hej"))))
        .isInstanceOf(Unreachable.class);
    assertThat(world.slack.methods()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_disabled", "user_not_found", "user_not_visible", "cannot_dm_bot",
        "messages_tab_disabled", "channel_not_found", "is_archived", "not_in_channel"
      })
  void cannotReachWhomSlackKeepsFromUs(String error) {
    assertThat(send(Answer.error(error))).isEqualTo(new Unreachable(error));
  }

  @ParameterizedTest
  @CsvSource({
    "token_revoked, KADENS_SLACK_BOT_TOKEN",
    "invalid_auth, KADENS_SLACK_BOT_TOKEN",
    "account_inactive, KADENS_SLACK_BOT_TOKEN",
    "missing_scope, scopes"
  })
  void saysWhatToDoWhereSlackTakesNothingFromUs(String error, String why) {
    assertThat(send(Answer.error(error)))
        .isInstanceOfSatisfying(
            ShutOut.class, shut -> assertThat(shut.why()).startsWith(error).contains(why));
  }

  @ParameterizedTest
  @CsvSource({
    "restricted_action, restricted_action",
    "message_limit_exceeded, message_limit_exceeded",
    "msg_blocks_too_long, msg_blocks_too_long",
    "of_tomorrow, of_tomorrow"
  })
  void saysWhyItWasRefused(String error, String why) {
    assertThat(send(Answer.error(error)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).startsWith(error).contains(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | 2",
        "0 | 1",
        "-5 | 1",
        "99999999999999999999999 | 300",
        "Mon, 23 Nov 2026 08:01:30 GMT | 90",
        "Mon, 23 Nov 2026 07:00:00 GMT | 1",
        "Wed, 23 Nov 2050 07:00:00 GMT | 300",
        "soon | 30"
      })
  void waitsAsLongAsSlackAsksWithinReason(String retryAfter, long seconds) {
    assertThat(send(Answer.status(429, "Retry-After", retryAfter)))
        .isEqualTo(throttled(seconds, "Slack asks to wait"));
    assertThat(world.slack.calls(POST)).hasSize(1);
  }

  @Test
  void waitsWhereSlackDoesNotSayHowLong() {
    assertThat(send(Answer.status(429))).isEqualTo(throttled(30, "Slack asks to wait"));
  }

  @Test
  void waitsWhereSlackSaysInWordsThatItIsTooMuch() {
    assertThat(send(Answer.error("ratelimited"))).isEqualTo(throttled(60, "ratelimited"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service_unavailable",
        "team_added_to_org",
        "org_login_required",
        "request_timeout"
      })
  void triesLaterWhatSlackDidNotDoNow(String error) {
    assertThat(send(Answer.error(error)))
        .isEqualTo(new Unavailable(world.clock.instant().plusSeconds(60), error));
  }

  private Throttled throttled(long seconds, String why) {
    return new Throttled(world.clock.instant().plusSeconds(seconds), why);
  }

  @Test
  void cannotTellWhatBecameOfARequestThatWasCut() {
    assertThat(send(Answer.cut())).isInstanceOf(Unclear.class);
    assertThat(world.slack.calls(POST)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void cannotTellWhatBecameOfARequestThatSlackBrokeOver(int status) {
    assertThat(send(Answer.status(status))).isInstanceOf(Unclear.class);
    assertThat(world.slack.calls(POST)).hasSize(1);
  }

  @Test
  void cannotTellWhatAnAnswerMeansThatIsNoAnswer() {
    assertThat(send(Answer.error("internal_error"))).isEqualTo(new Unclear("internal_error"));
    assertThat(send(Answer.error("fatal_error"))).isEqualTo(new Unclear("fatal_error"));
    assertThat(send(Answer.of("<html>Sign in to the hotel</html>"))).isInstanceOf(Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 403, 404})
  void triesLaterWhereSomebodyElseAnswersAndFollowsNobody(int status) {
    assertThat(send(Answer.status(status, "Location", world.slack.url() + "elsewhere")))
        .isInstanceOfSatisfying(
            Unavailable.class,
            unavailable ->
                assertThat(unavailable.until()).isEqualTo(world.clock.instant().plusSeconds(60)));
    assertThat(world.slack.methods()).containsExactly(POST);
  }

  @Test
  void readsNoAnswerThatWouldFillTheMemory() {
    assertThat(send(Answer.of("{\"ok\":true,\"padding\":\"" + "x".repeat(17 << 20) + "\"}")))
        .isInstanceOf(Unclear.class);
  }

  @Test
  void knowsThatWhatFoundNoConnectionWasNeverSent() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThat(sendTo("http://127.0.0.1:" + closed)).isInstanceOf(Unavailable.class);
    assertThat(sendTo("http://nowhere.invalid/api/")).isInstanceOf(Unavailable.class);
  }

  @Test
  void cannotTellWhatBecameOfARequestThatWasNeverAnswered() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(sendTo("http://127.0.0.1:" + silent.getLocalPort())).isInstanceOf(Unclear.class);
    }
  }

  private Delivery sendTo(String url) {
    SlackWeb web = new SlackWeb(World.settings(url, false), Duration.ofMillis(300), world.clock);
    Posts posts = new Posts(web, new Kits(world.users), world.pauses::add);
    return new SlackChannel(web, posts, world.users, 8, world.clock)
        .send(new Envelope(NOTICE, world.anna, Message.of("Hej")));
  }

  @Test
  void sendsPlainBlocksWhereTheNewestAreNotTakenAndRemembersIt() {
    try (World other = World.apart(false)) {
      other.slack.answers(POST, Answer.error("invalid_blocks"));
      Envelope envelope = new Envelope(NOTICE, other.anna, Samples.everything());

      assertThat(other.parts.channel().send(envelope)).isInstanceOf(Delivered.class);
      assertThat(other.parts.channel().send(envelope)).isInstanceOf(Delivered.class);

      List<List<String>> types =
          other.slack.calls(POST).stream()
              .map(
                  call ->
                      call.json("blocks")
                          .valueStream()
                          .map(b -> Json.textOr("", b, "type"))
                          .toList())
              .toList();
      assertThat(types.get(0)).contains("container", "data_visualization");
      assertThat(types.get(1)).containsOnly("header", "section", "actions");
      assertThat(types.get(2))
          .contains("rich_text")
          .doesNotContain("container", "data_visualization");
    }
  }

  @Test
  void sendsALongMessageInSeveralAndChangesThemAll() {
    Delivered delivered = (Delivered) send(Message.of(new Quote("ord ".repeat(5000))));
    List<String> ts = List.of(delivered.receipt().message().split(" ", -1));

    assertThat(ts).hasSize(2);
    assertThat(world.slack.calls(POST).get(1).get("channel")).isEqualTo("DANNA");
    assertThat(
            world
                .slack
                .calls(POST)
                .get(1)
                .json("metadata")
                .path("event_payload")
                .path("part")
                .intValue())
        .isEqualTo(2);

    Delivery changed =
        world.parts.channel().update(delivered.receipt(), world.anna, Message.of("Kort"));

    assertThat(world.slack.only("chat.update").get("ts")).isEqualTo(ts.get(0));
    assertThat(world.slack.only("chat.delete").get("ts")).isEqualTo(ts.get(1));
    assertThat(changed).isEqualTo(new Delivered(new Receipt("slack", "DANNA", ts.get(0))));
  }

  @Test
  void saysWhatBecameOfAChange() {
    Receipt receipt = new Receipt("slack", "D1", "5.5");
    world.slack.answers(
        "chat.update", Answer.error("message_not_found"), Answer.status(429, "Retry-After", "3"));

    assertThat(world.parts.channel().update(receipt, world.anna, Message.of("Nytt")))
        .isEqualTo(new Refused("message_not_found"));
    assertThat(world.parts.channel().update(receipt, world.anna, Message.of("Nytt")))
        .isEqualTo(throttled(3, "Slack asks to wait"));
  }

  @Test
  void takesEveryPageOfAMessageBackThatIsStillThere() {
    Receipt receipt = new Receipt("slack", "D1", "5.1 5.2");
    world.slack.answers(
        "chat.delete",
        Answer.error("message_not_found"),
        Answer.status(429, "Retry-After", "3"),
        Answer.error("message_not_found"),
        Answer.of("{\"ok\":true}"));

    assertThat(world.parts.channel().retract(receipt, world.anna))
        .isEqualTo(throttled(3, "Slack asks to wait"));
    assertThat(world.parts.channel().retract(receipt, world.anna))
        .isEqualTo(new Delivered(receipt));
    assertThat(world.slack.calls("chat.delete"))
        .extracting(call -> call.get("ts"))
        .containsExactly("5.1", "5.2", "5.1", "5.2");
  }

  @Test
  void findsAMessageByItsNotice() {
    world.slack.answers(
        "conversations.history",
        Answer.of(
            "{\"ok\":true,\"messages\":["
                + message("9.1", UUID.randomUUID())
                + ",{\"ts\":\"9.0\"}],"
                + "\"response_metadata\":{\"next_cursor\":\"more\"}}"),
        Answer.of("{\"ok\":true,\"messages\":[" + part("8.2", 2) + "," + part("8.1", 1) + "]}"));

    assertThat(seek()).isEqualTo(new Evidence.Found(new Receipt("slack", "D1", "8.1 8.2")));
    SlackStub.Call call = world.slack.calls("conversations.history").get(1);
    assertThat(call.get("cursor")).isEqualTo("more");
    assertThat(call.get("include_all_metadata")).isEqualTo("true");
    assertThat(call.get("oldest"))
        .isEqualTo((world.clock.instant().getEpochSecond() - 120) + ".000000");
  }

  @Test
  void tellsCopiesFromPages() {
    world.slack.answers(
        "conversations.history",
        Answer.of(
            "{\"ok\":true,\"messages\":["
                + String.join(",", part("8.4", 2), part("8.3", 1), part("8.2", 2), part("8.1", 1))
                + "]}"),
        Answer.of(
            "{\"ok\":true,\"messages\":["
                + message("9.2", NOTICE)
                + ","
                + message("9.1", NOTICE)
                + "]}"));

    assertThat(seek())
        .isEqualTo(
            new Evidence.Found(
                new Receipt("slack", "D1", "8.1 8.2"),
                List.of(new Receipt("slack", "D1", "8.3 8.4")),
                true));
    assertThat(seek())
        .isEqualTo(
            new Evidence.Found(
                new Receipt("slack", "D1", "9.1"),
                List.of(new Receipt("slack", "D1", "9.2")),
                true));
  }

  @Test
  void mixesNoCopiesOfDifferentLength() {
    world.slack.answers(
        "conversations.history",
        Answer.of(
            "{\"ok\":true,\"messages\":["
                + String.join(
                    ",", part("9.2", 2), part("9.1", 1), message("8.1", NOTICE).toString())
                + "]}"));

    assertThat(seek())
        .isEqualTo(
            new Evidence.Found(
                new Receipt("slack", "D1", "8.1"),
                List.of(new Receipt("slack", "D1", "9.1 9.2")),
                true));
  }

  @Test
  void tellsThatTheRestOfAMessageNeverCame() {
    world.slack.answers(
        "conversations.history", Answer.of("{\"ok\":true,\"messages\":[" + part("8.1", 1) + "]}"));
    assertThat(seek())
        .isEqualTo(new Evidence.Found(new Receipt("slack", "D1", "8.1"), List.of(), false));
  }

  @Test
  void looksNoSoonerThanSlackAllows() {
    Evidence later = new Evidence.Later(world.clock.instant().plusSeconds(30));
    world.slack.answers("conversations.open", Answer.status(429, "Retry-After", "30"));
    assertThat(seek()).isEqualTo(later);
    world.slack.answers("conversations.history", Answer.status(429, "Retry-After", "30"));
    assertThat(seek()).isEqualTo(later);
  }

  @Test
  void tellsThatAMessageIsNotThereOnlyOnceItLooked() {
    assertThat(seek()).isEqualTo(new Evidence.Absent());
    world.slack.answers("conversations.history", Answer.status(500));
    assertThat(seek()).isEqualTo(new Evidence.Unknown());
    world.slack.answers("conversations.open", Answer.error("missing_scope"));
    assertThat(seek()).isEqualTo(new Evidence.Unknown());
  }

  private Evidence seek() {
    return world.parts.channel().seek(NOTICE, world.anna, world.clock.instant());
  }

  private static String part(String ts, int part) {
    return "{\"ts\":\"%s\",\"metadata\":%s}".formatted(ts, new NoticeMark(NOTICE, part, 2).json());
  }

  private static JsonNode message(String ts, UUID notice) {
    return Json.parse(
        "{\"ts\":\"%s\",\"metadata\":{\"event_type\":\"kadens_notice\",\"event_payload\":{\"notice\":\"%s\"}}}"
            .formatted(ts, notice));
  }
}
