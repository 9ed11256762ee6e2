package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackEndpointTests {

  private static final String JSON = "application/json";
  private static final String CHALLENGE = "{\"type\":\"url_verification\",\"challenge\":\"c-1\"}";

  private World world;

  @BeforeAll
  void begin() {
    world = new World();
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void echoesTheChallenge() throws Exception {
    MockHttpServletResponse response = world.post(JSON, CHALLENGE);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEqualTo("c-1");
  }

  @Test
  void takesTheSecretThatWasBefore() {
    assertThat(signed(CHALLENGE, "the secret before", Duration.ZERO)).isEqualTo(200);
  }

  @Test
  void refusesAForgedSignature() {
    assertThat(signed(CHALLENGE, "another secret", Duration.ZERO)).isEqualTo(401);
  }

  @Test
  void takesAMessageOfFiveMinutesAgoAndNoOlder() {
    assertThat(signed(CHALLENGE, World.SECRET, Duration.ofMinutes(-5))).isEqualTo(200);
    assertThat(signed(CHALLENGE, World.SECRET, Duration.ofSeconds(-301))).isEqualTo(401);
  }

  @Test
  void readsNothingWhereThereIsNoRoom() {
    world.core.full = true;
    try {
      assertThat(signed(CHALLENGE, World.SECRET, Duration.ZERO)).isEqualTo(503);
      assertThat(signed(CHALLENGE, "another secret", Duration.ZERO)).isEqualTo(503);
    } finally {
      world.core.full = false;
    }
  }

  @Test
  void refusesTheFuture() {
    assertThat(signed(CHALLENGE, World.SECRET, Duration.ofMinutes(5))).isEqualTo(200);
    assertThat(signed(CHALLENGE, World.SECRET, Duration.ofSeconds(301))).isEqualTo(401);
  }

  @Test
  void refusesABodyThatWasCutShort() {
    String timestamp = now();
    String signature =
        SlackSignature.sign(World.SECRET, timestamp, CHALLENGE.getBytes(StandardCharsets.UTF_8));
    byte[] cut = CHALLENGE.substring(0, 20).getBytes(StandardCharsets.UTF_8);

    assertThat(world.post(JSON, cut, timestamp, signature).getStatus()).isEqualTo(401);
  }

  @Test
  void countsATrailingNewlineAsPartOfTheBody() throws Exception {
    assertThat(world.post(JSON, CHALLENGE + "\n").getContentAsString()).isEqualTo("c-1");
  }

  @Test
  void looksAtNothingBeforeTheSignature() {
    byte[] malformed = "{\"type\":\"event_callback\"".getBytes(StandardCharsets.UTF_8);

    assertThat(world.post(JSON, malformed, now(), "v0=00").getStatus()).isEqualTo(401);
    assertThat(world.post(JSON, malformed, "soon", "v0=00").getStatus()).isEqualTo(401);
    assertThat(world.post(JSON, malformed, "99999999999999999999", "v0").getStatus())
        .isEqualTo(401);
  }

  @Test
  void refusesARequestWithoutASignature() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", SlackEndpoint.PATH);
    request.setContent(CHALLENGE.getBytes(StandardCharsets.UTF_8));
    MockHttpServletResponse response = new MockHttpServletResponse();

    world.parts.endpoint().handleRequest(request, response);

    assertThat(response.getStatus()).isEqualTo(401);
  }

  @Test
  void acknowledgesWhateverIsSigned() {
    assertThat(world.post(JSON, "no JSON at all").getStatus()).isEqualTo(200);
    assertThat(world.post(JSON, "[]").getStatus()).isEqualTo(200);
    assertThat(world.post(JSON, "{\"type\":\"event_callback\"}").getStatus()).isEqualTo(200);
    assertThat(world.post(JSON, "{\"type\":\"app_rate_limited\"}").getStatus()).isEqualTo(200);
    assertThat(world.post(JSON, "{\"type\":\"of tomorrow\"}").getStatus()).isEqualTo(200);
    assertThat(world.command(Map.of("ssl_check", "1")).getStatus()).isEqualTo(200);
    assertThat(world.interaction("{\"type\":\"of tomorrow\"}").getStatus()).isEqualTo(200);
    assertThat(world.interaction("{\"type\":\"view_closed\"}").getStatus()).isEqualTo(200);
    assertThat(world.interaction("rubbish").getStatus()).isEqualTo(200);
  }

  @Test
  void refusesMoreThanAMebibyte() {
    assertThat(world.post(JSON, "x".repeat((1 << 20) + 1)).getStatus()).isEqualTo(413);
  }

  @Test
  void takesOnlyPosts() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();

    world
        .parts
        .endpoint()
        .handleRequest(new MockHttpServletRequest("GET", SlackEndpoint.PATH), response);

    assertThat(response.getStatus()).isEqualTo(405);
  }

  private int signed(String body, String secret, Duration offset) {
    String timestamp = Long.toString(world.clock.instant().plus(offset).getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String signature = SlackSignature.sign(secret, timestamp, bytes);
    return world.post(JSON, bytes, timestamp, signature).getStatus();
  }

  private String now() {
    return Long.toString(world.clock.instant().getEpochSecond());
  }
}
