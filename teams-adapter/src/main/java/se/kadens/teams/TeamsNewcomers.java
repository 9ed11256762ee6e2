package se.kadens.teams;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.kadens.people.PeopleChanged;
import se.kadens.people.WorkspaceId;

/** Seeks newcomers among the users of Teams that rosters named, once they are really there. */
public final class TeamsNewcomers {

  private static final Logger log = LoggerFactory.getLogger(TeamsNewcomers.class);

  /** How long whoever changed people waits for them to be reachable. */
  private static final int SECONDS_TO_WAIT = 10;

  private final TeamsDirectory directory;
  private final ExecutorService executor;
  private final Clock clock;

  TeamsNewcomers(TeamsDirectory directory, ExecutorService executor, Clock clock) {
    this.directory = directory;
    this.executor = executor;
    this.clock = clock;
  }

  @EventListener
  void seek(PeopleChanged change) {
    if (TeamsDirectory.isTelling()) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      seekNow(change.workspace());
    } else if (!TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, change);
      TransactionSynchronizationManager.registerSynchronization(
          new AfterCommit(change.workspace()));
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

  private final class AfterCommit implements TransactionSynchronization {
    private final WorkspaceId workspace;

    AfterCommit(WorkspaceId workspace) {
      this.workspace = workspace;
    }

    @Override
    public void afterCommit() {
      seekNow(workspace);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(TeamsNewcomers.this);
    }
  }
}
