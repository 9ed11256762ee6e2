package se.kadens.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.event.TransactionalEventListener;
import se.kadens.people.DirectorySource;
import se.kadens.people.Linked;
import se.kadens.people.Met;
import se.kadens.people.PeopleChanged;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;
import se.kadens.slack.SlackTeams.Team;
import se.kadens.storage.AfterCommit;
import se.kadens.wire.Pause;
import tools.jackson.databind.JsonNode;

/** Keeps who is who between Slack's users and our people. */
public final class SlackDirectory implements DirectorySource {

  private static final Logger log = LoggerFactory.getLogger(SlackDirectory.class);

  /**
   * Bound while we tell the core of users, so that the changes this makes do not set us off again.
   */
  private static final ScopedValue<Boolean> TELLING = ScopedValue.newInstance();

  /** How long whoever changed people waits for them to be reachable. */
  private static final int SECONDS_TO_WAIT = 10;

  private final SlackWeb web;
  private final Reception core;
  private final SlackTeams teams;
  private final SlackUsers users;
  private final boolean guests;
  private final Patience patience;
  private final ExecutorService executor;
  private final Clock clock;
  private volatile Set<PersonId> soughtInVain = Set.of();

  /** Which user has the address of somebody who has not said yet that it is them. */
  private final Map<PersonId, String> unconfirmed = new ConcurrentHashMap<>();

  private final AfterCommit<WorkspaceId> onceCommitted = new AfterCommit<>(this::seekNow);

  SlackDirectory(
      SlackWeb web,
      Reception core,
      SlackTeams teams,
      SlackUsers users,
      SlackSettings settings,
      Pause pause,
      ExecutorService executor,
      Clock clock) {
    this.web = web;
    this.core = core;
    this.teams = teams;
    this.users = users;
    this.guests = settings.guests();
    this.patience = Patience.inTheBackground(pause);
    this.executor = executor;
    this.clock = clock;
  }

  /** Reads all of Slack's users and matches them with people; may run at any time, and twice. */
  @Override
  public synchronized void synchronise(Instant now) {
    WorkspaceId workspace = core.workspace().id();
    Optional<Team> team = teams.of(workspace);
    if (team.isEmpty()) {
      log.warn("Slack's users were not read: it is not known yet which Slack workspace this is");
      return;
    }
    ScopedValue.where(TELLING, true)
        .run(() -> core.takeInMany(workspace, () -> read(team.get(), now)));
  }

  /** Returns false where Slack does not tell all of them. */
  private boolean read(Team team, Instant now) {
    Set<PersonId> sought = unlinked(team.workspace());
    int seen = 0;
    String cursor = null;
    do {
      Optional<SlackAnswer> page = page(cursor);
      if (page.isEmpty()) {
        return false;
      }
      page.get().members().forEach(user -> takeOne(team, user, now));
      seen += page.get().members().size();
      cursor = page.get().nextCursor();
    } while (cursor != null);
    sought.retainAll(unlinked(team.workspace()));
    soughtInVain = sought;
    log.info("Slack has {} users; {} of our people are not among them", seen, sought.size());
    return true;
  }

  /** What is wrong with one keeps nobody else away. */
  private void takeOne(Team team, JsonNode user, Instant now) {
    try {
      Met _ = take(team, user, now);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException failure) {
      log.error("one of Slack's users could not be taken in", failure);
    }
  }

  private Optional<SlackAnswer> page(@Nullable String cursor) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("limit", "200");
    parameters.put("include_locale", "true");
    if (cursor != null) {
      parameters.put("cursor", cursor);
    }
    Outcome outcome = patience.with(() -> web.call("users.list", parameters));
    if (outcome instanceof Outcome.Done(SlackAnswer answer)) {
      return Optional.of(answer);
    }
    log.error("Slack's users could not be read: {}", outcome);
    return Optional.empty();
  }

  /** Takes in what Slack says of one user, and tells who that is. */
  Met take(Team team, JsonNode user, Instant now) {
    return SlackMember.read(user, team.id(), guests)
        .map(member -> ScopedValue.where(TELLING, true).call(() -> match(team, member, now)))
        .orElseGet(Met.Nobody::new);
  }

  private Met match(Team team, SlackMember member, Instant now) {
    Optional<PersonId> known = users.personOf(team, member.userId());
    if (known.isPresent()) {
      core.refresh(team.workspace(), SlackChannel.NAME, known.get(), member.profile());
      return new Met.Known(known.get());
    }
    if (!member.profile().active()) {
      return new Met.Nobody();
    }
    Met met = core.meet(team.workspace(), SlackChannel.NAME, member.profile());
    users.note(
        team, member.userId(), met instanceof Met.Known(PersonId person) ? person : null, now);
    if (met instanceof Met.Unconfirmed(PersonId person)) {
      unconfirmed.put(person, member.userId());
    }
    return met;
  }

  /** Links the user whom a person has just confirmed to be. Nobody waits for it. */
  @TransactionalEventListener(fallbackExecution = true)
  void takeInConfirmed(Linked linked) {
    if (linked.channel().equals(SlackChannel.NAME)) {
      executor.execute(() -> takeIn(linked));
    }
  }

  private void takeIn(Linked linked) {
    Instant now = clock.instant();
    Optional<Team> team = teams.of(linked.workspace());
    String user = unconfirmed.remove(linked.person());
    if (team.isPresent()
        && user != null
        && patience.with(
                () -> web.call("users.info", Map.of("user", user, "include_locale", "true")))
            instanceof Outcome.Done(SlackAnswer answer)) {
      take(team.get(), answer.user(), now);
    } else {
      synchronise(now);
    }
  }

  /** Seeks the newcomers among Slack's users, once the transaction that brought them is through. */
  @EventListener
  void seekNewcomers(PeopleChanged change) {
    if (!TELLING.isBound() && change.who() == null) {
      onceCommitted.with(change.workspace());
    }
  }

  private void seekNow(WorkspaceId workspace) {
    CompletableFuture<?> seeking =
        CompletableFuture.runAsync(
            () -> {
              if (!soughtInVain.containsAll(unlinked(workspace))) {
                synchronise(clock.instant());
              }
            },
            executor);
    try {
      seeking.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      log.info("Slack's users are still being read");
    } catch (ExecutionException e) {
      log.error("Slack's users could not be matched", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<PersonId> unlinked(WorkspaceId workspace) {
    Set<PersonId> linked = users.linked(workspace);
    return core.active(workspace).stream()
        .map(Person::id)
        .filter(id -> !linked.contains(id))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
