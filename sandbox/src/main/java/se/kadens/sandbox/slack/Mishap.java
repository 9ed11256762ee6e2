package se.kadens.sandbox.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one call.
 *
 * @param hasEffect whether the call is carried out, whatever is answered
 * @param meanwhile what happens after that, and before the answer
 */
public record Mishap(boolean hasEffect, Runnable meanwhile, Ending ending) {

  private static final String HTML = "<!doctype html><html><body>It works</body></html>";

  /** What the caller gets to see. */
  public sealed interface Ending {

    /** The method's own answer. */
    record Answered() implements Ending {}

    /** The connection ends without an answer. */
    record Cut() implements Ending {}

    /** Something else. */
    record Said(int status, Map<String, String> headers, String body) implements Ending {
      public Said {
        headers = Map.copyOf(headers);
      }
    }
  }

  private static void nothing() {}

  public static Mishap cutBefore() {
    return new Mishap(false, Mishap::nothing, new Ending.Cut());
  }

  public static Mishap cutAfter() {
    return new Mishap(true, Mishap::nothing, new Ending.Cut());
  }

  public static Mishap late(Duration delay) {
    return new Mishap(true, () -> WebApi.pause(delay), new Ending.Answered());
  }

  /** Not carried out. */
  public static Mishap status(int status) {
    return said(false, status, Map.of("Content-Type", "text/plain"), "");
  }

  /** Not carried out, with this header as it is or, given null, without it. */
  public static Mishap throttled(@Nullable String retryAfter) {
    return said(
        false,
        429,
        Optional.ofNullable(retryAfter)
            .map(wait -> Map.of("Content-Type", "application/json", "Retry-After", wait))
            .orElse(Map.of("Content-Type", "application/json")),
        "{\"ok\":false,\"error\":\"ratelimited\"}");
  }

  /** Not carried out, with Slack's word for why. */
  public static Mishap failed(String error) {
    return json(false, "{\"ok\":false,\"error\":\"" + error + "\"}");
  }

  /** Somebody's web page, as a proxy shows it. */
  public static Mishap webPage(boolean hasEffect) {
    return said(hasEffect, 200, Map.of("Content-Type", "text/html"), HTML);
  }

  public static Mishap empty(boolean hasEffect) {
    return json(hasEffect, "");
  }

  public static Mishap redirected(URI elsewhere) {
    return said(false, 302, Map.of("Location", elsewhere.toString()), HTML);
  }

  /** Carried out, and answered with far more than anybody asked for. */
  public static Mishap huge(int bytes) {
    return json(true, "{\"ok\":true,\"padding\":\"" + "x".repeat(bytes) + "\"}");
  }

  private static Mishap json(boolean hasEffect, String body) {
    return said(hasEffect, 200, Map.of("Content-Type", "application/json"), body);
  }

  private static Mishap said(
      boolean hasEffect, int status, Map<String, String> headers, String body) {
    return new Mishap(hasEffect, Mishap::nothing, new Ending.Said(status, headers, body));
  }

  /** The same, with something that happens between the effect and the answer. */
  public Mishap during(Runnable what) {
    return new Mishap(hasEffect, what, ending);
  }
}
