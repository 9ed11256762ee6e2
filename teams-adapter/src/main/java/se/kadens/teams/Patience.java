package se.kadens.teams;

import java.time.Duration;
import java.util.function.Supplier;
import se.kadens.wire.Pause;

/** Tries calls again. */
record Patience(int tries, Duration longest, Pause pause) {

  private static final Duration SOON = Duration.ofSeconds(1);

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

  /** Again only where the Bot Connector certainly did not carry it out. */
  <T> Outcome<T> with(Supplier<Outcome<T>> call) {
    return tried(call, Duration.ZERO);
  }

  /** Again where it may have been carried out as well, which does no harm the second time. */
  <T> Outcome<T> insisting(Supplier<Outcome<T>> call) {
    return tried(call, SOON);
  }

  private <T> Outcome<T> tried(Supplier<Outcome<T>> call, Duration unlessClear) {
    Outcome<T> outcome = call.get();
    for (int more = tries - 1; more > 0; more--) {
      Duration wait =
          switch (outcome) {
            case Outcome.Limited<T>(Duration asked) -> asked;
            case Outcome.NotSent<T> _ -> SOON;
            case Outcome.Unclear<T> _ -> unlessClear;
            case Outcome.Done<T> _, Outcome.Failed<T> _ -> Duration.ZERO;
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
