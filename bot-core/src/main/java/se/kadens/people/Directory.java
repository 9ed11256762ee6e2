package se.kadens.people;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.language.Language;

/**
 * Matches the users of a chat product with the people of a workspace.
 *
 * <p>A verified e-mail address is what tells two people apart, so a user without one is nobody, and
 * two users of a channel with the same one are the same person. On a second channel they are so
 * only once the person has confirmed it; until then nothing is taken in of what that channel says.
 *
 * <p>Of somebody who is known on several channels, the one they are asked on tells name, language
 * and zone, and they are active while any of them has them switched on.
 *
 * <p>Where HR imported a file, the file alone decides who there is, what they are called and what
 * they may do; a channel adds only its language and zone. Where there is none, the channel decides:
 * its active users are the people, its stewards become administrators when they are first met, or
 * later if nobody else is one, and whoever it switches off is no longer asked. A role that somebody
 * was given by name is never changed back.
 */
@Component
public class Directory {

  /** Bound while many are taken in: where somebody has changed so far. */
  private static final ScopedValue<Set<WorkspaceId>> CHANGED = ScopedValue.newInstance();

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final Links links;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Directory(
      JdbcClient jdbc,
      Workspaces workspaces,
      Links links,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.links = links;
    this.events = events;
  }

  /**
   * Lets many users of a workspace be taken in, each in a transaction of their own. That people
   * have changed is published once, at the end, even where it ends badly: whoever hears it looks at
   * everybody.
   *
   * @param takingIn returns whether a whole list was read; then it is published even where nobody
   *     has changed, since a reading before may have been cut off before it was
   */
  public void takeInMany(WorkspaceId workspace, BooleanSupplier takingIn) {
    Set<WorkspaceId> changed = new HashSet<>();
    try {
      if (ScopedValue.where(CHANGED, changed).call(takingIn::getAsBoolean)) {
        changed.add(workspace);
      }
    } finally {
      changed.forEach(
          each -> transaction.executeWithoutResult(_ -> changed(new PeopleChanged(each))));
    }
  }

  private void changed(PeopleChanged what) {
    if (CHANGED.isBound()) {
      CHANGED.get().add(what.workspace());
    } else {
      events.publishEvent(what);
    }
  }

  /**
   * Takes in what a chat product says of a user that no person is linked to yet. Where HR imported
   * a file, that is the person with the same verified e-mail or nobody; otherwise the person is
   * made. A user who is switched off is nobody.
   */
  @Transactional
  public Met meet(WorkspaceId workspace, String channel, Profile profile) {
    if (profile.verifiedEmail() == null || !profile.active()) {
      return new Met.Nobody();
    }
    EmailAddress email = new EmailAddress(profile.verifiedEmail());
    boolean fileDecides = workspaces.lockedWithFile(workspace);
    if (!fileDecides) {
      make(workspace, email, profile);
    }
    return find(workspace, email, fileDecides)
        .map(person -> meet(workspace, channel, person, profile, fileDecides))
        .orElseGet(Met.Nobody::new);
  }

  private Met meet(
      WorkspaceId workspace,
      String channel,
      PersonId person,
      Profile profile,
      boolean fileDecides) {
    if (!links.meet(workspace, person, channel)) {
      return new Met.Unconfirmed(person);
    }
    takeIn(workspace, channel, person, profile, fileDecides);
    return new Met.Known(person);
  }

  /** Takes in what a chat product says of a user who is linked to this person already. */
  @Transactional
  public void refresh(WorkspaceId workspace, String channel, PersonId person, Profile profile) {
    if (links.meet(workspace, person, channel)) {
      takeIn(workspace, channel, person, profile, workspaces.lockedWithFile(workspace));
    }
  }

