package se.kadens.teams;

import com.microsoft.bot.schema.teams.TeamsChannelAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import se.kadens.language.Language;
import se.kadens.people.DirectorySource;
import se.kadens.people.Met;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Profile;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;
import se.kadens.teams.TeamsInstallations.Team;
import se.kadens.wire.Pause;

/** Keeps who is who between the tenant's users and our people. */
public final class TeamsDirectory implements DirectorySource {

  private static final Logger log = LoggerFactory.getLogger(TeamsDirectory.class);

  /**
   * Bound while we tell the core of users, so that the changes this makes do not set us off again.
   */
  private static final ScopedValue<Boolean> TELLING = ScopedValue.newInstance();

  private final Connector connector;
  private final Reception core;
  private final TeamsInstallations installations;
  private final TeamsUsers users;
  private final boolean guests;
  private final Patience patience;
  private final Patience inConversation;

  TeamsDirectory(
      Connector connector,
      Reception core,
      TeamsInstallations installations,
      TeamsUsers users,
      TeamsSettings settings,
      Pause pause) {
    this.connector = connector;
    this.core = core;
    this.installations = installations;
    this.users = users;
    this.guests = settings.guests();
    this.patience = Patience.inTheBackground(pause);
    this.inConversation = Patience.inConversation(pause);
  }

  /**
   * Reads the members of every team that the app is in, and matches them with people before they
   * have written a word; may run at any time, and twice.
   */
  @Override
  public synchronized void synchronise(Instant now) {
    WorkspaceId workspace = core.workspace().id();
    List<Team> teams = installations.teams(workspace);
    takeInMany(
        workspace,
        () -> {
          int members = 0;
          for (Team team : teams) {
            members += takeAll(team, now);
          }
          log.info("{} teams have the app, with {} members", teams.size(), members);
          return true;
        });
  }

  /** Reads who is in one team, which the app has just come into. */
  synchronized void read(Team team, Instant now) {
    takeInMany(
        team.tenant().workspace(),
        () -> {
          log.info("a team has the app, with {} members", takeAll(team, now));
          return false;
        });
  }

  private void takeInMany(WorkspaceId workspace, BooleanSupplier takingIn) {
    ScopedValue.where(TELLING, true).run(() -> core.takeInMany(workspace, takingIn));
  }

  private int takeAll(Team team, Instant now) {
    int seen = 0;
    String continuation = null;
    do {
      Optional<Connector.Members> page = page(team, continuation);
      if (page.isEmpty()) {
        return seen;
      }
      page.get().members().forEach(member -> takeOne(team, member, now));
      seen += page.get().members().size();
      continuation = page.get().continuation();
    } while (continuation != null);
    return seen;
  }

  /** What is wrong with one keeps nobody else away. */
  private void takeOne(Team team, TeamsChannelAccount member, Instant now) {
    try {
      Met _ = take(address(team, member), member, now);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException failure) {
      log.error("a member of a team could not be taken in", failure);
    }
  }

  private Optional<Connector.Members> page(Team team, @Nullable String continuation) {
    Outcome<Connector.Members> outcome =
        patience.with(
            () -> connector.members(team.serviceUrl(), team.conversation(), continuation));
    if (outcome instanceof Outcome.Done<Connector.Members>(Connector.Members page)) {
      return Optional.of(page);
    }
    if (outcome instanceof Outcome.Failed<Connector.Members>(int status, String code)
        && Verdicts.isGone(status, code)) {
      installations.forgetTeam(team.tenant(), team.conversation());
    }
    log.error("the members of a team could not be read: {}", outcome);
    return Optional.empty();
  }

  private static Address address(Team team, TeamsChannelAccount member) {
    return new Address(
        team.tenant().workspace(),
        team.tenant().id(),
        member.getId(),
        member.getAadObjectId() == null ? member.getObjectId() : member.getAadObjectId(),
        team.serviceUrl(),
        null);
  }

  static boolean isTelling() {
    return TELLING.isBound();
  }

  /** What the roster of their conversation says of a user who was heard from. */
  Optional<TeamsChannelAccount> member(Address address) {
    String conversation = address.conversation();
    String user = address.user() == null ? address.directoryId() : address.user();
    if (conversation == null || user == null) {
      return Optional.empty();
    }
    return inConversation.with(() -> connector.member(address.serviceUrl(), conversation, user))
            instanceof Outcome.Done<TeamsChannelAccount>(TeamsChannelAccount account)
        ? Optional.of(account)
        : Optional.empty();
  }

  /** Takes in what a roster says of one user, and tells who that is. */
  Met take(Address address, TeamsChannelAccount account, Instant now) {
    Optional<TeamsMember> member = TeamsMember.read(account, address.tenant(), guests);
    if (member.isEmpty()) {
      return new Met.Nobody();
    }
    users.enlist(address, member.get(), now);
    return meetAgain(address, now);
  }

  /** Tells who a user is by what a roster said before. */
  Met meetAgain(Address address, Instant now) {
    return users.find(address).map(kept -> match(kept, now)).orElseGet(Met.Nobody::new);
  }

  /** Takes in where a user was heard from, and how their client is set. */
  void hear(Address address, @Nullable Language language, @Nullable ZoneId zone, Instant now) {
    Optional<Kept> before = users.find(address);
    if (before.filter(kept -> kept.says(address, language, zone, now)).isPresent()) {
      return;
    }
    users.note(address, language, zone, now);
    if (before.isPresent()
        && before.get().person() != null
        && before.get().isSetOtherwise(language, zone)) {
      users.find(address).ifPresent(kept -> match(kept, now));
    }
  }

  /** Meets those users again with whose addresses there are people whom nobody is yet. */
  void meetNewcomers(WorkspaceId workspace, Instant now) {
    List<Person> meant = core.withEmails(workspace, users.unlinkedEmails(workspace));
    Set<PersonId> linked = users.linked(workspace, meant.stream().map(Person::id).toList());
    List<String> emails =
        meant.stream()
            .filter(person -> !linked.contains(person.id()))
            .map(person -> person.email().toLowerCase(Locale.ROOT))
            .toList();
    takeInMany(
        workspace,
        () -> {
          users.unlinked(workspace, emails).forEach(user -> match(user, now));
          return false;
        });
  }

  private Met match(Kept kept, Instant now) {
    return ScopedValue.where(TELLING, true).call(() -> tell(kept, now));
  }

  private Met tell(Kept kept, Instant now) {
    WorkspaceId workspace = kept.address().workspace();
    Profile profile = kept.member().profile(kept.language(), kept.zone());
    if (kept.person() != null) {
      core.refresh(workspace, TeamsChannel.NAME, kept.person(), profile);
      return new Met.Known(kept.person());
    }
    Met met = core.meet(workspace, TeamsChannel.NAME, profile);
    if (met instanceof Met.Known(PersonId person)) {
      users.link(kept.address(), person, now);
    }
    return met;
  }
}
