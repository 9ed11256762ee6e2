package se.kadens.teams;

import com.microsoft.bot.schema.ChannelAccount;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import se.kadens.teams.TeamsInstallations.Team;

/**
 * Takes in what becomes of us in teams. Nobody is written to for being in a team; who they are, and
 * which channels there are, is what we come to know.
 */
final class Joinings {

  /**
   * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
   */
  private static final Set<String> CHANGES =
      Set.of(
          "channelCreated",
          "channelDeleted",
          "channelRenamed",
          "channelRestored",
          "teamRenamed",
          "teamRestored",
          "teamUnarchived");

  private static final Set<String> ENDS = Set.of("teamArchived", "teamDeleted", "teamHardDeleted");

  private final Visitors visitors;
  private final TeamsInstallations installations;
  private final TeamsDirectory directory;
  private final TeamsRooms rooms;
  private final Executor threads;

  Joinings(
      Visitors visitors,
      TeamsInstallations installations,
      TeamsDirectory directory,
      TeamsRooms rooms,
      Executor threads) {
    this.visitors = visitors;
    this.installations = installations;
    this.directory = directory;
    this.rooms = rooms;
    this.threads = threads;
  }

  void join(Incoming activity, Instant now) {
    if (isTeam(activity)) {
      Team team = team(activity);
      installations.noteTeam(team, now);
      threads.execute(
          () -> {
            directory.read(team, now);
            rooms.read(team, now);
          });
    }
  }

  void leave(Incoming activity) {
    Team team = team(activity);
    installations.forgetTeam(team.tenant(), team.conversation());
    // Other rooms may just be read, which takes its time; and the app may be back by then.
    threads.execute(
        () -> {
          if (!isOurs(team)) {
            rooms.leave(team.tenant(), team.conversation());
          }
        });
  }

  /** What is told of a team, but for who comes to it. */
  void change(Incoming activity, Instant now) {
    String event = Json.textOr("", activity.json(), "channelData", "eventType");
    if (!isTeam(activity)) {
      return;
    }
    Team team = team(activity);
    if (ENDS.contains(event) || isWithoutUs(activity)) {
      threads.execute(() -> rooms.leave(team.tenant(), team.conversation()));
    } else if (CHANGES.contains(event) && isOurs(team)) {
      threads.execute(() -> rooms.read(team, now));
    }
  }

  private static boolean isWithoutUs(Incoming activity) {
    List<ChannelAccount> removed = activity.activity().getMembersRemoved();
    return removed != null && removed.stream().anyMatch(activity::isUs);
  }

  private boolean isOurs(Team team) {
    return installations.teams(team.tenant().workspace()).stream()
        .anyMatch(one -> one.conversation().equals(team.conversation()));
  }

  private static boolean isTeam(Incoming activity) {
    return activity.json().path("channelData").has("team");
  }

  private Team team(Incoming activity) {
    String id = Json.textOr(activity.conversation(), activity.json(), "channelData", "team", "id");
    return new Team(visitors.tenant(activity), id, activity.activity().getServiceUrl());
  }
}
