package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DeliveriesTests extends TeamsTest {

  private void answerAll(int status, String body) {
    bot.behaviour = _ -> new PretendBot.Answer(status, body);
  }

  private List<String> ids() {
    return bot.received.stream().map(one -> Json.text(one.json(), "id")).toList();
  }

  @Test
  void postsAMessageAgainThatFailed() {
    AtomicInteger calls = new AtomicInteger();
    bot.behaviour = _ -> new PretendBot.Answer(calls.incrementAndGet() == 1 ? 500 : 200, "");
    assertThat(anna().type("hej").acknowledged()).isTrue();
    assertThat(ids()).hasSize(2).containsOnly(ids().getFirst());
    assertThat(sandbox.complaints()).isEmpty();
    assertThat(anna().messages()).hasSize(1);
  }

  @Test
  void givesAMessageUpAfterThreeTimes() {
    answerAll(503, "");
    assertThat(anna().type("hej").acknowledged()).isFalse();
    assertThat(bot.received).hasSize(3);
    assertThat(sandbox.complaints()).containsExactly("message: status 503");
  }

  @Test
  void postsARefusedMessageOnce() {
    answerAll(401, "");
    assertThat(anna().type("hej").status()).isEqualTo(401);
    assertThat(bot.received).hasSize(1);
  }

  @Test
  void postsAnInvokeOnceAndShowsItsFailure() {
    card("{'type':'TextBlock','text':'T'}", DeskTests.EXECUTE);
    answerAll(500, "");
    assertThat(anna().press("Begin").acknowledged()).isFalse();
    assertThat(bot.received).hasSize(1);
    assertThat(sandbox.complaints()).containsExactly("invoke adaptiveCard/action: status 500");
    assertThat(anna().notice()).contains(Client.FAILED);
  }

  /** Starts again with less patience. */
  private void hurry(Duration invoke, Duration message) throws IOException {
    close();
    sandbox = TeamsSandbox.start(settings().withPatience(invoke, message));
    sandbox.addUser(ANNA);
    bot = new PretendBot();
    sandbox.deliverTo(bot.url());
    caller = new Caller(sandbox).signIn();
  }

  @Test
  @Timeout(60)
  void complainsOfAnInvokeAnsweredTooLate() throws IOException {
    hurry(Duration.ofMillis(400), Duration.ofSeconds(20));
    CountDownLatch hold = new CountDownLatch(1);
    card("{'type':'TextBlock','text':'T'}", DeskTests.EXECUTE);
    bot.behaviour =
        _ -> {
          hold.await();
          return new PretendBot.Answer(200, "");
        };
    TeamsOutcome late = anna().press("Begin");
    hold.countDown();
    assertThat(late.status()).isZero();
    assertThat(late.acknowledged()).isFalse();
    assertThat(late.took()).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    assertThat(sandbox.complaints())
        .containsExactly("invoke adaptiveCard/action: no answer in time");
    assertThat(anna().notice()).contains(Client.FAILED);
  }

  @Test
  @Timeout(60)
  void postsAMessageAgainThatWasNotAnsweredInTime() throws IOException {
    hurry(Duration.ofSeconds(20), Duration.ofSeconds(1));
    CountDownLatch hold = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    bot.behaviour =
        _ -> {
          if (calls.incrementAndGet() == 1) {
            hold.await();
          }
          return new PretendBot.Answer(200, "");
        };
    assertThat(anna().type("hej").acknowledged()).isTrue();
    hold.countDown();
    assertThat(ids()).hasSizeGreaterThan(1).containsOnly(ids().getFirst());
  }

  @Test
  @Timeout(60)
  void isQuietOnceNothingIsUnderWay() {
    sandbox.installInTeam();
    CountDownLatch hold = new CountDownLatch(1);
    bot.behaviour =
        _ -> {
          hold.await();
          return new PretendBot.Answer(200, "");
        };
    sandbox.addUser(TeamsUser.person("Eva Ek", "eva@exempel.se", "sv-SE", "Europe/Stockholm"));
    assertThat(sandbox.awaitQuiet(Duration.ofMillis(50))).isFalse();
    hold.countDown();
    assertThat(sandbox.awaitQuiet(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void deliversOnceMoreWithTheSameId() {
    anna().type("hej");
    anna().again();
    assertThat(ids()).hasSize(2).containsOnly(ids().getFirst());
    assertThat(anna().messages()).hasSize(1);
  }

  @Test
  void deliversTwiceWhenItIsToldTo() {
    sandbox.faults().duplicateDelivery(2);
    anna().type("hej");
    assertThat(ids()).hasSize(2).containsOnly(ids().getFirst());
  }

  @Test
  void deliversWhatACallerMadeUp() {
    assertThat(sandbox.deliver(anna().draft("hej").put("channelId", "webchat")).status())
        .isEqualTo(200);
    assertThat(Json.text(bot.last(), "channelId")).isEqualTo("webchat");
    assertThat(bot.received.getLast().authorization()).startsWith("Bearer ey");
    sandbox.deliver("{".getBytes(StandardCharsets.UTF_8), "Basic x");
    assertThat(bot.received.getLast()).isEqualTo(new PretendBot.Received("Basic x", "{"));
    sandbox.deliver(new byte[0], null);
    assertThat(bot.received.getLast()).isEqualTo(new PretendBot.Received("", ""));
  }

  @Test
  void letsTheBotReplyToWhatACallerMadeUp() {
    for (String id : List.of("made-up-1", "made-up-2")) {
      ObjectNode activity = anna().draft("hej").put("id", id);
      if (id.endsWith("1")) {
        sandbox.deliver(activity);
      } else {
        sandbox.deliver(activity.toString().getBytes(StandardCharsets.UTF_8), null);
      }
      String chat = anna().chatId().orElseThrow();
      assertThat(
              caller
                  .post(Caller.activities(chat) + "/" + id, "{'type':'message','text':'Hej'}")
                  .statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void saysThatNobodyListens() {
    try (TeamsSandbox lonely = TeamsSandbox.start(settings())) {
      lonely.addUser(ANNA);
      TeamsOutcome outcome = lonely.desk(ANNA.id()).type("hej");
      assertThat(outcome.acknowledged()).isFalse();
      assertThat(outcome.body()).isEqualTo("no messaging endpoint");
      assertThat(lonely.complaints()).isEmpty();
    }
  }

  @Test
  void describesAMessageAsTeamsDoes() {
    anna().type("hej <du>");
    JsonNode first = bot.last();
    anna().type("igen");
    JsonNode second = bot.last();
    assertThat(Json.text(first, "timestamp")).isEqualTo("2026-11-23T08:00:00.0000000Z");
    assertThat(Json.text(first, "localTimestamp")).isEqualTo("2026-11-23T09:00:00.0000000+01:00");
    assertThat(Json.text(second, "timestamp")).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(Json.text(second, "localTimestamp")).isEqualTo("2026-11-23T09:00:00+01:00");
    assertThat(Json.text(second, "id")).isNotEqualTo(Json.text(first, "id"));
    String expected =
        """
        {"type":"message","id":"%s","timestamp":"2026-11-23T08:00:00.0000000Z",
        "localTimestamp":"2026-11-23T09:00:00.0000000+01:00","serviceUrl":"%s","channelId":"msteams",
        "from":{"id":"%s","name":"Anna Lind","aadObjectId":"%s"},
        "conversation":{"conversationType":"personal","tenantId":"%s","id":"%s"},
        "recipient":{"id":"28:%s","name":"Kadens"},
        "channelData":{"tenant":{"id":"%s"}},
        "entities":[{"locale":"sv-SE","country":"SE","platform":"Web","timezone":"Europe/Stockholm","type":"clientInfo"}],
        "locale":"sv-SE","localTimezone":"Europe/Stockholm","textFormat":"plain","text":"hej <du>",
        "attachments":[{"contentType":"text/html","content":"<p>hej &lt;du&gt;</p>"}]}
        """
            .formatted(
                Json.text(first, "id"),
                sandbox.serviceUrl(),
                ANNA.id(),
                ANNA.aadObjectId(),
                sandbox.settings().tenantId(),
                anna().chatId().orElseThrow(),
                sandbox.settings().appId(),
                sandbox.settings().tenantId());
    assertThat(first).isEqualTo(Json.parse(expected).orElseThrow());
  }

  @Test
  void tellsOfInstallingAndRemoving() {
    anna().install();
    assertThat(bot.received)
        .extracting(PretendBot.Received::type)
        .containsExactly("conversationUpdate", "installationUpdate");
    assertThat(Json.text(bot.received.getFirst().json().path("membersAdded").get(0), "id"))
        .isEqualTo(sandbox.settings().botId());
    assertThat(Json.text(bot.last(), "action")).isEqualTo("add");
    anna().uninstall();
    assertThat(Json.text(bot.last(), "type")).isEqualTo("installationUpdate");
    assertThat(Json.text(bot.last(), "action")).isEqualTo("remove");
  }
}
