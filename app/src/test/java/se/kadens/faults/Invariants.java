package se.kadens.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.sandbox.slack.ApiCall;
import se.kadens.sandbox.slack.SlackSandbox;
import tools.jackson.databind.json.JsonMapper;

/** What must hold after whatever happened: in the database, and at Slack. */
final class Invariants {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PROMPTS = "FROM notice WHERE kind = 'prompt'";
  private static final String ENDED = "('sent', 'skipped', 'undeliverable')";

  /** Those that are woken each minute or more often. */
  private static final String CHORES =
      "open-due-check-ins close-check-ins expire-interviews look-after-meetings watch-ledger"
          + " open-scheduled-surveys ask-invited close-waves";

  /** A minute, and what the watchdog needs where a trigger is stuck. */
  private static final Duration WOKEN_AGAIN = Duration.ofMinutes(3);

  /** A node's lease, and the next look of another. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(40);

  private final JdbcClient jdbc;
  private final SlackSandbox slack;
  private final int people;
  private final Instant since;

  Invariants(DataSource database, SlackSandbox slack, int people) {
    this(JdbcClient.create(database), slack, people, Instant.EPOCH);
  }

  private Invariants(JdbcClient jdbc, SlackSandbox slack, int people, Instant since) {
    this.jdbc = jdbc;
    this.slack = slack;
    this.people = people;
    this.since = since;
  }

  private static String and(Instant since) {
    return " AND due_at >= '" + since + "'";
  }

  /** Of what fell due before, nothing is looked at. */
  Invariants since(Instant moment) {
    return new Invariants(jdbc, slack, people, moment);
  }

  /** Also false while the database is away. */
  boolean allHaveEnded() {
    try {
      return count("SELECT count(*) " + PROMPTS + " AND state IN " + ENDED + and(since)) == people
          && count("SELECT count(*) FROM notice WHERE state NOT IN " + ENDED) == 0;
    } catch (DataAccessException away) {
      return false;
    }
  }

  /** How many prompts are in which state, with the reason. */
  Map<String, Long> states() {
    Map<String, Long> states = new TreeMap<>();
    jdbc.sql(
            "SELECT concat_ws(': ', state, reason), count(*) "
                + PROMPTS
                + and(since)
                + " GROUP BY 1")
        .query(
            row -> {
              states.put(row.getString(1), row.getLong(2));
            });
    return states;
  }

  void check() {
    everybodyHasOneRowThatHasEnded();
    nothingWasSaidTwice();
    nobodyHoldsAnything();
    noTriggerIsStuck();
    // I6, that no workspace is told what is another's, cannot fail in a company by itself. A second
    // one would have each node speak for one of them, and leave to chance which node is struck; it
    // is looked at where several are founded, in the tests of delivery.
  }

  /** I1. */
  private void everybodyHasOneRowThatHasEnded() {
    assertThat(
            count(
                """
                SELECT count(*) FROM person p WHERE p.active AND 1 <> (
                  SELECT count(*) FROM notice n
                  WHERE n.workspace_id = p.workspace_id AND n.person_id = p.person_id
                    AND n.kind = 'prompt' AND n.state IN ('sent', 'skipped', 'undeliverable')"""
                    + and(since)
                    + ")"))
        .as("people without exactly one row that has ended: %s", states())
        .isZero();
    assertThat(count("SELECT count(*) FROM person WHERE active")).isEqualTo(people);
  }

  /** I2. */
  private void nothingWasSaidTwice() {
    Map<String, Long> accepted = accepted();
    assertThat(accepted.entrySet().stream().filter(each -> each.getValue() > 1))
        .as("notices said more than once")
        .map(each -> story(each.getKey()))
        .isEmpty();
    assertThat(texts("SELECT id::text FROM notice WHERE state = 'sent'" + and(since)))
        .as("written down as said")
        .allMatch(accepted::containsKey);
    assertThat(texts("SELECT id::text FROM notice WHERE state <> 'sent'" + and(since)))
        .as("said, and not known to be")
        .noneMatch(accepted::containsKey);
  }

  /** What is known of a notice, for whoever has to find out why. */
  private String story(String notice) {
    List<String> calls =
        slack.calls().stream()
            .filter(call -> call.method().equals(Arena.POST) && notice(call).equals(notice))
            .map(call -> call.at() + " " + call.status() + " " + call.outcome())
            .toList();
    return notice
        + calls
        + texts("SELECT row_to_json(n)::text FROM notice n WHERE id = '" + notice + "'");
  }

