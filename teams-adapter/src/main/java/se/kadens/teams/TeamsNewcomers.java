package se.kadens.teams;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import se.kadens.people.Linked;
import se.kadens.people.PeopleChanged;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.AfterCommit;

/** Seeks newcomers among the users of Teams that rosters named, once they are really there. */
public final class TeamsNewcomers {

  private static final Logger log = LoggerFactory.getLogger(TeamsNewcomers.class);

  /** How long whoever changed people waits for them to be reachable. */
  private static final int SECONDS_TO_WAIT = 10;

  /** Changes that come by the thousand are looked into together. */
  private static final long SECONDS_BETWEEN = 1;

  private final TeamsDirectory directory;
  private final ExecutorService executor;
  private final Clock clock;
  private final AtomicLong soughtAt =
      new AtomicLong(System.nanoTime() - TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN));
  private final AtomicBoolean later = new AtomicBoolean();
  private final AfterCommit<WorkspaceId> onceCommitted = new AfterCommit<>(this::seekNowOrSoon);

  TeamsNewcomers(TeamsDirectory directory, ExecutorService executor, Clock clock) {
    this.directory = directory;
    this.executor = executor;
    this.clock = clock;
  }

  @EventListener
  void seek(PeopleChanged change) {
    if (!TeamsDirectory.isTelling() && change.who() == null) {
      onceCommitted.with(change.workspace());
    }
  }

  /** Somebody confirmed that they are the user of Teams who has their address. */
  @EventListener
  void seek(Linked link) {
    if (link.channel().equals(TeamsChannel.NAME) && !TeamsDirectory.isTelling()) {
      onceCommitted.with(link.workspace());
    }
  }

  private void seekNowOrSoon(WorkspaceId workspace) {
    long last = soughtAt.get();
    long now = System.nanoTime();
    if (now - last >= TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN)
        && soughtAt.compareAndSet(last, now)) {
      seekNow(workspace);
    } else if (later.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(SECONDS_BETWEEN, TimeUnit.SECONDS, executor)
          .execute(
              () -> {
                later.set(false);
                directory.meetNewcomers(workspace, clock.instant());
              });
    }
  }

  /** On another thread, since this one's transaction is through but not yet let go. */
  private void seekNow(WorkspaceId workspace) {
    CompletableFuture<?> seeking =
        CompletableFuture.runAsync(
            () -> directory.meetNewcomers(workspace, clock.instant()), executor);
    try {
      seeking.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      log.info("users of Teams are still being matched");
    } catch (ExecutionException e) {
      log.error("users of Teams could not be matched", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
