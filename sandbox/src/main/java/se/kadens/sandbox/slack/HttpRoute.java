package se.kadens.sandbox.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Signed posts to the app's request URL. */
final class HttpRoute implements Route, AutoCloseable {

  private final HttpClient client;
  private final Signature signature;
  private final Clock clock;
  private volatile @Nullable URI requestUrl;

  HttpRoute(String signingSecret, Clock clock, Executor executor) {
    this.signature = new Signature(signingSecret);
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Outcome.PATIENCE)
            .executor(executor)
            .build();
  }

  void deliverTo(URI url) {
    requestUrl = url;
  }

  @Override
  public boolean isOpen() {
    return requestUrl != null;
  }

  @Override
  public Ack deliver(Post post) {
    URI url = requestUrl;
    if (url == null) {
      return new Ack(Outcome.unanswered("no request URL", Duration.ZERO), true);
    }
    long began = System.nanoTime();
    try {
      HttpResponse<String> response =
          client.send(request(url, post), HttpResponse.BodyHandlers.ofString());
      boolean noRetry =
          response.headers().firstValue("x-slack-no-retry").filter("1"::equals).isPresent();
      return new Ack(new Outcome(response.statusCode(), response.body(), since(began)), noRetry);
    } catch (HttpTimeoutException _) {
      Duration tooLong = Outcome.PATIENCE.plusMillis(1);
      Duration took = since(began);
      return new Ack(
          Outcome.unanswered("operation_timeout", took.compareTo(tooLong) > 0 ? took : tooLong),
          false);
    } catch (IOException e) {
      return new Ack(Outcome.unanswered("connection_failed: " + e, since(began)), false);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Ack(Outcome.unanswered("interrupted", since(began)), true);
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private HttpRequest request(URI url, Post post) {
    String body = post.body();
    long timestamp = clock.instant().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(Outcome.PATIENCE)
            .header("Content-Type", post.contentType())
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
            .header("X-Slack-Signature", signature.of(timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (post.retry() > 0 && post.retryReason() != null) {
      request
          .header("X-Slack-Retry-Num", Integer.toString(post.retry()))
          .header("X-Slack-Retry-Reason", post.retryReason());
    }
    return request.build();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
