package se.kadens.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.kadens.storage.Columns;

/** The people of every workspace. */
@Component
public class People {

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Person> find(WorkspaceId workspace, PersonId person) {
    return select(workspace, "p.person_id = :person")
        .param("person", person.value())
        .query(PersonRow::read)
        .optional();
  }

  /** Those of the given people that exist, by name. */
  public List<Person> find(WorkspaceId workspace, Collection<PersonId> people) {
    return select(workspace, "p.person_id = any(:people)")
        .param("people", ids(people))
        .query(PersonRow::read)
        .list();
  }

  /** Active or not; however the address is written. */
  public Optional<Person> findByEmail(WorkspaceId workspace, String email) {
    return select(workspace, "p.email = :email")
        .param("email", new EmailAddress(email).value())
        .query(PersonRow::read)
        .optional();
  }

  /** The active people who have this person as their manager, by name. */
  public List<Person> reportsOf(WorkspaceId workspace, PersonId manager) {
    return select(workspace, "p.manager_id = :manager and p.active")
        .param("manager", manager.value())
        .query(PersonRow::read)
        .list();
  }

  /** The active people in this role, by name. */
  public List<Person> inRole(WorkspaceId workspace, Role role) {
    // The planner finds the few only where it reads which role is left out.
    return select(workspace, "p.active and p.role = '" + role.name() + "'")
        .query(PersonRow::read)
        .list();
  }

  /** Everyone who may be asked, by name. */
  public List<Person> active(WorkspaceId workspace) {
    return select(workspace, "p.active").query(PersonRow::read).list();
  }

  /**
   * Some of those who may be asked: whose names hold a word beginning with each of the given ones,
   * by name. Accents make no difference.
   */
  public List<Person> search(WorkspaceId workspace, String words, int skip, int most) {
    return jdbc.sql(
            PersonRow.SELECT
                + """
                   where p.workspace_id = :workspace and p.active
                     and (:words = '' or p.name_words @@ cast(:words as tsquery))
                   order by p.name, p.person_id offset :skip limit :most
                  """)
        .param("workspace", workspace.value())
        .param("words", NameWords.query(words))
        .param("skip", skip)
        .param("most", most)
        .query(PersonRow::read)
        .list();
  }

  /** Those who may be asked at one of these addresses, however they are written, by name. */
  public List<Person> withEmails(WorkspaceId workspace, Collection<String> emails) {
    Object[] written = emails.stream().map(email -> new EmailAddress(email).value()).toArray();
    return select(workspace, "p.active and p.email = any(:emails)")
        .param("emails", new SqlArrayValue("text", written))
        .query(PersonRow::read)
        .list();
  }

  /** Everyone, those who have left included, by name. */
  public List<Person> all(WorkspaceId workspace) {
    return select(workspace, "true").query(PersonRow::read).list();
  }

  /** Whether the person reports straight to the manager. */
  public boolean isManagerOf(WorkspaceId workspace, PersonId manager, PersonId person) {
    return exists(
        jdbc.sql(
                """
                select 1 from person
                 where workspace_id = :workspace and person_id = :person and manager_id = :manager
                """)
            .param("workspace", workspace.value())
            .param("person", person.value())
            .param("manager", manager.value()));
  }

  /** Whether anyone active reports straight to this person. */
  public boolean managesAnyone(WorkspaceId workspace, PersonId manager) {
    return exists(
        jdbc.sql(
                """
                select 1 from person
                 where workspace_id = :workspace and manager_id = :manager and active limit 1
                """)
            .param("workspace", workspace.value())
            .param("manager", manager.value()));
  }

  /** The managers above a person: their own first, the head of the company last. */
  public List<Person> lineOf(WorkspaceId workspace, PersonId person) {
    return linesOf(workspace, List.of(person)).getOrDefault(person, List.of());
  }

  /** The same of several people at once; who has no manager is left out. */
  public Map<PersonId, List<Person>> linesOf(WorkspaceId workspace, Collection<PersonId> people) {
    Map<PersonId, List<Person>> lines = new HashMap<>();
    jdbc.sql(
            """
            with recursive line (below, person_id, height) as (
              select person_id, manager_id, 1 from person
               where workspace_id = :workspace and person_id = any(:people)
              union all
              select line.below, p.manager_id, line.height + 1
                from person p join line on p.person_id = line.person_id
               where p.workspace_id = :workspace
            ) cycle person_id set circular using path
            """
                + "select line.below, above.* from line join ("
                + PersonRow.SELECT
                + """
                 where p.workspace_id = :workspace
                ) above using (person_id)
                where not line.circular order by line.height
                """)
        .param("workspace", workspace.value())
        .param("people", ids(people))
        .query(
            row -> {
              PersonId below = new PersonId(row.getObject("below", UUID.class));
              lines
                  .computeIfAbsent(below, _ -> new ArrayList<>())
                  .add(PersonRow.read(row, row.getRow()));
            });
    return lines;
  }

  static SqlArrayValue ids(Collection<PersonId> people) {
    return Columns.of("uuid", people, PersonId::value);
  }

  private StatementSpec select(WorkspaceId workspace, String condition) {
    return jdbc.sql(
            PersonRow.SELECT
                + " where p.workspace_id = :workspace and "
                + condition
                + " order by p.name, p.person_id")
        .param("workspace", workspace.value());
  }

  private static boolean exists(StatementSpec select) {
    return select.query(Integer.class).optional().isPresent();
  }
}
