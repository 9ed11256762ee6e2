package se.kadens.goal.view;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.WorkspaceId;

/** Where the people of a workspace work. */
@Component
public class Departments {

  /** Longer names do not fit into what a button carries. */
  private static final int LONGEST = 60;

  private final JdbcClient jdbc;

  Departments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that a list can be narrowed down to, by name. */
  public List<String> of(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT DISTINCT department FROM person
            WHERE workspace_id = ? AND active AND length(department) <= ?
            ORDER BY department""")
        .params(workspace.value(), LONGEST)
        .query((row, _) -> row.getString("department"))
        .list();
  }
}
