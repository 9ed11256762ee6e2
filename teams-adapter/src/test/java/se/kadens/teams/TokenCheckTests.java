package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.kadens.testkit.TurnableClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenCheckTests {

  /** Tokens are dated by the machine's time, whatever ours is turned to. */
  private static final Instant NOW = Clock.systemUTC().instant();

  private static final Clock CLOCK = TurnableClock.at("2026-11-23T08:00:00Z");
  private static final String GOVERNMENT = "https://api.botframework.us";

  private final KeyServer server = new KeyServer();
  private final SigningKeys keys = new SigningKeys(server.metadataUrl(), Runnable::run);
  private final TokenCheck check = new TokenCheck(TokenMint.ISSUER, TokenMint.APP, keys, CLOCK);

  @BeforeAll
  void publish() {
    server.publish(TokenMint.KEY, KeyServer.PAIR, "skype", "msteams");
    server.publish("of-another-channel", KeyServer.PAIR, "webchat");
    server.publish("of-no-channel", KeyServer.PAIR);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void letsTheBotConnectorInForTheServiceUrlThatItNames() {
    assertThat(check.admit(TokenMint.bearer(TokenMint.good(NOW))))
        .contains(new Speaker(TokenMint.SERVICE));
    assertThat(check.admit("bearer " + TokenMint.good(NOW))).isPresent();
  }

  @Test
  void allowsForClocksThatAreFiveMinutesApart() {
    assertThat(admits(token -> token.withExpiresAt(NOW.minus(Duration.ofMinutes(4))))).isTrue();
    assertThat(admits(token -> token.withNotBefore(NOW.plus(Duration.ofMinutes(5))))).isTrue();
  }

  private boolean admits(UnaryOperator<JWTCreator.Builder> change) {
    return check.admit(TokenMint.bearer(TokenMint.changed(NOW, change))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void keepsOut(String authorization) {
    assertThat(check.admit(authorization)).isEmpty();
  }

  static Stream<Arguments> forgeries() {
    String good = TokenMint.good(NOW);
    String[] parts = good.split("\\.");
    return Stream.of(
        forged("another bot's audience", token -> token.withAudience("another-app")),
        forged("no audience", token -> token.withAudience((String[]) null)),
        forged("another issuer", token -> token.withIssuer("https://api.botframework.org")),
        forged("the government's issuer", token -> token.withIssuer(GOVERNMENT)),
        forged("no issuer", token -> token.withIssuer((String) null)),
        forged(
            "another bot's skill token",
            token ->
                token
                    .withIssuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                    .withClaim("ver", "1.0")
                    .withClaim("appid", "another-app")),
        forged(
            "another bot's skill token of version 2",
            token ->
                token
                    .withIssuer(
                        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
                    .withClaim("ver", "2.0")
                    .withClaim("azp", "another-app")),
        forged(
            "an emulator's token",
            token ->
                token
                    .withIssuer("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/")
                    .withClaim("appid", TokenMint.APP)),
        forged("expired", token -> token.withExpiresAt(NOW.minus(Duration.ofSeconds(301)))),
        forged("without an end", token -> token.withExpiresAt((Instant) null)),
        forged("without an end at all", _ -> endless()),
        forged("not yet valid", token -> token.withNotBefore(NOW.plus(Duration.ofMinutes(6)))),
        forged("without a service URL", token -> token.withNullClaim(TokenCheck.SERVICE_URL)),
        forged("a service URL that is none", token -> token.withClaim(TokenCheck.SERVICE_URL, 7)),
        forged("an unknown key", token -> token.withKeyId("key-2")),
        forged("no key", token -> token.withKeyId(null)),
        forged("a key for another channel", token -> token.withKeyId("of-another-channel")),
        forged("a key for no channel", token -> token.withKeyId("of-no-channel")),
        argumentSet("a key of their own", bearer(TokenMint.rs256(KeyServer.pair()))),
        argumentSet("no algorithm", bearer(Algorithm.none())),
        argumentSet(
            "the public key as a secret",
            bearer(Algorithm.HMAC256(KeyServer.PAIR.getPublic().getEncoded()))),
        argumentSet("another algorithm of the same key", bearer(rs512())),
        argumentSet("no signature", "Bearer " + parts[0] + "." + parts[1] + "."),
        argumentSet("another's claims", "Bearer " + parts[0] + "." + base64("{}") + "." + parts[2]),
        argumentSet("two parts", "Bearer " + parts[0] + "." + parts[1]),
        argumentSet("no scheme", good),
        argumentSet("another scheme", "Basic " + good),
        argumentSet("no space", "Bearer" + good),
        argumentSet("nothing", ""),
        argumentSet("no token", "Bearer "),
        argumentSet("garbage", "Bearer garbage"),
        argumentSet("dots", "Bearer ..."),
        argumentSet("NUL", "Bearer \0.\0.\0"),
        argumentSet("JSON of another shape", "Bearer " + base64("[]") + "." + base64("7") + ".x"),
        argumentSet(
            "a header of nulls",
            "Bearer "
                + base64("{\"alg\":null,\"kid\":\"key-1\"}")
                + "."
                + parts[1]
                + "."
                + parts[2]),
        argumentSet(
            "very deep", "Bearer " + base64("{\"a\":".repeat(5_000)) + "." + parts[1] + ".x"));
  }

  private static JWTCreator.Builder endless() {
    return JWT.create()
        .withKeyId(TokenMint.KEY)
        .withIssuer(TokenMint.ISSUER)
        .withAudience(TokenMint.APP)
        .withClaim(TokenCheck.SERVICE_URL, TokenMint.SERVICE);
  }

  private static Arguments forged(String name, UnaryOperator<JWTCreator.Builder> change) {
    return argumentSet(name, TokenMint.bearer(TokenMint.changed(NOW, change)));
  }

  private static String bearer(Algorithm algorithm) {
    return TokenMint.bearer(TokenMint.signed(NOW, algorithm, token -> token));
  }

  private static Algorithm rs512() {
    return Algorithm.RSA512(
        (java.security.interfaces.RSAPublicKey) KeyServer.PAIR.getPublic(),
        (java.security.interfaces.RSAPrivateKey) KeyServer.PAIR.getPrivate());
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsOutWhoeverShowsNothing() {
    @Nullable String nothing = null;

    assertThat(check.admit(nothing)).isEmpty();
  }

  @Test
  void keepsOutAnyGarbageWithoutStumbling() {
    Random random = new Random(7);
    char[] good = TokenMint.bearer(TokenMint.good(NOW)).toCharArray();
    for (int times = 0; times < 2_000; times++) {
      char[] garbled = good.clone();
      garbled[7 + random.nextInt(good.length - 10)] ^= (char) (1 + random.nextInt(255));
      String authorization = new String(garbled);
      assertThat(check.admit(authorization)).as(authorization).isEmpty();
    }
  }

  @Test
  void takesTheGovernmentsIssuerWhereTheKeysAreTheGovernments() {
    assertThat(TokenCheck.issuerOf("https://login.botframework.azure.us/v1/.well-known/openid"))
        .isEqualTo(GOVERNMENT);
    assertThat(TokenCheck.issuerOf("https://login.botframework.com/v1/.well-known/openid"))
        .isEqualTo(TokenMint.ISSUER);
    assertThat(TokenCheck.issuerOf("http://127.0.0.1:8081/.azure.us/")).isEqualTo(TokenMint.ISSUER);
  }

  @Test
  void isForAnApp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenCheck(TokenMint.ISSUER, "", keys, CLOCK));
  }
}
