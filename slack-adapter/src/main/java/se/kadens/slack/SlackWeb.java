package se.kadens.slack;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.wire.Bounded;
import se.kadens.wire.OnceOnly;
import se.kadens.wire.RetryAfter;
import tools.jackson.databind.JsonNode;

/**
 * Calls Slack's Web API, each call once, and says what became of it. Never throws for Slack's sake.
 */
final class SlackWeb {

  /** How long a call may take while Slack waits for our own answer. */
  static final Duration WHILE_SLACK_WAITS = Duration.ofSeconds(2);

  static final Duration OTHERWISE = Duration.ofSeconds(15);

  /** As many as a wave uses at once; OkHttp keeps five and opens the others anew for each call. */
  private static final int MOST_IDLE = 64;

  /** Less than what stands between us and Slack keeps them. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  /** Begins what is no word of Slack's own: something else answered, with this status. */
  static final String HTTP = "http_";

  private static final Logger log = LoggerFactory.getLogger(SlackWeb.class);

  private final Slack slack;
  private final String token;
  private final Clock clock;

  SlackWeb(SlackSettings settings, Duration timeout, Clock clock) {
    this.slack = slack(settings, timeout);
    this.token = settings.botToken() == null ? "" : settings.botToken();
    this.clock = clock;
  }

  static Slack slack(SlackSettings settings, Duration timeout) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(Math.toIntExact(timeout.toMillis()));
    if (isLoopback(settings.apiUrl())) {
      // The SDK honours HTTPS_PROXY but not NO_PROXY.
      config.setProxyUrl(null);
    }
    OkHttpClient client =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .addInterceptor(new Bounded())
            .addInterceptor(new OnceOnly())
            .addNetworkInterceptor(OnceOnly.MARK)
            .connectionPool(new ConnectionPool(MOST_IDLE, KEPT.toSeconds(), TimeUnit.SECONDS))
            // Slack sends nobody elsewhere; whoever does is not to see what we say.
            .followRedirects(false)
            .build();
    return Slack.getInstance(config, new SlackHttpClient(client));
  }

  private static boolean isLoopback(String url) {
    return url.matches("https?://(localhost|127\\.[0-9.]+|\\[::1])([:/].*)?");
  }

  Outcome call(String method, Map<String, String> parameters) {
    Outcome outcome = attempt(method, parameters);
    if (!(outcome instanceof Outcome.Done)) {
      log.debug("{} came to {}", method, outcome);
    }
    return outcome;
  }

  private Outcome attempt(String method, Map<String, String> parameters) {
    try {
      SlackAnswer answer =
          slack
              .methods()
              .postFormWithTokenAndParseResponse(
                  form -> {
                    parameters.forEach(form::add);
                    return form;
                  },
                  method,
                  token,
                  SlackAnswer.class);
      return answered(method, answer);
    } catch (SlackApiException e) {
      return refused(e.getResponse());
    } catch (OnceOnly.NeverSent e) {
      return new Outcome.NotSent(String.valueOf(e.getCause()));
    } catch (IOException e) {
      return new Outcome.Unclear(e.toString());
    } catch (JsonParseException _) {
      return new Outcome.Unclear("the answer was no JSON");
    }
  }

  private static Outcome answered(String method, @Nullable SlackAnswer answer) {
    if (answer == null) {
      return new Outcome.Unclear("the answer was empty");
    }
    if (answer.isOk()) {
      return new Outcome.Done(answer);
    }
    String error = answer.getError() == null ? "unknown_error" : answer.getError();
    if (!answer.complaints().isEmpty()) {
      log.warn("{}: {} {}", method, error, answer.complaints());
    }
    return new Outcome.Failed(error);
  }

  private Outcome refused(Response response) {
    int status = response.code();
    if (status == 429) {
      return new Outcome.Limited(asked(response.header("Retry-After")));
    }
    return status >= 500
        ? new Outcome.Unclear("HTTP " + status)
        : new Outcome.Failed(HTTP + status);
  }

  private Duration asked(@Nullable String retryAfter) {
    Duration wait = RetryAfter.read(retryAfter, clock.instant());
    if (RetryAfter.isLongest(wait)) {
      log.error(
          "Slack asks to wait for longer than anybody does ({}); it is tried again after {} seconds",
          retryAfter,
          wait.toSeconds());
    }
    return wait;
  }

  /** Posts to an address that Slack gave us for one interaction. */
  Outcome respond(String responseUrl, JsonNode body) {
    try (Response response =
        slack.getHttpClient().postJsonBody(responseUrl, JsonParser.parseString(body.toString()))) {
      return response.isSuccessful() ? new Outcome.Done(new SlackAnswer()) : refused(response);
    } catch (OnceOnly.NeverSent e) {
      return new Outcome.NotSent(String.valueOf(e.getCause()));
    } catch (IOException | IllegalArgumentException e) {
      return new Outcome.Unclear(e.toString());
    }
  }
}
