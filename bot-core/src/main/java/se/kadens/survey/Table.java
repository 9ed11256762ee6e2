package se.kadens.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.storage.Columns;
import se.kadens.survey.release.Candidates.Rate;
import se.kadens.survey.release.Comment;
import se.kadens.survey.release.Released;
import tools.jackson.databind.json.JsonMapper;

/** What is released of each closed wave; nothing else of its answers is ever read. */
@Component
public class Table {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  Table(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction, once. */
  void add(Wave wave, List<Released> cells, List<Comment> comments, List<Rate> rates) {
    jdbc.sql(
            """
            INSERT INTO survey_cell (workspace_id, wave_id, slice, item, content, to_respondents)
            SELECT :workspace, :wave, slice, item, content::json, respondents
            FROM unnest(:slices, :items, :contents, :respondents)
              AS row (slice, item, content, respondents)""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("slices", Columns.of("text", cells, each -> each.cell().slice().code()))
        .param("items", Columns.of("text", cells, each -> each.cell().item()))
        .param(
            "contents",
            Columns.of("text", cells, each -> CellJson.write(each.cell().content()).toString()))
        .param("respondents", Columns.of("bool", cells, Released::toRespondents))
        .update();
    jdbc.sql(
            """
            INSERT INTO survey_comment (workspace_id, wave_id, id, item, department, words,
              thread_hash)
            SELECT :workspace, :wave, id, item, department, words::json, decode(thread, 'hex')
            FROM unnest(:ids, :items, :departments, :words, :threads)
              AS row (id, item, department, words, thread)""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("ids", Columns.of("uuid", comments, _ -> UUID.randomUUID()))
        .param("items", Columns.of("text", comments, Comment::item))
        .param("departments", Columns.of("text", comments, Table::department))
        .param("words", Columns.of("text", comments, each -> JSON.writeValueAsString(each.text())))
        .param("threads", Columns.of("text", comments, Table::thread))
        .update();
    jdbc.sql(
            """
            INSERT INTO survey_participation (workspace_id, wave_id, slice, invited, answered)
            SELECT :workspace, :wave, slice, invited, answered
            FROM unnest(:slices, :invited, :answered) AS row (slice, invited, answered)""")
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("slices", Columns.of("text", rates, each -> each.slice().code()))
        .param("invited", Columns.of("int4", rates, Rate::invited))
        .param("answered", Columns.of("int4", rates, Rate::tookPart))
        .update();
  }

  private static @Nullable Object department(Comment comment) {
    Slice department = comment.department();
    return department == null ? null : department.key();
  }

  private static @Nullable Object thread(Comment comment) {
    ThreadMark thread = comment.thread();
    return thread == null ? null : thread.hash();
  }

  /** By item and group. */
  public List<Cell> cells(Wave wave) {
    return released(wave).stream().map(Released::cell).toList();
  }

  /** The same, with what respondents may see of it. */
  public List<Released> released(Wave wave) {
    return jdbc.sql(
            """
            SELECT slice, item, content, to_respondents FROM survey_cell
            WHERE workspace_id = ? AND wave_id = ? ORDER BY item, slice""")
        .params(wave.workspace().value(), wave.id().value())
        .query(Table::released)
        .list();
  }

  /** The same of one group. */
  public List<Released> released(Wave wave, Slice slice) {
    return jdbc.sql(
            """
            SELECT slice, item, content, to_respondents FROM survey_cell
            WHERE workspace_id = ? AND wave_id = ? AND slice = ? ORDER BY item""")
        .params(wave.workspace().value(), wave.id().value(), slice.code())
        .query(Table::released)
        .list();
  }

  private static Released released(ResultSet row, int number) throws SQLException {
    return new Released(
        new Cell(
            Slice.parse(row.getString("slice")),
            row.getString("item"),
            CellJson.read(row.getString("content"))),
        row.getBoolean("to_respondents"));
  }

  /** How many of a group were asked, and how many took part. */
  public record Turnout(Slice slice, int invited, int answered) {}

  /** By group; of groups too small to be told of there is nothing. */
  public List<Turnout> turnout(Wave wave) {
    return jdbc.sql(
            """
            SELECT slice, invited, answered FROM survey_participation
            WHERE workspace_id = ? AND wave_id = ? ORDER BY slice""")
        .params(wave.workspace().value(), wave.id().value())
        .query(
            (row, _) ->
                new Turnout(
                    Slice.parse(row.getString("slice")),
                    row.getInt("invited"),
                    row.getInt("answered")))
        .list();
  }

  /** How many of all that were asked took part so far; also told while a wave is open. */
  public Turnout everyone(Wave wave) {
    return jdbc.sql(
            """
            SELECT count(*) AS invited, count(*) FILTER (WHERE answered) AS answered
            FROM survey_invitation WHERE workspace_id = ? AND wave_id = ?""")
        .params(wave.workspace().value(), wave.id().value())
        .query(
            (row, _) -> new Turnout(Slice.EVERYONE, row.getInt("invited"), row.getInt("answered")))
        .single();
  }

  /** By their ids, which are drawn at random. */
  public List<Remark> comments(Wave wave) {
    return jdbc.sql(
            """
            SELECT id, item, department, words FROM survey_comment
            WHERE workspace_id = ? AND wave_id = ? ORDER BY id""")
        .params(wave.workspace().value(), wave.id().value())
        .query(Table::remark)
        .list();
  }

  /**
   * The released comments of whoever holds a token; of a wave that is not anonymous, this person's.
   *
   * @param token as it came; anything at all
   */
  public List<Remark> writtenBy(Wave wave, String token, PersonId by) {
    Optional<Token> known =
        wave.anonymous() ? Token.read(token) : Optional.of(Token.of(wave.id(), by));
    List<String> marks =
        known.stream()
            .flatMap(
                each ->
                    wave.contract().items().stream()
                        .filter(item -> item.measure() == Item.Measure.COMMENT)
                        .map(item -> ThreadMark.of(each, item.key()).hash()))
            .toList();
    return jdbc.sql(
            """
            SELECT id, item, department, words FROM survey_comment
            WHERE workspace_id = :workspace AND wave_id = :wave
              AND encode(thread_hash, 'hex') = ANY (:marks) ORDER BY id
            """)
        .param("workspace", wave.workspace().value())
        .param("wave", wave.id().value())
        .param("marks", Columns.of("text", marks, each -> each))
        .query(Table::remark)
        .list();
  }

  private static Remark remark(ResultSet row, int number) throws SQLException {
    return new Remark(
        row.getObject("id", UUID.class),
        row.getString("item"),
        row.getString("department"),
        JSON.readValue(row.getString("words"), String.class));
  }

  /**
   * A released comment.
   *
   * @param department the one group it is shown for besides everyone; absent for none
   */
  public record Remark(UUID id, String item, @Nullable String department, String words) {}
}
