package se.kadens.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.kadens.conversation.Wordless;
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

  /**
   * Returns how many places have changed. A workspace of which something cannot be read keeps no
   * other waiting.
   *
   * @throws IllegalStateException once all have been looked through, where it did not go well in
   *     some
   */
  public int at(Instant now) {
    int changed = 0;
    List<UUID> broken = new ArrayList<>();
    for (WorkspaceId workspace : programmes.workspaces()) {
      try {
        changed += enrol.everybodyIn(workspace, now);
      } catch (DataAccessResourceFailureException | TransactionException unreachable) {
        throw unreachable;
      } catch (RuntimeException fault) {
        LOG.error("the enrolments of {} stay as they are", workspace.value(), Wordless.of(fault));
        broken.add(workspace.value());
      }
    }
    if (!broken.isEmpty()) {
      throw new IllegalStateException("enrolments stay as they are in " + broken);
    }
    return changed;
  }
}
