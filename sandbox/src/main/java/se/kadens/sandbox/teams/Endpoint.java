package se.kadens.sandbox.teams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Posts to the bot's messaging endpoint. */
final class Endpoint implements AutoCloseable {

  private final HttpClient client;
  private volatile @Nullable URI url;

  Endpoint(Executor executor) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(executor)
            .build();
  }

  void deliverTo(URI changed) {
    url = changed;
  }

  boolean isOpen() {
    return url != null;
  }

  TeamsOutcome post(byte[] body, @Nullable String authorization, Duration patience) {
    URI to = url;
    if (to == null) {
      return TeamsOutcome.unanswered("no messaging endpoint", Duration.ZERO);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(patience)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return send(request.build());
  }

  private TeamsOutcome send(HttpRequest request) {
    long began = System.nanoTime();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new TeamsOutcome(response.statusCode(), response.body(), since(began));
    } catch (HttpTimeoutException _) {
      return TeamsOutcome.unanswered("no answer in time", since(began));
    } catch (IOException e) {
      return TeamsOutcome.unanswered("connection failed: " + e, since(began));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return TeamsOutcome.unanswered("interrupted", since(began));
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
