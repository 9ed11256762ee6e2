package se.kadens.teams;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import se.kadens.language.Language;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.storage.Columns;
import se.kadens.storage.Together;

/** Which user of Teams is which person, and how each is reached. */
final class TeamsUsers {

  /** The one row of an address: by the Bot Connector's id, else by the directory's. */
  private static final String THEM =
      """
       WHERE workspace_id = :workspace AND entry_id = (
         SELECT entry_id FROM teams_user
         WHERE workspace_id = :workspace AND tenant_id = :tenant
           AND (user_id = :user
                OR (directory_id = :directory
                    AND (user_id IS NULL OR cast(:user AS text) IS NULL)))
         ORDER BY user_id NULLS LAST LIMIT 1)
      """;

  /** The directory's id, unless another user has it already. */
  private static final String UNCLAIMED =
      """
       CASE WHEN NOT EXISTS (
         SELECT 1 FROM teams_user other
         WHERE other.workspace_id = :workspace AND other.tenant_id = :tenant
           AND other.directory_id = :directory) THEN :directory END
      """;

  private static final String UNINSTALLED = "Uninstalled";

  /** An address that is wanted, even of somebody who keeps us out or not. */
  record Wanted(WorkspaceId workspace, PersonId person, boolean evenBlocked) {}

  private final JdbcClient jdbc;
  private final Together<Wanted, Optional<Address>> lookups = Together.lookingUp(this::addresses);

  TeamsUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PersonId> personOf(WorkspaceId workspace, String tenant, String user) {
    return jdbc.sql(
            """
            SELECT person_id FROM teams_user
            WHERE workspace_id = :workspace AND tenant_id = :tenant AND user_id = :user
              AND person_id IS NOT NULL
            """)
        .param("workspace", workspace.value())
        .param("tenant", tenant)
        .param("user", user)
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  /** Where a person is, whether or not they let us in. */
  Optional<Address> addressOf(WorkspaceId workspace, PersonId person) {
    return lookups.ask(new Wanted(workspace, person, true));
  }

  /** Where a person can be reached, as far as we know. */
  Optional<Address> reach(WorkspaceId workspace, PersonId person) {
    return lookups.ask(new Wanted(workspace, person, false));
  }

  /** In the order in which they are wanted. */
  List<Optional<Address>> addresses(List<Wanted> wanted) {
    return jdbc.sql(
            """
            SELECT known.*
            FROM unnest(:workspaces, :people, :blocked)
              WITH ORDINALITY AS wanted (workspace_id, person_id, blocked, place)
            LEFT JOIN LATERAL (
              SELECT * FROM teams_user
              WHERE workspace_id = wanted.workspace_id AND person_id = wanted.person_id
                AND (wanted.blocked OR blocked_at IS NULL)
              ORDER BY noted_at DESC LIMIT 1) known ON true
            ORDER BY wanted.place
            """)
        .param("workspaces", Columns.of("uuid", wanted, each -> each.workspace().value()))
        .param("people", Columns.of("uuid", wanted, each -> each.person().value()))
        .param("blocked", Columns.of("boolean", wanted, Wanted::evenBlocked))
        .query(
            (row, number) ->
                row.getObject("entry_id") == null
                    ? Optional.<Address>empty()
                    : Optional.of(UserRow.address(row, number)))
        .list();
  }

  /** Takes in where a user was just heard from, which also shows that they let us in. */
  void note(Address address, Instant now) {
    note(address, null, null, now);
  }

  /**
   * Takes in where a user was just heard from, and how their client is set; what is not known now
   * stays as it was.
   */
  void note(Address address, @Nullable Language language, @Nullable ZoneId zone, Instant now) {
    write(
        address,
        """
        conversation_id = coalesce(:conversation, conversation_id),
        language = coalesce(:language, language), zone = coalesce(:zone, zone),
        blocked_at = NULL, blocked_why = NULL
        """,
        now,
        update ->
            update
                .param("conversation", address.conversation(), Types.VARCHAR)
                .param("language", language == null ? null : language.code(), Types.VARCHAR)
                .param("zone", zone == null ? null : zone.getId(), Types.VARCHAR));
  }

  /** Takes in what a roster says of a user. */
  void enlist(Address address, TeamsMember member, Instant now) {
    write(
        address,
        "email = :email, name = :name",
        now,
        update ->
            update
                .param("email", member.email(), Types.VARCHAR)
                .param("name", member.name(), Types.VARCHAR));
  }

  /** Notes the conversation that was begun with a user. */
  void converse(Address address, String conversation, Instant now) {
    write(
        address,
        "conversation_id = :conversation",
        now,
        update -> update.param("conversation", conversation));
  }

  /** Notes who a user is; a person is one user of a tenant at a time. */
  void link(Address address, PersonId person, Instant now) {
    jdbc.sql(
            """
            UPDATE teams_user SET person_id = NULL
            WHERE workspace_id = :workspace AND tenant_id = :tenant AND person_id = :person
              AND user_id IS DISTINCT FROM cast(:user AS text)
            """)
        .param("workspace", address.workspace().value())
        .param("tenant", address.tenant())
        .param("person", person.value())
        .param("user", address.user(), Types.VARCHAR)
        .update();
    write(address, "person_id = :person", now, update -> update.param("person", person.value()));
  }

  /** Notes that a user keeps us out, until they are heard from again. */
  void block(Address address, String why, Instant now) {
    write(
        address,
        "blocked_at = coalesce(blocked_at, :now), blocked_why = :why",
        now,
        update -> update.param("why", why));
  }

  /** Notes that a user took the app away; told twice of it, they did so once. */
  void remove(Address address, Instant now) {
    write(
        address,
        """
        removals = removals + CASE WHEN blocked_why = :why THEN 0 ELSE 1 END,
        blocked_at = coalesce(blocked_at, :now), blocked_why = :why
        """,
        now,
        update -> update.param("why", UNINSTALLED));
  }

  /** How often a user took the app away. */
  int removals(Address address) {
    return them(jdbc.sql("SELECT removals FROM teams_user" + THEM), address)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void write(
      Address address, String change, Instant now, UnaryOperator<StatementSpec> parameters) {
    if (update(address, change, now, parameters) == 0) {
      insert(address, now);
      update(address, change, now, parameters);
    }
  }

  private int update(
      Address address, String change, Instant now, UnaryOperator<StatementSpec> parameters) {
    StatementSpec update =
        jdbc.sql(
            """
            UPDATE teams_user SET service_url = :serviceUrl, noted_at = :now,
              user_id = coalesce(user_id, :user),
              directory_id = coalesce(directory_id,
            """
                + UNCLAIMED
                + "), "
                + change
                + THEM);
    return parameters.apply(identified(update, address, now)).update();
  }

  private void insert(Address address, Instant now) {
    StatementSpec insert =
        jdbc.sql(
            """
            INSERT INTO teams_user
              (workspace_id, entry_id, tenant_id, user_id, directory_id, service_url, noted_at)
            VALUES (:workspace, :entry, :tenant, :user,
            """
                + UNCLAIMED
                + ", :serviceUrl, :now) ON CONFLICT DO NOTHING");
    identified(insert, address, now).param("entry", UUID.randomUUID()).update();
  }

  private static StatementSpec identified(StatementSpec statement, Address address, Instant now) {
    return them(statement, address)
        .param("serviceUrl", address.serviceUrl())
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  private static StatementSpec them(StatementSpec statement, Address address) {
    return statement
        .param("workspace", address.workspace().value())
        .param("tenant", address.tenant())
        .param("user", address.user(), Types.VARCHAR)
        .param("directory", address.directoryId(), Types.VARCHAR);
  }

  /** What we keep of a user. */
  Optional<Kept> find(Address address) {
    return them(jdbc.sql("SELECT * FROM teams_user" + THEM), address)
        .query(UserRow::kept)
        .optional();
  }

  /** The users with one of these addresses whom no person is linked to yet. */
  List<Kept> unlinked(WorkspaceId workspace, Collection<String> emails) {
    return jdbc.sql(
            """
            SELECT * FROM teams_user
            WHERE workspace_id = :workspace AND person_id IS NULL AND email = any(:emails)
            """)
        .param("workspace", workspace.value())
        .param("emails", emails.toArray(String[]::new))
        .query(UserRow::kept)
        .list();
  }

  /** The addresses of the users whom no person is linked to yet. */
  List<String> unlinkedEmails(WorkspaceId workspace) {
    return jdbc.sql(
            """
            SELECT DISTINCT email FROM teams_user
            WHERE workspace_id = :workspace AND person_id IS NULL AND email IS NOT NULL
            """)
        .param("workspace", workspace.value())
        .query((row, _) -> row.getString("email"))
        .list();
  }

  /** Those of the given people who are users already. */
  Set<PersonId> linked(WorkspaceId workspace, Collection<PersonId> people) {
    return jdbc.sql(
            """
            SELECT DISTINCT person_id FROM teams_user
            WHERE workspace_id = :workspace AND person_id = any(:people)
            """)
        .param("workspace", workspace.value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .set();
  }
}
