package se.kadens.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does at once what several ask for at the same time: whoever comes first does it for all who have
 * come by then, and who comes meanwhile goes with the next. Each waits until their own is done.
 */
public final class Together<A, R> {

  private static final int MOST = 100;

  /** A message that waits for what is looked up is soon to go out, or not at all. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private record Asked<A, R>(A what, CompletableFuture<R> answer) {}

  private final Function<List<A>, List<R>> work;
  private final @Nullable Duration patience;
  private final Queue<Asked<A, R>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock one = new ReentrantLock();

  private Together(Function<List<A>, List<R>> work, @Nullable Duration patience) {
    this.work = work;
    this.patience = patience;
  }

  /**
   * What has to be done: everybody waits for as long as it takes, and what breaks down for several
   * is tried one by one.
   *
   * @param work answers each of a list, in its order
   */
  public static <A, R> Together<A, R> doing(Function<List<A>, List<R>> work) {
    return new Together<>(work, null);
  }

  /**
   * What is only asked: what breaks down for several breaks down for each of them, and nobody waits
   * much longer for others than for themselves.
   *
   * @param work answers each of a list, in its order
   */
  public static <A, R> Together<A, R> lookingUp(Function<List<A>, List<R>> work) {
    return lookingUp(work, PATIENCE);
  }

  /**
   * @param patience how long to wait for others, after which it breaks down
   */
  static <A, R> Together<A, R> lookingUp(Function<List<A>, List<R>> work, Duration patience) {
    return new Together<>(work, patience);
  }

  /**
   * Inside a transaction it is done alone: whoever waits there holds a connection to the database,
   * and may hold the last one for which whoever works is waiting.
   */
  public R ask(A what) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? work.apply(List.of(what)).getFirst()
        : askWithOthers(what);
  }

  private R askWithOthers(A what) {
    Asked<A, R> mine = new Asked<>(what, new CompletableFuture<>());
    waiting.add(mine);
    if (isOurTurn(mine)) {
      try {
        while (!mine.answer.isDone()) {
          answer(next());
        }
      } finally {
        one.unlock();
      }
    }
    try {
      return mine.answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Waits until one may work for oneself and others; false where it was done or given up. */
  private boolean isOurTurn(Asked<A, R> mine) {
    if (patience == null) {
      one.lock();
      return true;
    }
    try {
      if (one.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return true;
      }
      mine.answer.completeExceptionally(
          new IllegalStateException("nothing was looked up for " + patience));
    } catch (InterruptedException interrupted) {
      mine.answer.completeExceptionally(new IllegalStateException(interrupted));
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private List<Asked<A, R>> next() {
    List<Asked<A, R>> next = new ArrayList<>();
    for (Asked<A, R> each = waiting.poll(); each != null; each = waiting.poll()) {
      next.add(each);
      if (next.size() == MOST) {
        break;
      }
    }
    return next;
  }

  private void answer(List<Asked<A, R>> all) {
    try {
      List<R> answers = work.apply(all.stream().map(Asked::what).toList());
      for (int i = 0; i < all.size(); i++) {
        all.get(i).answer.complete(answers.get(i));
      }
    } catch (RuntimeException failure) {
      if (all.size() == 1 || patience != null) {
        all.forEach(each -> each.answer.completeExceptionally(failure));
      } else {
        all.forEach(each -> answer(List.of(each)));
      }
    } catch (Error broken) {
      all.forEach(each -> each.answer.completeExceptionally(broken));
      throw broken;
    }
  }
}
