package se.kadens.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;

/** Which frameworks people may set goals by; all of them until HR says otherwise. */
@Component
public class FrameworkOffers {

  /** Whom a choice holds for; the last of these that was made for somebody is theirs. */
  public enum Scope {
    COMPANY,
    DEPARTMENT,
    TEAM
  }

  /**
   * A choice that HR made.
   *
   * @param whose a department's name, or the id of a team's lead; empty for the company
   */
  public record Offer(Scope scope, String whose, Set<Framework> frameworks) {
    public Offer {
      frameworks = Set.copyOf(frameworks);
    }
  }

  private final JdbcClient jdbc;

  FrameworkOffers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that this person may choose from, in their usual order. */
  public List<Framework> to(Person person) {
    return jdbc.sql(
            """
            SELECT * FROM framework_offer
            WHERE workspace_id = :workspace
              AND (scope = 'COMPANY'
                   OR (scope = 'DEPARTMENT' AND whose = :department)
                   OR (scope = 'TEAM' AND whose IN (:self, :manager)))
            ORDER BY whose = :self DESC, scope = 'TEAM' DESC, scope = 'DEPARTMENT' DESC
            LIMIT 1""")
        .param("workspace", person.workspace().value())
        .param("department", person.department() == null ? "" : person.department())
        .param("self", person.id().toString())
        .param("manager", person.manager() == null ? "" : person.manager().toString())
        .query(FrameworkOffers::read)
        .optional()
        .map(offer -> List.copyOf(EnumSet.copyOf(offer.frameworks())))
        .orElseGet(() -> List.of(Framework.values()));
  }

  /** All choices, the company's first. */
  public List<Offer> of(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT * FROM framework_offer WHERE workspace_id = ?
            ORDER BY array_position(ARRAY['COMPANY', 'DEPARTMENT', 'TEAM'], scope), whose""")
        .param(workspace.value())
        .query(FrameworkOffers::read)
        .list();
  }

  /** What is chosen from now on; none at all takes the choice back. */
  @Transactional
  public void become(WorkspaceId workspace, Offer offer) {
    jdbc.sql("DELETE FROM framework_offer WHERE workspace_id = ? AND scope = ? AND whose = ?")
        .params(workspace.value(), offer.scope().name(), offer.whose())
        .update();
    if (!offer.frameworks().isEmpty()) {
      jdbc.sql(
              """
              INSERT INTO framework_offer (workspace_id, scope, whose, frameworks)
              VALUES (?, ?, ?, ?)""")
          .params(
              workspace.value(),
              offer.scope().name(),
              offer.whose(),
              Columns.of("text", offer.frameworks(), Enum::name))
          .update();
    }
  }

  /** These choices and no others from now on. */
  @Transactional
  public void become(WorkspaceId workspace, List<Offer> offers) {
    jdbc.sql("DELETE FROM framework_offer WHERE workspace_id = ?")
        .param(workspace.value())
        .update();
    offers.forEach(offer -> become(workspace, offer));
  }

  private static Offer read(ResultSet row, int number) throws SQLException {
    Set<Framework> frameworks = EnumSet.noneOf(Framework.class);
    Stream.of((String[]) row.getArray("frameworks").getArray())
        .map(Framework::valueOf)
        .forEach(frameworks::add);
    return new Offer(Scope.valueOf(row.getString("scope")), row.getString("whose"), frameworks);
  }
}
