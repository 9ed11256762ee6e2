package se.kadens.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Timestamps;
import se.kadens.survey.Wave.State;

/** The rounds of every survey, each with what its respondents were promised. */
@Component
public class Waves {

  /** After so long whoever was closing a wave is taken to have died. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String SELECT =
      """
      SELECT w.*, c.terms, c.hash FROM survey_wave w
      JOIN survey_contract c ON c.workspace_id = w.workspace_id AND c.wave_id = w.id
      """;

  private final JdbcClient jdbc;

  Waves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Wave> find(WorkspaceId workspace, WaveId wave) {
    return jdbc.sql(SELECT + "WHERE w.workspace_id = ? AND w.id = ?")
        .params(workspace.value(), wave.value())
        .query(Waves::read)
        .optional();
  }

  /** Newest first. */
  public List<Wave> of(Survey survey) {
    return jdbc.sql(SELECT + "WHERE w.workspace_id = ? AND w.survey_id = ? ORDER BY w.number DESC")
        .params(survey.workspace().value(), survey.id().value())
        .query(Waves::read)
        .list();
  }

  /** The newest, whatever its state. */
  public Optional<Wave> newestOf(Survey survey) {
    return jdbc.sql(
            SELECT + "WHERE w.workspace_id = ? AND w.survey_id = ? ORDER BY w.number DESC LIMIT 1")
        .params(survey.workspace().value(), survey.id().value())
        .query(Waves::read)
        .optional();
  }

  /**
   * @param occasion which occurrence of the survey it is; unique, so that none is launched twice
   * @return false when this occasion was launched before
   */
  boolean add(Wave wave, String occasion) {
    int added =
        jdbc.sql(
                """
                INSERT INTO survey_wave (workspace_id, id, survey_id, number, occasion, state,
                  launched_at, closes_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
            .params(
                wave.workspace().value(),
                wave.id().value(),
                wave.survey().value(),
                wave.number(),
                occasion,
                wave.state().code(),
                Timestamps.of(wave.launchedAt()),
                Timestamps.of(wave.closesAt()))
            .update();
    if (added == 1) {
      jdbc.sql(
              "INSERT INTO survey_contract (workspace_id, wave_id, terms, hash) VALUES (?, ?, ?, ?)")
          .params(
              wave.workspace().value(),
              wave.id().value(),
              ContractJson.write(wave.contract()),
              wave.hash())
          .update();
    }
    return added == 1;
  }

  /**
   * Those that were closed in the time from one moment on until another, the oldest first; whenever
   * they were to close.
   */
  public List<Wave> closedBetween(WorkspaceId workspace, Instant from, Instant until) {
    return jdbc.sql(
            SELECT
                + """
                  WHERE w.workspace_id = ? AND w.state = 'closed'
                    AND coalesce(w.closed_at, w.closes_at) >= ?
                    AND coalesce(w.closed_at, w.closes_at) < ?
                  ORDER BY coalesce(w.closed_at, w.closes_at), w.id""")
        .params(workspace.value(), Timestamps.of(from), Timestamps.of(until))
        .query(Waves::read)
        .list();
  }

  /** Those that closed before and had somebody take part who did in this one, the last first. */
  List<Wave> closedWithSomeOf(Wave wave) {
    return jdbc.sql(
            SELECT
                + """
                  WHERE w.workspace_id = :workspace AND w.id <> :wave AND w.state = 'closed'
                    AND EXISTS (
                      SELECT 1 FROM survey_invitation i
                      JOIN survey_invitation n ON n.workspace_id = i.workspace_id
                        AND n.person_id = i.person_id
                      WHERE i.workspace_id = w.workspace_id AND i.wave_id = w.id AND i.answered
                        AND n.wave_id = :wave AND n.answered)
                  ORDER BY w.closes_at DESC, w.id""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .query(Waves::read)
        .list();
  }

  /**
   * Lets nobody else close a wave of the workspace until the transaction ends, so that no two are
   * released without knowing of each other.
   */
  void lockClosing(WorkspaceId workspace) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("survey closing " + workspace.value())
        .query((_, _) -> true)
        .single();
  }

