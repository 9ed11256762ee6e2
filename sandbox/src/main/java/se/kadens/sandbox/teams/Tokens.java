package se.kadens.sandbox.teams;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Bearer tokens as the connector brings them to the bot, and as it never would. */
public final class Tokens {

  static final String ISSUER = "https://api.botframework.com";
  private static final String BOT_FRAMEWORK_TENANT = "d6d49420-f39b-4df7-a1dc-d59a935871db";
  private static final String OTHER_BOT = "0a1b2c3d-4e5f-4a6b-8c7d-9e8f7a6b5c4d";
  private static final Duration LIFE = Duration.ofHours(1);

  private record Reusable(String token, SigningKey key, Instant until) {}

  private final String appId;
  private final URI serviceUrl;
  private final PublishedKeys keys;
  private final Clock realTime;
  private volatile @Nullable Reusable last;

  Tokens(String appId, URI serviceUrl, PublishedKeys keys, Clock realTime) {
    this.appId = appId;
    this.serviceUrl = serviceUrl;
    this.keys = keys;
    this.realTime = realTime;
  }

  /** As the connector signs it, valid for an hour. */
  public String good() {
    return with(Map.of());
  }

  /** Well signed, with these claims changed; null takes a claim away. */
  public String with(Map<String, ? extends @Nullable Object> claimChanges) {
    ObjectNode claims = claims();
    claimChanges.forEach(
        (name, value) -> {
          if (value == null) {
            claims.remove(name);
          } else {
            claims.set(name, Json.of(value));
          }
        });
    return Jwt.rs256(keys.current(), claims);
  }

  /** A good one that was made at most some minutes ago, because signing takes time. */
  String forDelivery() {
    Instant now = realTime.instant();
    SigningKey key = keys.current();
    Reusable before = last;
    if (before != null && before.key().equals(key) && now.isBefore(before.until())) {
      return before.token();
    }
    Reusable made = new Reusable(good(), key, now.plus(Duration.ofMinutes(5)));
    last = made;
    return made.token();
  }

  private ObjectNode claims() {
    Instant now = realTime.instant();
    return Json.object()
        .put("serviceurl", serviceUrl.toString())
        .put("nbf", now.getEpochSecond())
        .put("exp", now.plus(LIFE).getEpochSecond())
        .put("iss", ISSUER)
        .put("aud", appId);
  }

  public String forged(Forgery how) {
    SigningKey key = keys.current();
    return switch (how) {
      case WRONG_AUDIENCE -> signed(claims().put("aud", OTHER_BOT));
      case WRONG_ISSUER -> signed(claims().put("iss", "https://api.botframework.example"));
      case NO_ISSUER -> signed(without("iss"));
      case UNKNOWN_KEY -> Jwt.rs256(keys.stranger(), claims());
      case WRONG_SIGNATURE -> Jwt.rs256(keys.stranger().under(key.id()), claims());
      case TAMPERED ->
          Jwt.withClaims(signed(claims().put("aud", OTHER_BOT)), claims().put("aud", appId));
      case WRONG_SERVICE_URL -> signed(claims().put("serviceurl", "https://smba.example/emea/"));
      case NO_SERVICE_URL -> signed(without("serviceurl"));
      case EXPIRED -> signed(shifted(Duration.ofHours(-2)));
      case NOT_YET_VALID -> signed(shifted(Duration.ofHours(1)));
      case NO_EXPIRY -> signed(without("exp"));
      case ALG_NONE -> Jwt.unsigned(claims());
      case HS256_WITH_PUBLIC_KEY -> Jwt.hs256(key, claims());
      case SKILL_OF_ANOTHER_BOT ->
          signed(directory("https://sts.windows.net/%s/", OTHER_BOT, "1.0", "appid"));
      case SKILL_OF_ANOTHER_BOT_V2 ->
          signed(directory("https://login.microsoftonline.com/%s/v2.0", OTHER_BOT, "2.0", "azp"));
      case EMULATOR -> signed(directory("https://sts.windows.net/%s/", appId, "1.0", "appid"));
      case EMULATOR_V2 ->
          signed(directory("https://login.microsoftonline.com/%s/v2.0", appId, "2.0", "azp"));
      case NOT_ENDORSED -> Jwt.rs256(keys.ofAnotherChannel(), claims());
      case GARBAGE -> "not.a.token-" + UUID.randomUUID();
      case EMPTY -> "";
    };
  }

  private String signed(ObjectNode claims) {
    return Jwt.rs256(keys.current(), claims);
  }

  private ObjectNode without(String claim) {
    ObjectNode claims = claims();
    claims.remove(claim);
    return claims;
  }

  private ObjectNode shifted(Duration by) {
    Instant start = realTime.instant().plus(by);
    return claims()
        .put("nbf", start.getEpochSecond())
        .put("exp", start.plus(LIFE).getEpochSecond());
  }

  /** What the directory issues to an app that calls the bot, which says nothing of a service. */
  private ObjectNode directory(String issuer, String caller, String version, String claimOfCaller) {
    return without("serviceurl")
        .put("iss", issuer.formatted(BOT_FRAMEWORK_TENANT))
        .put("tid", BOT_FRAMEWORK_TENANT)
        .put("ver", version)
        .put(claimOfCaller, caller);
  }
}
