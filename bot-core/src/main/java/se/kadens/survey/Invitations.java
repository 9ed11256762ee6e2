package se.kadens.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Timestamps;
import se.kadens.survey.bank.Rotation.Asked;

/** Who was asked in which wave, and who took part. */
@Component
class Invitations {

  /** As many rows as one statement writes. */
  private static final int CHUNK = 5_000;

  /** No department and no key has one. */
  private static final String BETWEEN = "\n";

  private final JdbcClient jdbc;

  Invitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Wave wave, List<Invitation> all) {
    for (int from = 0; from < all.size(); from += CHUNK) {
      addChunk(wave, all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
  }

  private void addChunk(Wave wave, List<Invitation> some) {
    jdbc.sql(
            """
            INSERT INTO survey_invitation (workspace_id, wave_id, person_id, slices, items, opens_at,
              closes_at, team)
            SELECT :workspace, :wave, person, string_to_array(slices, E'\\n'),
              string_to_array(items, E'\\n'), opens::timestamptz, closes::timestamptz, team
            FROM unnest(:people, :slices, :items, :opens, :closes, :teams)
              AS row (person, slices, items, opens, closes, team)""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("people", Columns.of("uuid", some, each -> each.person().value()))
        .param("slices", Columns.of("text", some, each -> joined(each.slices())))
        .param("items", Columns.of("text", some, each -> String.join(BETWEEN, each.items())))
        .param("opens", Columns.of("text", some, each -> each.opensAt().toString()))
        .param("closes", Columns.of("text", some, each -> each.closesAt().toString()))
        .param("teams", Columns.of("int4", some, Invitation::team))
        .update();
  }

  private static String joined(Set<Slice> slices) {
    return slices.stream().map(Slice::code).sorted().collect(Collectors.joining(BETWEEN));
  }

  Optional<Invitation> find(Wave wave, PersonId person) {
    return find(wave, person, "");
  }

  /** Lets nobody else change it until the transaction ends. */
  Optional<Invitation> lock(Wave wave, PersonId person) {
    return find(wave, person, " FOR UPDATE");
  }

  private Optional<Invitation> find(Wave wave, PersonId person, String locking) {
    return jdbc.sql(
            """
            SELECT * FROM survey_invitation
            WHERE workspace_id = ? AND wave_id = ? AND person_id = ?"""
                + locking)
        .params(wave.workspace().value(), wave.id().value(), person.value())
        .query(Invitations::read)
        .optional();
  }

  /** Everybody who was asked. */
  List<Invitation> of(Wave wave) {
    return jdbc.sql("SELECT * FROM survey_invitation WHERE workspace_id = ? AND wave_id = ?")
        .params(wave.workspace().value(), wave.id().value())
        .query(Invitations::read)
        .list();
  }

  /** Stores when it opens and closes. */
  void move(Wave wave, Invitation moved) {
    jdbc.sql(
            """
            UPDATE survey_invitation SET opens_at = ?, closes_at = ?
            WHERE workspace_id = ? AND wave_id = ? AND person_id = ?""")
        .params(
            Timestamps.of(moved.opensAt()),
            Timestamps.of(moved.closesAt()),
            wave.workspace().value(),
            wave.id().value(),
            moved.person().value())
        .update();
  }

  boolean anyIn(Wave wave, Slice slice) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM survey_invitation
              WHERE workspace_id = ? AND wave_id = ? AND ? = ANY (slices))""")
        .params(wave.workspace().value(), wave.id().value(), slice.code())
        .query(Boolean.class)
        .single();
  }

  /** Gives each until another moment. */
  void extend(Wave wave, Map<PersonId, Instant> closesAt) {
    List<Map.Entry<PersonId, Instant>> rows = List.copyOf(closesAt.entrySet());
    jdbc.sql(
            """
            UPDATE survey_invitation AS i SET closes_at = row.closes::timestamptz
            FROM unnest(:people, :closes) AS row (person, closes)
            WHERE i.workspace_id = :workspace AND i.wave_id = :wave AND i.person_id = row.person""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("people", Columns.of("uuid", rows, row -> row.getKey().value()))
        .param("closes", Columns.of("text", rows, row -> row.getValue().toString()))
        .update();
  }

  void answered(Wave wave, PersonId person) {
    jdbc.sql(
            """
            UPDATE survey_invitation SET answered = true
            WHERE workspace_id = ? AND wave_id = ? AND person_id = ?""")
        .params(wave.workspace().value(), wave.id().value(), person.value())
        .update();
  }

  /** A person in a wave whose turn to be asked has come. */
  record Due(WorkspaceId workspace, WaveId wave, PersonId person) {}

  /**
   * Takes some of those to ask, for the caller's transaction; nobody else gets them until it ends,
   * and nobody at all afterwards.
   */
  List<Due> takeDue(Instant now, int atMost) {
    return jdbc.sql(
            """
            UPDATE survey_invitation AS i SET asked = true
            FROM (
              SELECT workspace_id, wave_id, person_id FROM survey_invitation
              WHERE NOT asked AND opens_at <= ? ORDER BY opens_at LIMIT ?
              FOR UPDATE SKIP LOCKED) AS due
            WHERE i.workspace_id = due.workspace_id AND i.wave_id = due.wave_id
              AND i.person_id = due.person_id
            RETURNING i.workspace_id, i.wave_id, i.person_id""")
        .params(Timestamps.of(now), atMost)
        .query(
            (row, _) ->
                new Due(
                    new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                    new WaveId(row.getObject("wave_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class))))
        .list();
  }

  /** When somebody is to be asked next. */
  Optional<Instant> nextDue() {
    return Optional.ofNullable(
            jdbc.sql("SELECT min(opens_at) AS next FROM survey_invitation WHERE NOT asked")
                .query((row, _) -> Optional.ofNullable(Timestamps.readNullable(row, "next")))
                .single())
        .flatMap(next -> next);
  }

  /** How each person was asked each item in earlier waves of a survey. */
  Map<PersonId, Map<String, Asked>> askedBefore(Survey survey) {
    Map<PersonId, Map<String, Asked>> asked = new HashMap<>();
    jdbc.sql(
            """
            SELECT i.person_id, i.items, w.number FROM survey_invitation i
            JOIN survey_wave w ON w.workspace_id = i.workspace_id AND w.id = i.wave_id
            WHERE w.workspace_id = ? AND w.survey_id = ? ORDER BY w.number""")
        .params(survey.workspace().value(), survey.id().value())
        .query(
            row -> {
              Map<String, Asked> ofPerson =
                  asked.computeIfAbsent(
                      new PersonId(row.getObject("person_id", UUID.class)), _ -> new HashMap<>());
              int wave = row.getInt("number");
              strings(row, "items")
                  .forEach(item -> ofPerson.compute(item, (_, old) -> Asked.again(old, wave)));
            });
    return asked;
  }

  /** The waves somebody was asked in, the newest first. */
  List<WaveId> wavesOf(Person person) {
    return jdbc.sql(
            """
            SELECT i.wave_id FROM survey_invitation i
            JOIN survey_wave w ON w.workspace_id = i.workspace_id AND w.id = i.wave_id
            WHERE i.workspace_id = ? AND i.person_id = ? ORDER BY w.launched_at DESC""")
        .params(person.workspace().value(), person.id().value())
        .query((row, _) -> new WaveId(row.getObject(1, UUID.class)))
        .list();
  }

  private static Invitation read(ResultSet row, int number) throws SQLException {
    return new Invitation(
        new PersonId(row.getObject("person_id", UUID.class)),
        strings(row, "slices").stream().map(Slice::parse).collect(Collectors.toSet()),
        strings(row, "items"),
        Timestamps.read(row, "opens_at"),
        Timestamps.read(row, "closes_at"),
        row.getInt("team"),
        row.getBoolean("answered"));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Stream.of((Object[]) row.getArray(column).getArray()).map(String.class::cast).toList();
  }
}