  /** How often each notice was taken by Slack. */
  Map<String, Long> accepted() {
    return slack.calls().stream()
        .filter(Arena::isAccepted)
        .map(Invariants::notice)
        // Answers to what somebody did are no notices.
        .filter(notice -> !notice.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  static String notice(ApiCall call) {
    return JSON.readTree(call.arguments().path("metadata").asString("{}"))
        .at("/event_payload/notice")
        .asString("");
  }

  /** I4: stricter than after five minutes, since all has ended. */
  private void nobodyHoldsAnything() {
    assertThat(
            count("SELECT count(*) FROM notice WHERE state IN ('claimed', 'sending', 'unclear')"))
        .as("held though it has ended: %s", states())
        .isZero();
    Until.holds(
        "no node that is gone speaks for anybody",
        TAKEN_OVER,
        () ->
            count(
                    """
                    SELECT count(*) FROM lane_holder h
                    WHERE h.node_id IS NOT NULL AND NOT EXISTS (
                      SELECT FROM node n
                      WHERE n.node_id = h.node_id AND n.alive_until > clock_timestamp())""")
                == 0);
  }

  /** I5. */
  private void noTriggerIsStuck() {
    assertThat(
            texts(
                """
                SELECT trigger_name || ' ' || trigger_state FROM qrtz_triggers
                WHERE trigger_state IN ('ACQUIRED', 'BLOCKED', 'ERROR')
                  AND next_fire_time < (extract(epoch FROM now()) - 60) * 1000"""))
        .as("stuck for more than a minute")
        .isEmpty();
  }

  /** I5, as it shows: whatever is woken each minute or more often comes to its end again. */
  void choresGoOn() {
    String moment = texts("SELECT clock_timestamp()::text").getFirst();
    Until.holds(
        () -> "not woken again: " + chores(moment), WOKEN_AGAIN, () -> chores(moment).isEmpty());
  }

  private List<String> chores(String endedBefore) {
    return jdbc.sql(
            """
            SELECT name FROM unnest(string_to_array(?, ' ')) name
            WHERE NOT EXISTS (
              SELECT FROM tick t WHERE t.chore = name AND t.ended_at > CAST(? AS timestamptz))""")
        .params(CHORES, endedBefore)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * I3: what is stored is what was accepted, each version of it in order, and nothing else.
   *
   * @param accepted by address, for those who answered
   */
  void answersAre(String question, Map<String, List<String>> accepted) {
    Map<String, List<String>> stored = new TreeMap<>();
    jdbc.sql(
            """
            SELECT p.email, array_agg(coalesce(a.answer #>> '{chosen,0}', a.answer ->> 'words')
              ORDER BY a.version) AS versions
            FROM interview_answer a
            JOIN interview i ON i.workspace_id = a.workspace_id AND i.id = a.interview_id
            JOIN person p ON p.workspace_id = i.workspace_id AND p.person_id = i.person_id
            WHERE a.question = ? GROUP BY p.email""")
        .param(question)
        .query(
            row -> {
              String[] versions = (String[]) row.getArray("versions").getArray();
              stored.put(row.getString("email"), List.of(versions));
            });
    assertThat(stored).isEqualTo(accepted);
  }

  /**
   * I3: whoever was told that their answer was taken has it in the database, as it was pressed.
   *
   * @param acknowledged by address
   */
  void answersAreStored(Set<String> acknowledged) {
    Map<String, String> moods = new TreeMap<>();
    jdbc.sql(
            """
            SELECT p.email, a.answer::text FROM interview_answer a
            JOIN interview i ON i.workspace_id = a.workspace_id AND i.id = a.interview_id
            JOIN person p ON p.workspace_id = i.workspace_id AND p.person_id = i.person_id
            WHERE a.question = 'mood'""")
        .query(
            row -> {
              String chosen = JSON.readTree(row.getString(2)).at("/chosen/0").asString("");
              moods.put(row.getString(1), chosen);
            });
    assertThat(moods)
        .as("answers that were acknowledged")
        .containsAllEntriesOf(
            acknowledged.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> Crew.GOOD_KEY)));
    assertThat(count("SELECT coalesce(max(version), 1) FROM interview_answer"))
        .as("pressing again changes nothing")
        .isOne();
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
  }

  long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
