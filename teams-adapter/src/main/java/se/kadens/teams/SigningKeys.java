package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the Bot Connector signs with, as its metadata names them. Known keys are in use
 * until others have been fetched, so nobody who has one waits, nor stays out, while they cannot be.
 */
final class SigningKeys {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
  private static final int MOST_BYTES = 1 << 20;

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(PATIENCE)
          .readTimeout(PATIENCE)
          .callTimeout(PATIENCE)
          .build();
  private final ReentrantLock fetching = new ReentrantLock();
  private final String metadataUrl;
  private final Executor threads;

  private volatile Map<String, SigningKey> keys = Map.of();
  private volatile Instant fetchedAt = Instant.MIN;
  private volatile Instant triedAt = Instant.MIN;

  SigningKeys(String metadataUrl, Executor threads) {
    this.metadataUrl = metadataUrl;
    this.threads = threads;
  }

  Optional<SigningKey> find(String id, Instant now) {
    SigningKey known = keys.get(id);
    if (known == null) {
      fetch(now);
      return Optional.ofNullable(keys.get(id));
    }
    if (fetchedAt.isBefore(now.minus(FRESH)) && mayTry(now)) {
      threads.execute(() -> fetch(now));
    }
    return Optional.of(known);
  }

  /** One at a time; whoever waited for another finds what that one brought. */
  void fetch(Instant now) {
    fetching.lock();
    try {
      if (mayTry(now)) {
        triedAt = now;
        keys = published();
        fetchedAt = now;
      }
    } catch (IOException e) {
      log.warn("The keys of the Bot Connector could not be fetched from {}", metadataUrl, e);
    } finally {
      fetching.unlock();
    }
  }

  private boolean mayTry(Instant now) {
    return triedAt.equals(Instant.MIN) || !now.isBefore(triedAt.plus(BETWEEN_TRIES));
  }

  private Map<String, SigningKey> published() throws IOException {
    String address = Json.text(get(metadataUrl), "jwks_uri");
    if (address == null) {
      throw new IOException("the metadata names no jwks_uri");
    }
    Map<String, SigningKey> published =
        StreamSupport.stream(get(address).path("keys").spliterator(), false)
            .flatMap(key -> SigningKey.read(key).stream())
            .collect(
                Collectors.toMap(
                    SigningKey::id, key -> key, (one, _) -> one, ConcurrentHashMap::new));
    if (published.isEmpty()) {
      throw new IOException("no key is published at " + address);
    }
    return published;
  }

  private JsonNode get(String url) throws IOException {
    Request request;
    try {
      request = new Request.Builder().url(url).build();
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address: " + url, e);
    }
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful() || response.body() == null) {
        throw new IOException(url + " answered " + response.code());
      }
      return Json.parse(response.body().byteStream().readNBytes(MOST_BYTES));
    }
  }
}
