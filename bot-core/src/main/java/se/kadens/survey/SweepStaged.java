package se.kadens.survey;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes out of the file what a wave's closing deleted: PostgreSQL leaves it there as dead rows. May
 * run at any time and as often as one likes; what does not succeed now does with a later wake-up,
 * and no closing waits for it.
 */
@Component
class SweepStaged {

  private static final Logger LOG = LoggerFactory.getLogger(SweepStaged.class);

  private final JdbcClient jdbc;
  private final Waves waves;

  SweepStaged(JdbcClient jdbc, Waves waves) {
    this.jdbc = jdbc;
    this.waves = waves;
  }

  /** Does nothing within a transaction, where it would fail. */
  void sweep() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return;
    }
    // Read before: what closes meanwhile is swept the next time.
    List<Wave> closed = waves.toSweep();
    if (closed.isEmpty()) {
      return;
    }
    try {
      jdbc.sql("VACUUM (SKIP_LOCKED) survey_staged").update();
      if (isClean()) {
        closed.forEach(waves::swept);
      }
    } catch (DataAccessException failure) {
      LOG.warn("dead rows of closed waves stay until later: {}", failure.getClass().getName());
    }
  }

  /** Whoever still reads an older state of the database keeps rows from being taken out. */
  private boolean isClean() {
    return jdbc.sql(
                """
                SELECT coalesce(sum(n_dead_tup), 0) FROM pg_stat_all_tables
                WHERE relid = 'survey_staged'::regclass""")
            .query(Long.class)
            .single()
        == 0;
  }
}
