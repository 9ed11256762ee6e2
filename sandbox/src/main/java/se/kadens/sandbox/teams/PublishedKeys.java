package se.kadens.sandbox.teams;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The connector's signing keys, and the site that publishes them. */
public final class PublishedKeys {

  static final String PATH = "/openid/";
  private static final String METADATA = "v1/.well-known/openidconfiguration";
  private static final String KEYS = "v1/.well-known/keys";

  /** Making a key takes long, and nothing depends on which it is. */
  private static final class Made {
    private static final SigningKey FIRST = SigningKey.fresh("sandbox-key-1", "msteams");
    private static final SigningKey OTHER_CHANNEL =
        SigningKey.fresh("sandbox-key-webchat", "webchat");
    private static final SigningKey STRANGER = SigningKey.fresh("stranger", "msteams");
  }

  private final URI site;
  private volatile SigningKey current = Made.FIRST;
  private volatile boolean available = true;
  private final AtomicInteger fetches = new AtomicInteger();

  PublishedKeys(URI root) {
    site = root.resolve(PATH);
  }

  URI metadataUrl() {
    return site.resolve(METADATA);
  }

  /** Signs with a new key from now on; the one before is no longer published. */
  public void rotate() {
    current = SigningKey.fresh("sandbox-key-" + UUID.randomUUID(), "msteams");
  }

  /** Whether the site can be reached. */
  public void available(boolean changed) {
    available = changed;
  }

  /** How often the site was asked for metadata or keys, in vain too. */
  public int fetches() {
    return fetches.get();
  }

  SigningKey current() {
    return current;
  }

  /** Published, but not for Teams. */
  SigningKey ofAnotherChannel() {
    return Made.OTHER_CHANNEL;
  }

  /** Never published. */
  SigningKey stranger() {
    return Made.STRANGER;
  }

  void handle(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    String path = exchange.getRequestURI().getPath().substring(PATH.length());
    Http.send(exchange, available ? answer(path) : Http.Answer.of(503, null));
  }

  private Http.Answer answer(String path) {
    return switch (path) {
      case METADATA -> Http.Answer.of(200, metadata());
      case KEYS -> Http.Answer.of(200, keys());
      default -> Http.Answer.of(404, null);
    };
  }

  private ObjectNode metadata() {
    ObjectNode json =
        Json.object()
            .put("issuer", Tokens.ISSUER)
            .put("authorization_endpoint", "https://invalid.botframework.com")
            .put("jwks_uri", site.resolve(KEYS).toString());
    json.putArray("id_token_signing_alg_values_supported").add("RS256");
    json.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
    return json;
  }

  private ObjectNode keys() {
    ObjectNode json = Json.object();
    ArrayNode keys = json.putArray("keys");
    keys.add(current.json());
    keys.add(ofAnotherChannel().json());
    return json;
  }
}
