package se.kadens.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.WorkspaceId;

/** What each company says it stands for. */
@Component
class CompanyValues {

  static final int MOST = 12;
  static final int LONGEST = 60;

  private final JdbcClient jdbc;

  CompanyValues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those in use, in the company's own order. */
  List<Tag> of(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT id, name FROM company_value
            WHERE workspace_id = ? AND NOT retired ORDER BY position""")
        .param(workspace.value())
        .query(CompanyValues::read)
        .list();
  }

  Optional<Tag> find(WorkspaceId workspace, UUID id) {
    return jdbc.sql(
            """
            SELECT id, name FROM company_value
            WHERE workspace_id = ? AND id = ? AND NOT retired""")
        .params(workspace.value(), id)
        .query(CompanyValues::read)
        .optional();
  }

  /** These and no others from now on. */
  void become(WorkspaceId workspace, List<String> names) {
    jdbc.sql("UPDATE company_value SET retired = true WHERE workspace_id = ?")
        .param(workspace.value())
        .update();
    for (int i = 0; i < names.size(); i++) {
      jdbc.sql(
              """
              INSERT INTO company_value (workspace_id, id, name, position) VALUES (?, ?, ?, ?)
              ON CONFLICT (workspace_id, name)
              DO UPDATE SET position = excluded.position, retired = false""")
          .params(workspace.value(), UUID.randomUUID(), names.get(i), i)
          .update();
    }
  }

  private static Tag read(ResultSet row, int number) throws SQLException {
    return new Tag(Tag.Of.VALUE, row.getObject("id", UUID.class), row.getString("name"));
  }
}
