package se.kadens.slack;

import java.time.Duration;
import java.util.function.Supplier;
import se.kadens.wire.Pause;

/** Tries calls again. */
record Patience(int tries, Duration longest, Pause pause) {

  private static final Duration SOON = Duration.ofSeconds(1);

  /** Somebody waits for the answer. */
  static Patience inConversation(Pause pause) {
    return new Patience(3, Duration.ofSeconds(30), pause);
  }

  /** Nobody waits. */
  static Patience inTheBackground(Pause pause) {
    return new Patience(10, Duration.ofMinutes(5), pause);
  }

  /** Again only where Slack certainly did not carry it out. */
  Outcome with(Supplier<Outcome> call) {
    return tried(call, Duration.ZERO);
  }

  /** Again where it may have been carried out as well, which does no harm the second time. */
  Outcome insisting(Supplier<Outcome> call) {
    return tried(call, SOON);
  }

  private Outcome tried(Supplier<Outcome> call, Duration unlessClear) {
    Outcome outcome = call.get();
    for (int more = tries - 1; more > 0; more--) {
      Duration wait =
          switch (outcome) {
            case Outcome.Limited(Duration asked) -> asked;
            case Outcome.NotSent _ -> SOON;
            case Outcome.Unclear _ -> unlessClear;
            case Outcome.Done _, Outcome.Failed _ -> Duration.ZERO;
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
