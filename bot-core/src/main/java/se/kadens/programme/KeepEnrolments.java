package se.kadens.programme;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.kadens.people.WorkspaceId;

/** Looks through every place now and then, in case anything was missed. */
@Component
public class KeepEnrolments {

  private static final Logger LOG = LoggerFactory.getLogger(KeepEnrolments.class);

  private final Programmes programmes;
  private final Enrol enrol;

  KeepEnrolments(Programmes programmes, Enrol enrol) {
    this.programmes = programmes;
    this.enrol = enrol;
  }

  /** Returns how many places have changed. */
  public int at(Instant now) {
    return programmes.workspaces().stream().mapToInt(workspace -> in(workspace, now)).sum();
  }

  /** A workspace of which something cannot be read keeps no other waiting. */
  private int in(WorkspaceId workspace, Instant now) {
    try {
      return enrol.everybodyIn(workspace, now);
    } catch (DataAccessResourceFailureException | TransactionException unreachable) {
      throw unreachable;
    } catch (RuntimeException fault) {
      LOG.error("the enrolments of {} stay as they are", workspace, fault);
      return 0;
    }
  }
}
