package se.kadens.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.conversation.Wordless;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Enrolments;

/**
 * Has many turns dealt with in one transaction. Where that fails over one of them, the one is found
 * in ever smaller batches and put aside for a while, so that it holds up nobody else.
 */
@Component
class DueBatches {

  private static final Logger LOG = LoggerFactory.getLogger(DueBatches.class);

  private static final int MOST = 1_000;
  private static final int PARTS = 10;
  private static final Duration ASIDE = Duration.ofMinutes(15);

  private final Enrolments enrolments;
  private final TransactionTemplate transaction;

  DueBatches(Enrolments enrolments, TransactionTemplate transaction) {
    this.enrolments = enrolments;
    this.transaction = transaction;
  }

  /**
   * Works until it is nobody's turn any more.
   *
   * @param work moves each of the turns that it is given past now
   * @return how many turns were taken up
   */
  int each(Instant now, Consumer<List<Enrolment>> work) {
    int all = 0;
    int batch;
    do {
      batch = upTo(MOST, now, work);
      all += batch;
    } while (batch > 0);
    return all;
  }

  private int upTo(int most, Instant now, Consumer<List<Enrolment>> work) {
    List<Enrolment> taken = new ArrayList<>();
    try {
      transaction.executeWithoutResult(
          _ -> {
            taken.addAll(enrolments.takeDue(now, most));
            work.accept(taken);
          });
      return taken.size();
    } catch (ConcurrencyFailureException
        | DataAccessResourceFailureException
        | TransactionException passing) {
      throw passing;
    } catch (RuntimeException fault) {
      return switch (taken.size()) {
        case 0 -> throw fault;
        case 1 -> putAside(taken.getFirst(), now, fault);
        default -> inParts(taken.size(), now, work);
      };
    }
  }

  private int inParts(int whole, Instant now, Consumer<List<Enrolment>> work) {
    int done = 0;
    int part;
    do {
      part = upTo(Math.ceilDiv(whole, PARTS), now, work);
      done += part;
    } while (part > 0 && done < whole);
    return done;
  }

  private int putAside(Enrolment turn, Instant now, RuntimeException fault) {
    LOG.error(
        "the turn of person {} in programme {} cannot be dealt with; it is tried again in {} minutes",
        turn.person().value(),
        turn.programme().value(),
        ASIDE.toMinutes(),
        Wordless.of(fault));
    transaction.executeWithoutResult(_ -> enrolments.putOff(turn, now.plus(ASIDE)));
    return 1;
  }
}
