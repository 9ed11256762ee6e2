package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.kadens.testkit.TurnableClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsEndpointTests {

  private static final String TENANT = "b1f2a3c4-5d6e-4f70-8123-94a5b6c7d8e9";
  private static final Clock CLOCK = TurnableClock.at("2026-11-23T08:00:00Z");

  private final KeyServer server = new KeyServer();
  private final List<Incoming> taken = new ArrayList<>();
  private boolean full;
  private final Premises premises =
      new Premises(new ServiceHosts(List.of("smba.trafficmanager.net")), TENANT);
  private final TeamsEndpoint endpoint =
      new TeamsEndpoint(
          () -> full,
          new TokenCheck(
              TokenMint.ISSUER,
              TokenMint.APP,
              new SigningKeys(server.metadataUrl(), Runnable::run),
              CLOCK),
          premises,
          (activity, _) -> {
            taken.add(activity);
            return Answer.sentence("Ja.");
          },
          CLOCK);

  @BeforeAll
  void publish() {
    server.publish(TokenMint.KEY, KeyServer.PAIR, "msteams");
  }

  @AfterAll
  void close() {
    server.close();
  }

  @BeforeEach
  void forget() {
    full = false;
    taken.clear();
  }

  @Test
  void takesInWhatTheBotConnectorPostsAndAnswersInJson() throws Exception {
    MockHttpServletResponse response = post(activity());

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("application/json;charset=UTF-8");
    assertThat(response.getContentAsString())
        .isEqualTo(
            "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"Ja.\"}");
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().activity().getText()).isEqualTo("Hej");
  }

  @Test
  void readsNothingWhereThereIsNoRoom() throws Exception {
    full = true;

    assertThat(post(bytes(activity()), "Bearer garbage").getStatus()).isEqualTo(503);
    assertThat(post(activity()).getStatus()).isEqualTo(503);
    assertThat(taken).isEmpty();
  }

  @Test
  void refusesWhoeverShowsNoTokenThatHolds() throws Exception {
    byte[] body = bytes(activity());

    for (String authorization : new String[] {null, "", "Basic YTpi", "Bearer garbage"}) {
      MockHttpServletResponse response = post(body, authorization);
      assertThat(response.getStatus()).isEqualTo(401);
      assertThat(response.getContentAsByteArray()).isEmpty();
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void readsNothingBeforeTheTokenHolds() throws Exception {
    assertThat(post(new byte[1 << 20], "Bearer garbage").getStatus()).isEqualTo(401);
    assertThat(post("no JSON".getBytes(StandardCharsets.UTF_8), null).getStatus()).isEqualTo(401);
  }

  @Test
  void takesTheServiceUrlWithAndWithoutASlashAtItsEnd() throws Exception {
    assertThat(changed(a -> a.put("serviceUrl", "https://smba.trafficmanager.net/emea")))
        .isEqualTo(200);
  }

  @Test
  void refusesAServiceUrlThatTheTokenDoesNotName() throws Exception {
    assertThat(changed(a -> a.put("serviceUrl", "https://smba.trafficmanager.net/amer/")))
        .isEqualTo(401);
  }

  @Test
  void refusesAServiceUrlThatTheOperatorDoesNotAllow() throws Exception {
    String elsewhere = "https://smba.evil.example/";
    byte[] body = bytes(activity().put("serviceUrl", elsewhere));
    String token =
        TokenMint.changed(Clock.systemUTC().instant(), t -> t.withClaim("serviceurl", elsewhere));

    assertThat(post(body, TokenMint.bearer(token)).getStatus()).isEqualTo(403);
    assertThat(taken).isEmpty();
  }

  @Test
  void refusesOtherChannels() throws Exception {
    assertThat(changed(a -> a.put("channelId", "webchat"))).isEqualTo(403);
    assertThat(changed(a -> a.remove("channelId"))).isEqualTo(403);
    assertThat(changed(a -> a.putNull("channelId"))).isEqualTo(403);
  }

  @Test
  void refusesOtherTenants() throws Exception {
    assertThat(changed(a -> conversation(a).put("tenantId", "another"))).isEqualTo(403);
    assertThat(changed(a -> a.withObject("/channelData/tenant").put("id", "another")))
        .isEqualTo(403);
    assertThat(changed(a -> conversation(a).remove("tenantId"))).isEqualTo(200);
    assertThat(
            changed(
                a -> {
                  conversation(a).remove("tenantId");
                  a.remove("channelData");
                }))
        .isEqualTo(403);
    assertThat(changed(a -> conversation(a).put("tenantId", TENANT.toUpperCase(Locale.ROOT))))
        .isEqualTo(200);
  }

  @Test
  void refusesWhatIsNoActivity() throws Exception {
    for (String body : new String[] {"", "no JSON", "[]", "7", "{}", "null", "{\"type\":"}) {
      assertThat(post(body.getBytes(StandardCharsets.UTF_8), good()).getStatus())
          .as(body)
          .isEqualTo(400);
    }
    assertThat(post(new byte[] {'{', '"', (byte) 0xff, '"'}, good()).getStatus()).isEqualTo(400);
    assertThat(taken).isEmpty();
  }

  @Test
  void refusesAnActivityThatLacksAPart() throws Exception {
    assertThat(changed(a -> a.remove("type"))).isEqualTo(400);
    assertThat(changed(a -> a.put("type", ""))).isEqualTo(400);
    assertThat(changed(a -> a.remove("from"))).isEqualTo(400);
    assertThat(changed(a -> a.putObject("from").put("name", "Anna"))).isEqualTo(400);
    assertThat(changed(a -> a.put("from", "Anna"))).isEqualTo(400);
    assertThat(changed(a -> a.remove("conversation"))).isEqualTo(400);
    assertThat(changed(a -> a.putArray("conversation"))).isEqualTo(400);
    assertThat(changed(a -> conversation(a).remove("id"))).isEqualTo(400);
    assertThat(changed(a -> a.remove("serviceUrl"))).isEqualTo(400);
    assertThat(taken).isEmpty();
  }

  @Test
  void doesWithoutARecipientAndRoles() throws Exception {
    assertThat(changed(a -> a.remove("recipient"))).isEqualTo(200);
    assertThat(changed(a -> a.withObject("/recipient").put("role", "of tomorrow"))).isEqualTo(200);
    assertThat(changed(a -> a.withObject("/from").put("role", "bot"))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T08:00:00.1234567Z",
        "2026-11-23T08:00:00.123Z",
        "2026-11-23T08:00:00Z",
        "2026-11-23T09:00:00+01:00",
        "yesterday",
        ""
      })
  void readsActivitiesHoweverTheirMomentIsWritten(String moment) throws Exception {
    assertThat(
            changed(
                a ->
                    a.put("timestamp", moment)
                        .put("localTimestamp", moment)
                        .put("expiration", moment)))
        .isEqualTo(200);
  }

  @Test
  void readsActivitiesWhateverElseIsInThem() throws Exception {
    assertThat(changed(a -> a.put("textFormat", "of tomorrow"))).isEqualTo(200);
    assertThat(changed(a -> a.put("attachments", 7))).isEqualTo(200);
    assertThat(changed(a -> a.putObject("new").put("of", "tomorrow"))).isEqualTo(200);
    assertThat(changed(a -> a.put("value", 7))).isEqualTo(200);
    assertThat(changed(a -> a.put("localTimezone", "Europe/Nowhere"))).isEqualTo(200);
    assertThat(taken.getLast().zone()).isEmpty();
  }

  @Test
  void leavesTheLanguageOfTheMachineAlone() throws Exception {
    Locale before = Locale.getDefault();
    assertThat(before.getLanguage()).isNotEqualTo("tr");

    assertThat(changed(a -> a.put("locale", "tr-TR"))).isEqualTo(200);
    assertThat(taken.getLast().language()).isEmpty();
    assertThat(changed(a -> a.put("locale", "no such locale_"))).isEqualTo(200);
    assertThat(taken.getLast().language()).isEmpty();

    assertThat(Locale.getDefault()).isEqualTo(before);
  }

  @Test
  void refusesMoreThan256Kibibytes() throws Exception {
    int rest = (1 << 18) - bytes(activity().put("text", "")).length;

    assertThat(changed(a -> a.put("text", "x".repeat(rest)))).isEqualTo(200);
    assertThat(changed(a -> a.put("text", "x".repeat(rest + 1)))).isEqualTo(413);
  }

  @Test
  void takesOnlyPosts() throws Exception {
    for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS")) {
      MockHttpServletRequest request = new MockHttpServletRequest(method, TeamsEndpoint.PATH);
      MockHttpServletResponse response = new MockHttpServletResponse();
      endpoint.handleRequest(request, response);
      assertThat(response.getStatus()).isEqualTo(405);
      assertThat(response.getHeader("Allow")).isEqualTo("POST");
    }
  }

  @Test
  void letsAnybodyOfOneTenantThroughAnOpenGate() throws Exception {
    TeamsEndpoint open =
        new TeamsEndpoint(
            () -> false,
            Gate.OPEN,
            new Premises(new ServiceHosts(List.of("smba.trafficmanager.net")), null),
            (_, _) -> Answer.ok(),
            CLOCK);

    assertThat(post(open, bytes(activity()), null).getStatus()).isEqualTo(200);
    assertThat(post(open, bytes(activity().put("channelId", "emulator")), null).getStatus())
        .isEqualTo(403);
    ObjectNode elsewhere = activity().put("serviceUrl", "https://smba.evil.example/");
    assertThat(post(open, bytes(elsewhere), null).getStatus()).isEqualTo(403);
    ObjectNode torn = activity();
    conversation(torn).put("tenantId", "another");
    assertThat(post(open, bytes(torn), null).getStatus()).isEqualTo(403);
  }

  private static ObjectNode activity() {
    ObjectNode activity =
        Json.object()
            .put("type", "message")
            .put("id", "1700000000000")
            .put("timestamp", "2026-11-23T08:00:00.1234567Z")
            .put("serviceUrl", TokenMint.SERVICE)
            .put("channelId", "msteams")
            .put("locale", "sv-SE")
            .put("text", "Hej");
    activity.putObject("from").put("id", "29:anna").put("aadObjectId", "a-1");
    activity.putObject("recipient").put("id", "28:" + TokenMint.APP);
    activity
        .putObject("conversation")
        .put("id", "a:1")
        .put("conversationType", "personal")
        .put("tenantId", TENANT);
    activity.putObject("channelData").putObject("tenant").put("id", TENANT);
    return activity;
  }

  private static ObjectNode conversation(ObjectNode activity) {
    return activity.withObject("/conversation");
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private int changed(Consumer<ObjectNode> change) throws Exception {
    ObjectNode activity = activity();
    change.accept(activity);
    return post(activity).getStatus();
  }

  private MockHttpServletResponse post(ObjectNode activity) throws Exception {
    return post(bytes(activity), good());
  }

  private static String good() {
    return TokenMint.bearer(TokenMint.good(Clock.systemUTC().instant()));
  }

  private MockHttpServletResponse post(byte[] body, @Nullable String authorization)
      throws Exception {
    return post(endpoint, body, authorization);
  }

  private static MockHttpServletResponse post(
      TeamsEndpoint endpoint, byte[] body, @Nullable String authorization) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", TeamsEndpoint.PATH);
    request.setContent(body);
    if (authorization != null) {
      request.addHeader("Authorization", authorization);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    endpoint.handleRequest(request, response);
    return response;
  }
}
