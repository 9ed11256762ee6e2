package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not from Slack, or not from now, is turned away before anybody reads it. */
class ForgeryTests {

  private static final SlackHouse HOUSE = SlackHouse.shared();
  private static final String JSON = "application/json";

  private static final String BODY =
      """
      {"type":"event_callback","team_id":"T0SANDBOX","event_id":"Ev0FORGED","event":{
        "type":"message","channel_type":"im","channel":"D0MARIA","user":"U0MARIA",
        "text":"förfalskat","ts":"1795000000.000100"}}""";

  private int calls;
  private int received;

  @BeforeEach
  void count() {
    calls = HOUSE.slack().calls().size();
    received = received();
  }

  @AfterEach
  void hadNoEffect() {
    assertThat(received()).isEqualTo(received);
    // Another story of this house may still be saying its last words to somebody else.
    assertThat(HOUSE.calls(calls, "chat.postMessage"))
        .noneMatch(call -> call.arguments().toString().contains("0MARIA"));
  }

  private static int received() {
    return HOUSE.database().sql("select count(*) from inbox").query(Integer.class).single();
  }

  @Test
  void turnsAwayAnotherSecret() {
    assertThat(post(BODY, now(), sign("another secret", now(), BODY))).isEqualTo(401);
  }

  @Test
  void turnsAwayABodyThatWasChanged() {
    String signature = sign(HOUSE.signingSecret(), now(), BODY);
    assertThat(post(BODY.replace("förfalskat", "hjälp"), now(), signature)).isEqualTo(401);
  }

  @Test
  void turnsAwayABodyThatWasCutShort() {
    String signature = sign(HOUSE.signingSecret(), now(), BODY);
    assertThat(post(BODY.substring(0, BODY.length() - 20), now(), signature)).isEqualTo(401);
    assertThat(post("", now(), signature)).isEqualTo(401);
  }

  @Test
  void turnsAwayWhatWasSignedLongAgo() {
    long stale = now() - Duration.ofMinutes(6).toSeconds();
    assertThat(post(BODY, stale, sign(HOUSE.signingSecret(), stale, BODY))).isEqualTo(401);
  }

  @Test
  void turnsAwayWhatIsSignedInTheFuture() {
    long future = now() + Duration.ofMinutes(6).toSeconds();
    assertThat(post(BODY, future, sign(HOUSE.signingSecret(), future, BODY))).isEqualTo(401);
  }

  @Test
  void turnsAwayANewTimeOnAnOldSignature() {
    String signature = sign(HOUSE.signingSecret(), now() - 60, BODY);
    assertThat(post(BODY, now(), signature)).isEqualTo(401);
  }

  @Test
  void turnsAwayWhatIsNotSigned() {
    assertThat(new SlackPost(JSON, BODY).sendUnsigned(HOUSE)).isEqualTo(401);
    assertThat(post(BODY, now(), "v0=")).isEqualTo(401);
    assertThat(post(BODY, now(), "")).isEqualTo(401);
  }

  private static long now() {
    return HOUSE.time().instant().getEpochSecond();
  }

  private static int post(String body, long timestamp, String signature) {
    return new SlackPost(JSON, body).send(HOUSE, timestamp, signature);
  }

  private static String sign(String secret, long timestamp, String body) {
    return new SlackPost(JSON, body).signature(secret, timestamp);
  }
}
