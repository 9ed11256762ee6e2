package se.kadens.teams;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Wordless;

/** Does what belongs to one conversation in the order it came, and different ones side by side. */
final class InTurn {

  private static final Logger log = LoggerFactory.getLogger(InTurn.class);

  private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
  private final Executor threads;

  InTurn(Executor threads) {
    this.threads = threads;
  }

  void execute(String conversation, Runnable task) {
    CompletableFuture<Void> turn =
        last.compute(
            conversation,
            (_, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                    .thenRunAsync(() -> run(task), threads));
    var _ = turn.thenRun(() -> last.remove(conversation, turn));
  }

  /**
   * Waits until all that was asked for in a conversation on this node is done, but no longer than
   * this.
   */
  void settle(String conversation, Duration atMost) {
    @Nullable CompletableFuture<Void> pending = last.get(conversation);
    if (pending != null) {
      pending.copy().completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS).join();
    }
  }

  // Nothing that goes wrong for one may hold up the next.
  @SuppressWarnings("CatchAndPrintStackTrace")
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("an answer was not carried out", Wordless.of(e));
    }
  }
}