  /** Whether a survey's occurrence was launched before. */
  public boolean has(Survey survey, String occasion) {
    return jdbc.sql(
            "SELECT 1 FROM survey_wave WHERE workspace_id = ? AND survey_id = ? AND occasion = ?")
        .params(survey.workspace().value(), survey.id().value(), occasion)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Keeps the wave's state as it is until the transaction ends. */
  State lockedState(Wave wave) {
    return jdbc.sql("SELECT state FROM survey_wave WHERE workspace_id = ? AND id = ? FOR SHARE")
        .params(wave.workspace().value(), wave.id().value())
        .query((row, _) -> state(row))
        .single();
  }

  /** As it is now, and as it stays for everybody else until the transaction ends. */
  Wave lock(Wave wave) {
    return jdbc.sql(SELECT + "WHERE w.workspace_id = ? AND w.id = ? FOR UPDATE OF w")
        .params(wave.workspace().value(), wave.id().value())
        .query(Waves::read)
        .single();
  }

  /** Those to be closed, among them those whose closing was broken off. */
  List<Wave> toClose(Instant now) {
    return jdbc.sql(
            SELECT
                + """
                  WHERE (w.state = 'open' AND w.closes_at <= :now)
                    OR (w.state = 'closing' AND w.closing_since <= :given_up)
                  ORDER BY w.closes_at""")
        .param("now", Timestamps.of(now))
        .param("given_up", Timestamps.of(now.minus(PATIENCE)))
        .query(Waves::read)
        .list();
  }

  /**
   * Lets no answer in any more.
   *
   * @return false when somebody else is closing it, or has
   */
  boolean beginClosing(Wave wave, Instant now) {
    return jdbc.sql(
                """
                UPDATE survey_wave SET state = 'closing', closing_since = :now,
                  closes_at = least(closes_at, :now)
                WHERE workspace_id = :workspace AND id = :wave AND (state = 'open'
                  OR (state = 'closing' AND closing_since <= :given_up))""")
            .param("workspace", wave.workspace().value())
            .param("wave", wave.id().value())
            .param("now", Timestamps.of(now))
            .param("given_up", Timestamps.of(now.minus(PATIENCE)))
            .update()
        == 1;
  }

  /**
   * @return false when somebody else has closed it meanwhile
   */
  boolean closed(Wave wave, Instant now) {
    return jdbc.sql(
                """
                UPDATE survey_wave SET state = 'closed', closing_since = NULL, closed_at = ?
                WHERE workspace_id = ? AND id = ? AND state = 'closing'""")
            .params(Timestamps.of(now), wave.workspace().value(), wave.id().value())
            .update()
        == 1;
  }

  /** Closed, with perhaps something of their answers still in the file. */
  List<Wave> toSweep() {
    return jdbc.sql(
            SELECT
                + """
                  WHERE w.state = 'closed' AND NOT w.swept
                  ORDER BY w.closes_at""")
        .query(Waves::read)
        .list();
  }

  void swept(Wave wave) {
    jdbc.sql("UPDATE survey_wave SET swept = true WHERE workspace_id = ? AND id = ?")
        .params(wave.workspace().value(), wave.id().value())
        .update();
  }

  /** Gives people more time; does nothing once it is closing. */
  boolean extend(Wave wave, Instant closesAt) {
    return jdbc.sql(
                """
                UPDATE survey_wave SET closes_at = ?
                WHERE workspace_id = ? AND id = ? AND state = 'open' AND closes_at < ?""")
            .params(
                Timestamps.of(closesAt),
                wave.workspace().value(),
                wave.id().value(),
                Timestamps.of(closesAt))
            .update()
        == 1;
  }

  /**
   * Lets a wave end now instead; whoever closes waves does the rest.
   *
   * @return false when it had ended before
   */
  public boolean end(Wave wave, Instant now) {
    return jdbc.sql(
                """
                UPDATE survey_wave SET closes_at = :now
                WHERE workspace_id = :workspace AND id = :wave AND state = 'open'
                  AND closes_at > :now""")
            .param("workspace", wave.workspace().value())
            .param("wave", wave.id().value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  private static Wave read(ResultSet row, int number) throws SQLException {
    WaveId id = new WaveId(row.getObject("id", UUID.class));
    String terms = row.getString("terms");
    String hash = row.getString("hash");
    if (!Contract.hash(terms).equals(hash)) {
      throw new IllegalStateException("contract of wave " + id + " was changed");
    }
    return new Wave(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        id,
        new SurveyId(row.getObject("survey_id", UUID.class)),
        row.getInt("number"),
        state(row),
        Timestamps.read(row, "launched_at"),
        Timestamps.read(row, "closes_at"),
        ContractJson.read(terms),
        hash);
  }

  private static State state(ResultSet row) throws SQLException {
    return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
  }
}
