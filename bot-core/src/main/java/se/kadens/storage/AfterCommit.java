package se.kadens.storage;

import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does something once the caller's transaction is committed, however often it is asked for in it;
 * at once where there is none, and not at all where it is rolled back.
 */
public final class AfterCommit<T> {

  private final Consumer<T> errand;

  public AfterCommit(Consumer<T> errand) {
    this.errand = errand;
  }

  /** Of several asked for in one transaction, the first is done. */
  public void with(T subject) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      errand.accept(subject);
    } else if (!TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, this);
      TransactionSynchronizationManager.registerSynchronization(new Waiting(subject));
    }
  }

  private final class Waiting implements TransactionSynchronization {

    private final T subject;

    Waiting(T subject) {
      this.subject = subject;
    }

    @Override
    public void afterCommit() {
      errand.accept(subject);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(AfterCommit.this);
    }
  }
}
