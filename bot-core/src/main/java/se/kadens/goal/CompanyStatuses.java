package se.kadens.goal;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.WorkspaceId;

/** What each company calls the statuses of its goals. */
@Component
public class CompanyStatuses {

  private final JdbcClient jdbc;

  CompanyStatuses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public StatusWords of(WorkspaceId workspace) {
    Map<Status, StatusWords.Named> named = new EnumMap<>(Status.class);
    jdbc.sql("SELECT * FROM status_word WHERE workspace_id = ?")
        .param(workspace.value())
        .query(
            row -> {
              named.put(
                  Status.valueOf(row.getString("status")),
                  new StatusWords.Named(row.getString("english"), row.getString("swedish")));
            });
    return new StatusWords(named);
  }

  /** These from now on, and Kadens's own for the rest. */
  @Transactional
  public void become(WorkspaceId workspace, StatusWords words) {
    jdbc.sql("DELETE FROM status_word WHERE workspace_id = ?").param(workspace.value()).update();
    words
        .named()
        .forEach(
            (status, named) ->
                jdbc.sql(
                        """
                        INSERT INTO status_word (workspace_id, status, english, swedish)
                        VALUES (?, ?, ?, ?)""")
                    .params(workspace.value(), status.name(), named.english(), named.swedish())
                    .update());
  }
}
