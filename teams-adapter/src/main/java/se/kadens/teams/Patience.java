package se.kadens.teams;

import java.time.Duration;
import java.util.function.Supplier;
import se.kadens.wire.Pause;

/** Tries a call again that the Bot Connector certainly did not carry out. */
record Patience(int tries, Duration longest, Pause pause) {

  /** Somebody waits for the answer. */
  static Patience inConversation(Pause pause) {
    return new Patience(4, Duration.ofSeconds(30), pause);
  }

  /** Nobody waits. */
  static Patience inTheBackground(Pause pause) {
    return new Patience(10, Duration.ofMinutes(5), pause);
  }

  /** For who has patience elsewhere. */
  static Patience none() {
    return new Patience(1, Duration.ZERO, _ -> {});
  }

  <T> Outcome<T> with(Supplier<Outcome<T>> call) {
    Outcome<T> outcome = call.get();
    for (int more = tries - 1; more > 0; more--) {
      Duration wait =
          switch (outcome) {
            case Outcome.Limited<T>(Duration asked) -> asked;
            case Outcome.NotSent<T> _ -> Duration.ofSeconds(1);
            case Outcome.Done<T> _, Outcome.Failed<T> _, Outcome.Unclear<T> _ -> Duration.ZERO;
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
