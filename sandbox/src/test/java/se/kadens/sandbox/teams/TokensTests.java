package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Judges tokens as a careful bot does, by what is published alone. */
class TokensTests extends TeamsTest {

  @Test
  void bringsATokenOfTheConnectorsOwn() {
    anna().type("hej");
    String authorization = bot.received.getLast().authorization();
    assertThat(authorization).startsWith("Bearer ");
    String token = authorization.substring("Bearer ".length());
    assertThat(objection(token)).isEmpty();
    JsonNode claims = Jwt.claims(token).orElseThrow();
    assertThat(Duration.ofSeconds(claims.path("exp").asLong() - claims.path("nbf").asLong()))
        .isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @EnumSource(Forgery.class)
  void forgesNoneThatHolds(Forgery how) {
    assertThat(objection(sandbox.tokens().forged(how)))
        .contains(
            switch (how) {
              case WRONG_AUDIENCE -> "audience";
              case WRONG_ISSUER,
                  NO_ISSUER,
                  SKILL_OF_ANOTHER_BOT,
                  SKILL_OF_ANOTHER_BOT_V2,
                  EMULATOR,
                  EMULATOR_V2 ->
                  "issuer";
              case UNKNOWN_KEY -> "key";
              case WRONG_SIGNATURE, TAMPERED -> "signature";
              case WRONG_SERVICE_URL, NO_SERVICE_URL -> "service URL";
              case EXPIRED, NO_EXPIRY -> "expired";
              case NOT_YET_VALID -> "not yet";
              case ALG_NONE, HS256_WITH_PUBLIC_KEY -> "algorithm";
              case NOT_ENDORSED -> "endorsement";
              case GARBAGE, EMPTY -> "form";
            });
  }

  @Test
  void changesAndTakesAwaySingleClaims() {
    String other = sandbox.tokens().with(Collections.singletonMap("aud", "x"));
    assertThat(objection(other)).contains("audience");
    String none = sandbox.tokens().with(Collections.singletonMap("iss", null));
    assertThat(objection(none)).contains("issuer");
  }

  @Test
  void saysWhoseSkillCalls() {
    JsonNode skill =
        Jwt.claims(sandbox.tokens().forged(Forgery.SKILL_OF_ANOTHER_BOT)).orElseThrow();
    assertThat(Json.text(skill, "iss"))
        .isEqualTo("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/");
    assertThat(Json.text(skill, "aud")).isEqualTo(sandbox.settings().appId());
    assertThat(Json.text(skill, "appid")).isNotEqualTo(sandbox.settings().appId());
    JsonNode emulator = Jwt.claims(sandbox.tokens().forged(Forgery.EMULATOR)).orElseThrow();
    assertThat(Json.text(emulator, "appid")).isEqualTo(sandbox.settings().appId());
  }

  @Test
  void signsWithTheNewKeyAloneOnceItIsRotated() {
    String before = sandbox.tokens().good();
    anna().type("ett");
    sandbox.keys().rotate();
    anna().type("två");
    assertThat(objection(before)).contains("key");
    assertThat(objection(bot.received.getLast().authorization().substring(7))).isEmpty();
  }

  @Test
  void countsFetchesAndCanBeOut() {
    assertThat(caller.get(sandbox.openIdUrl()).statusCode()).isEqualTo(200);
    sandbox.keys().available(false);
    assertThat(caller.get(sandbox.openIdUrl()).statusCode()).isEqualTo(503);
    assertThat(sandbox.keys().fetches()).isEqualTo(2);
    sandbox.keys().available(true);
    assertThat(caller.get(sandbox.openIdUrl()).statusCode()).isEqualTo(200);
  }

  /** What a careful bot objects to, if anything. */
  private Optional<String> objection(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.of("form");
    }
    Optional<JsonNode> header = decoded(parts[0]);
    Optional<JsonNode> claims = decoded(parts[1]);
    if (header.isEmpty() || claims.isEmpty()) {
      return Optional.of("form");
    }
    if (!Json.text(header.get(), "alg").equals("RS256")) {
      return Optional.of("algorithm");
    }
    JsonNode metadata = Caller.body(caller.get(sandbox.openIdUrl()));
    assertThat(Json.text(metadata, "issuer")).isEqualTo("https://api.botframework.com");
    JsonNode keys =
        Caller.body(caller.get(URI.create(Json.text(metadata, "jwks_uri")))).path("keys");
    return Json.each(keys)
        .filter(key -> Json.text(key, "kid").equals(Json.text(header.get(), "kid")))
        .findFirst()
        .map(key -> objection(key, parts, claims.get()))
        .orElse(Optional.of("key"));
  }

  private Optional<String> objection(JsonNode key, String[] parts, JsonNode claims) {
    long now = Instant.now().getEpochSecond();
    if (!isSigned(key, parts)) {
      return Optional.of("signature");
    }
    if (!Json.text(claims, "iss").equals("https://api.botframework.com")) {
      return Optional.of("issuer");
    }
    if (!Json.text(claims, "aud").equals(sandbox.settings().appId())) {
      return Optional.of("audience");
    }
    if (claims.path("exp").asLong(0) < now) {
      return Optional.of("expired");
    }
    if (claims.path("nbf").asLong(0) > now) {
      return Optional.of("not yet");
    }
    if (!Json.text(claims, "serviceurl").equals(sandbox.serviceUrl().toString())) {
      return Optional.of("service URL");
    }
    boolean isEndorsed =
        Json.each(key.path("endorsements")).anyMatch(one -> one.asString().equals("msteams"));
    return isEndorsed ? Optional.empty() : Optional.of("endorsement");
  }

  private static Optional<JsonNode> decoded(String part) {
    try {
      return Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isSigned(JsonNode key, String[] parts) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(publicKey);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger number(JsonNode key, String field) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(Json.text(key, field)));
  }
}
