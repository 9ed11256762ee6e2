package se.kadens.reception;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
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
      threads.execute(() -> carryOutAll(conversation));
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

  /** Waits a little until all is done, and lets go of what is left, since the node ends. */
  @Override
  public void close() {
    try {
      end();
      threads.shutdownNow();
      boolean _ = threads.awaitTermination(ONCE_INTERRUPTED.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void end() throws InterruptedException {
    long latest = System.nanoTime() + WHEN_ENDING.toNanos();
    synchronized (lines) {
      while (!lines.isEmpty() && System.nanoTime() < latest) {
        TimeUnit.NANOSECONDS.timedWait(lines, latest - System.nanoTime());
      }
      hasEnded = true;
      if (!lines.isEmpty()) {
        LOG.warn(
            "this node ends before it could answer {} people, whose words are stored",
            lines.size());
      }
    }
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
        lines.remove(conversation);
        lines.notifyAll();
      }
      return next;
    }
  }

  // Nothing that goes wrong for one may hold up the next.
  @SuppressWarnings("CatchAndPrintStackTrace")
  private static void carryOut(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("an answer was not carried out", Wordless.of(e));
    }
  }
}
