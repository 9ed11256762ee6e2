package se.kadens.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.ProgrammeId;

/** How people felt, period by period. */
@Component
class Moods {

  private final JdbcClient jdbc;

  Moods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Mood of a period: how many chose one, and the mean of what they chose. */
  record Mood(String period, LocalDate askDate, int answers, double mean) {}

  /** The moods of some people in one programme, the newest period last. */
  List<Mood> of(
      WorkspaceId workspace,
      ProgrammeId programme,
      Collection<PersonId> people,
      LocalDate until,
      int periods,
      int fewestAnswers) {
    if (people.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT period, ask_date, count(mood) AS answers, avg(mood) AS mean
              FROM check_in
              WHERE workspace_id = :workspace AND programme_id = :programme
                AND person_id IN (:people) AND ask_date <= :until
              GROUP BY period, ask_date HAVING count(mood) >= :fewest
              ORDER BY ask_date DESC LIMIT :periods) AS newest
            ORDER BY ask_date""")
        .param("workspace", workspace.value())
        .param("programme", programme.value())
        .param("people", people.stream().map(PersonId::value).toList())
        .param("until", until)
        .param("fewest", fewestAnswers)
        .param("periods", periods)
        .query(
            (row, _) ->
                new Mood(
                    row.getString("period"),
                    row.getObject("ask_date", LocalDate.class),
                    row.getInt("answers"),
                    row.getDouble("mean")))
        .list();
  }
}
