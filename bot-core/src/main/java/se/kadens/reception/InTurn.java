package se.kadens.reception;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Wordless;

/**
 * Carries out what was answered: what belongs to one conversation in the order it came, and
 * different ones side by side.
 */
public final class InTurn implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InTurn.class);

  /** With what else there is to end, within the time that a node has for it. */
  private static final Duration WHEN_ENDING = Duration.ofSeconds(2);

  private static final Duration ONCE_INTERRUPTED = Duration.ofMillis(500);

  private final Map<String, Deque<Runnable>> lines = new HashMap<>();
  private final ExecutorService threads;
  private boolean hasEnded;

  public InTurn(ExecutorService threads) {
    this.threads = threads;
  }

  public void execute(String conversation, Runnable task) {
    if (isFirst(conversation, task)) {
      try {
        threads.execute(() -> carryOutAll(conversation));
      } catch (RejectedExecutionException _) {
        LOG.warn("this node has ended; an answer was not carried out");
        forget(conversation);
      }
    }
  }

  /**
   * Waits until all that was asked for in a conversation on this node is done, but no longer than
   * this.
   */
  public void settle(String conversation, Duration atMost) {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    synchronized (lines) {
      Deque<Runnable> line = lines.get(conversation);
      if (line == null) {
        return;
      }
      line.add(() -> reached.complete(null));
    }
    reached.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /**
   * Waits a little until all is done, and whatever else these threads do, and lets go of what is
   * left, since the node ends.
   */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(WHEN_ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        letGo();
        boolean _ = threads.awaitTermination(ONCE_INTERRUPTED.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException _) {
      letGo();
      Thread.currentThread().interrupt();
    }
  }

  private void letGo() {
    synchronized (lines) {
      hasEnded = true;
      if (!lines.isEmpty()) {
        LOG.warn(
            "this node ends before {} conversations were answered; what was said there is stored",
            lines.size());
      }
    }
    threads.shutdownNow();
  }

  private boolean isFirst(String conversation, Runnable task) {
    synchronized (lines) {
      boolean isFirst = !lines.containsKey(conversation);
      lines.computeIfAbsent(conversation, _ -> new ArrayDeque<>()).add(task);
      return isFirst;
    }
  }

  private void carryOutAll(String conversation) {
    for (Runnable task = next(conversation); task != null; task = next(conversation)) {
      carryOut(task);
    }
  }

  /** Nothing once the line is empty, which it then no longer is kept for. */
  private @Nullable Runnable next(String conversation) {
    synchronized (lines) {
      Runnable next = hasEnded ? null : Objects.requireNonNull(lines.get(conversation)).poll();
      if (next == null) {
        forget(conversation);
      }
      return next;
    }
  }

  private void forget(String conversation) {
    synchronized (lines) {
      lines.remove(conversation);
    }
  }

  // Nothing that goes wrong for one may hold up the next.
  @SuppressWarnings("CatchAndPrintStackTrace")
  private static void carryOut(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.error("an answer was not carried out", Wordless.of(e));
    }
  }
}
