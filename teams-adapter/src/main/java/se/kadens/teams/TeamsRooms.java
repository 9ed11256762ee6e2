package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Room;
import se.kadens.people.DirectorySource;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;
import se.kadens.teams.TeamsInstallations.Team;
import se.kadens.teams.TeamsInstallations.Tenant;
import se.kadens.wire.Pause;

/**
 * Keeps the core told of the channels of the teams that the app is in, and knows where they are.
 * Private and shared channels are none of ours: others than the team's people read there, or fewer.
 */
final class TeamsRooms implements DirectorySource {

  private static final Logger log = LoggerFactory.getLogger(TeamsRooms.class);

  /** Between a channel and the message that a thread of it began with. */
  private static final String THREAD = ";messageid=";

  private final JdbcClient jdbc;
  private final Connector connector;
  private final TeamsInstallations installations;
  private final Reception core;
  private final Patience patience;

  TeamsRooms(
      JdbcClient jdbc,
      Connector connector,
      TeamsInstallations installations,
      Reception core,
      Pause pause) {
    this.jdbc = jdbc;
    this.connector = connector;
    this.installations = installations;
    this.core = core;
    this.patience = Patience.inTheBackground(pause);
  }

  /** Where a channel of ours is; also given the conversation of a thread in it. */
  Optional<Address> find(WorkspaceId workspace, String conversation) {
    return jdbc.sql(
            """
            SELECT tenant_id, service_url FROM teams_room
            WHERE workspace_id = ? AND conversation_id = ? LIMIT 1""")
        .params(workspace.value(), channel(conversation))
        .query(
            (row, _) ->
                new Address(
                    workspace,
                    row.getString("tenant_id"),
                    null,
                    null,
                    row.getString("service_url"),
                    conversation))
        .optional();
  }

  private static String channel(String conversation) {
    int thread = conversation.indexOf(THREAD);
    return thread < 0 ? conversation : conversation.substring(0, thread);
  }

  /** The id of the message that a thread began with. */
  static String root(String thread) {
    int at = thread.indexOf(THREAD);
    return at < 0 ? thread : thread.substring(at + THREAD.length());
  }

  /** Reads the channels of every team that the app is in; may run at any time, and twice. */
  @Override
  public synchronized void synchronise(Instant now) {
    List<Team> teams = installations.teams(core.workspace().id());
    teams.forEach(team -> read(team, now));
    Set<String> ours = new HashSet<>(teams.stream().map(Team::conversation).toList());
    kept(core.workspace().id()).stream()
        .filter(kept -> !ours.contains(kept.team()))
        .forEach(this::leave);
  }

  /** Reads the channels of a team anew, whatever is told of it: that may come late or twice. */
  synchronized void read(Team team, Instant now) {
    Outcome<String> name = patience.with(() -> connector.teamName(team.serviceUrl(), id(team)));
    Outcome<JsonNode> channels =
        patience.with(() -> connector.channels(team.serviceUrl(), id(team)));
    if (isGone(name) || isGone(channels)) {
      leave(team.tenant(), team.conversation());
    } else if (name instanceof Outcome.Done<String>(String title)
        && channels instanceof Outcome.Done<JsonNode>(JsonNode list)) {
      take(team, title, list, now);
    } else {
      log.warn("the channels of a team could not be read: {} {}", name, channels);
    }
  }

  private static String id(Team team) {
    return team.conversation();
  }

  private static boolean isGone(Outcome<?> outcome) {
    return outcome instanceof Outcome.Failed<?>(int status, String code)
        && Verdicts.isGone(status, code);
  }

  private void take(Team team, String title, JsonNode channels, Instant now) {
    Set<String> there = new HashSet<>();
    for (JsonNode channel : channels) {
      String id = Json.text(channel, "id");
      if (id != null && Json.textOr("standard", channel, "type").equals("standard")) {
        there.add(id);
        enter(team, id, title + " – " + name(channel), now);
      }
    }
    kept(team.tenant().workspace()).stream()
        .filter(kept -> kept.team().equals(team.conversation()))
        .filter(kept -> !there.contains(kept.conversation()))
        .forEach(this::leave);
  }

  /** The first channel of a team has no name of its own there: each client calls it its own way. */
  private String name(JsonNode channel) {
    String name = Json.textOr("", channel, "name");
    return name.isBlank() ? new TeamsPhrases(core.workspace().language()).generalChannel() : name;
  }

  private void enter(Team team, String conversation, String title, Instant now) {
    Tenant tenant = team.tenant();
    jdbc.sql(
            """
            INSERT INTO teams_room
              (workspace_id, tenant_id, conversation_id, team_id, service_url, noted_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, tenant_id, conversation_id) DO UPDATE
            SET team_id = excluded.team_id, service_url = excluded.service_url,
                noted_at = excluded.noted_at""")
        .params(
            tenant.workspace().value(),
            tenant.id(),
            conversation,
            team.conversation(),
            team.serviceUrl(),
            now.atOffset(ZoneOffset.UTC))
        .update();
    core.roomEntered(tenant.workspace(), new Room(TeamsChannel.NAME, conversation, title), now);
  }

  /** The app is no longer in a team, nor in any channel of it. */
  synchronized void leave(Tenant tenant, String team) {
    kept(tenant.workspace()).stream().filter(kept -> kept.team().equals(team)).forEach(this::leave);
  }

  private void leave(Noted kept) {
    jdbc.sql("DELETE FROM teams_room WHERE workspace_id = ? AND conversation_id = ?")
        .params(kept.workspace().value(), kept.conversation())
        .update();
    core.roomLeft(
        kept.workspace(), new Room(TeamsChannel.NAME, kept.conversation(), kept.conversation()));
  }

  private record Noted(WorkspaceId workspace, String conversation, String team) {}

  private List<Noted> kept(WorkspaceId workspace) {
    return jdbc.sql("SELECT conversation_id, team_id FROM teams_room WHERE workspace_id = ?")
        .param(workspace.value())
        .query(
            (row, _) ->
                new Noted(workspace, row.getString("conversation_id"), row.getString("team_id")))
        .list();
  }
}