  private Optional<PersonId> find(WorkspaceId workspace, EmailAddress email, boolean fileDecides) {
    return jdbc.sql(
            """
            select person_id from person
             where workspace_id = :workspace and email = :email and (imported or not :fileDecides)
            """)
        .param("workspace", workspace.value())
        .param("email", email.value())
        .param("fileDecides", fileDecides)
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  private void make(WorkspaceId workspace, EmailAddress email, Profile profile) {
    int made =
        jdbc.sql(
                """
                insert into person (workspace_id, person_id, name, email, role, active)
                values (:workspace, :person, :name, :email, :role, true)
                on conflict (workspace_id, email) do nothing
                """)
            .param("workspace", workspace.value())
            .param("person", PersonId.create().value())
            .param("name", name(profile, email))
            .param("email", email.value())
            .param("role", (profile.steward() ? Role.ADMIN : Role.EMPLOYEE).name())
            .update();
    if (made > 0) {
      changed(new PeopleChanged(workspace));
    }
  }

  private void takeIn(
      WorkspaceId workspace,
      String channel,
      PersonId person,
      Profile profile,
      boolean fileDecides) {
    boolean active = links.anyActive(workspace, person, channel, profile.active());
    boolean leads = links.preferred(workspace, person).filter(channel::equals).isPresent();
    boolean own = leads && channelSettings(workspace, person, profile) > 0;
    if (!fileDecides && standing(workspace, person, profile, leads, active) > 0) {
      changed(new PeopleChanged(workspace));
    } else if (own) {
      changed(new PeopleChanged(workspace, person));
    }
  }

  private int channelSettings(WorkspaceId workspace, PersonId person, Profile profile) {
    return jdbc.sql(
            """
            update person set channel_language = :language, channel_zone = :zone
             where workspace_id = :workspace and person_id = :person
               and (channel_language is distinct from cast(:language as text)
                    or channel_zone is distinct from cast(:zone as text))
            """)
        .param("language", code(profile.language()))
        .param("zone", profile.zone() == null ? null : profile.zone().getId())
        .param("workspace", workspace.value())
        .param("person", person.value())
        .update();
  }

  private int standing(
      WorkspaceId workspace, PersonId person, Profile profile, boolean leads, boolean active) {
    if (leads && profile.verifiedEmail() != null) {
      moveTo(workspace, person, new EmailAddress(profile.verifiedEmail()));
    }
    if (profile.steward() && profile.active()) {
      leadIfNobodyDoes(workspace, person);
    }
    return jdbc.sql(
            """
            update person set name = coalesce(nullif(:name, ''), name), active = :active
             where workspace_id = :workspace and person_id = :person
               and (name <> coalesce(nullif(:name, ''), name) or active <> :active)
            """)
        .param("name", leads ? words(profile.name()) : "")
        .param("active", active)
        .param("workspace", workspace.value())
        .param("person", person.value())
        .update();
  }

  /** An address that another person has stays theirs. */
  private void moveTo(WorkspaceId workspace, PersonId person, EmailAddress email) {
    jdbc.sql(
            """
            update person set email = :email
             where workspace_id = :workspace and person_id = :person
               and not exists (select 1 from person
                                where workspace_id = :workspace and email = :email)
            """)
        .param("email", email.value())
        .param("workspace", workspace.value())
        .param("person", person.value())
        .update();
  }

  private void leadIfNobodyDoes(WorkspaceId workspace, PersonId person) {
    jdbc.sql(
            """
            update person set role = 'ADMIN'
             where workspace_id = :workspace and person_id = :person
               and not exists (select 1 from person
                                where workspace_id = :workspace and role = 'ADMIN' and active)
            """)
        .param("workspace", workspace.value())
        .param("person", person.value())
        .update();
  }

  private static String name(Profile profile, EmailAddress email) {
    String name = words(profile.name());
    return name.isEmpty() ? email.value().replaceFirst("@.*", "") : name;
  }

  /** PostgreSQL holds no NUL character, and a directory is not ours to correct. */
  private static String words(String name) {
    return name.replace("\0", "").strip();
  }

  private static @Nullable String code(@Nullable Language language) {
    return language == null ? null : language.code();
  }
}
