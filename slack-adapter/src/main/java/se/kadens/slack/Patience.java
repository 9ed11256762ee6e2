package se.kadens.slack;

import java.time.Duration;
import java.util.function.Supplier;
import se.kadens.wire.Pause;

/** Tries a call again that Slack certainly did not carry out. */
record Patience(int tries, Duration longest, Pause pause) {

  /** Somebody waits for the answer. */
  static Patience inConversation(Pause pause) {
    return new Patience(3, Duration.ofSeconds(30), pause);
  }

  /** Nobody waits. */
  static Patience inTheBackground(Pause pause) {
    return new Patience(10, Duration.ofMinutes(5), pause);
  }

  Outcome with(Supplier<Outcome> call) {
    Outcome outcome = call.get();
    for (int more = tries - 1; more > 0; more--) {
      Duration wait =
          switch (outcome) {
            case Outcome.Limited(Duration asked) -> asked;
            case Outcome.NotSent _ -> Duration.ofSeconds(1);
            case Outcome.Done _, Outcome.Failed _, Outcome.Unclear _ -> Duration.ZERO;
          };
      if (wait.isZero() || wait.compareTo(longest) > 0 || !waited(wait)) {
        return outcome;
      }
      outcome = call.get();
    }
    return outcome;
  }

  private boolean waited(Duration wait) {
    try {
      pause.of(wait);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
