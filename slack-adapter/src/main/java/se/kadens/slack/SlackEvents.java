package se.kadens.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Wordings;
import se.kadens.reception.Reception;
import se.kadens.slack.SlackTeams.Team;
import tools.jackson.databind.JsonNode;

/** Takes in the events we subscribe to. https://docs.slack.dev/apis/events-api */
final class SlackEvents {

  private static final Logger log = LoggerFactory.getLogger(SlackEvents.class);

  private final Visitors visitors;
  private final Reception core;
  private final SlackTeams teams;
  private final SlackDirectory directory;
  private final SlackRooms rooms;
  private final Replies replies;
  private final Executor afterwards;
  private final Clock clock;

  SlackEvents(
      Visitors visitors,
      Reception core,
      SlackTeams teams,
      SlackDirectory directory,
      SlackRooms rooms,
      Replies replies,
      Executor afterwards,
      Clock clock) {
    this.visitors = visitors;
    this.core = core;
    this.teams = teams;
    this.directory = directory;
    this.rooms = rooms;
    this.replies = replies;
    this.afterwards = afterwards;
    this.clock = clock;
  }

  Ack take(JsonNode envelope, @Nullable Instant sent) {
    Optional<Team> team = visitors.team(Json.text(envelope, "team_id"));
    if (team.isEmpty()) {
      log.debug("an event of a Slack workspace that is not ours");
      return Ack.ok();
    }
    JsonNode event = envelope.path("event");
    Instant now = clock.instant();
    switch (Json.textOr("", event, "type")) {
      case "message" -> message(team.get(), envelope, sent, now);
      case "app_home_opened" -> homeOpened(team.get(), event, now);
      // A large company changes many at once; whom this misses, the daily reading finds.
      case "team_join", "user_change" ->
          afterwards.execute(() -> directory.take(team.get(), event.path("user"), now));
      case "app_uninstalled", "tokens_revoked" -> {
        log.error("Slack revoked our token; install the app again and set KADENS_SLACK_BOT_TOKEN");
        teams.revoke(team.get(), now);
      }
      default -> {
        if (rooms.concerns(team.get(), event)) {
          afterwards.execute(() -> rooms.look(team.get(), event, now));
        }
      }
    }
    return Ack.ok();
  }

  private void message(Team team, JsonNode envelope, @Nullable Instant sent, Instant now) {
    JsonNode event = envelope.path("event");
    String user = Json.text(event, "user");
    String text = SlackText.typed(Json.textOr("", event, "text"));
    if (user == null || text.isBlank() || !isTypedToUs(team, user, event)) {
      return;
    }
    switch (visitors.identify(team, user, now)) {
      case Visitor.Stranger stranger -> {
        String sentence = visitors.whatToTell(stranger, now);
        replies.tell(stranger, null, sentence);
      }
      case Visitor.Known who -> {
        Wordings wordings = new Wordings(core.offers());
        Reply reply =
            core.answer(
                SlackChannel.NAME,
                keys(envelope, event),
                wordings.said(who.person(), now, typedAt(event, sent, now), text));
        replies.carryOut(who, Place.typed(text), reply);
      }
    }
  }

  private static boolean isTypedToUs(Team team, String user, JsonNode event) {
    String subtype = Json.text(event, "subtype");
    return "im".equals(Json.text(event, "channel_type"))
        && (subtype == null || subtype.equals("file_share"))
        && Json.text(event, "bot_id") == null
        && !user.equals(team.botUserId())
        && isOf(team, Json.text(event, "user_team"))
        && isOf(team, Json.text(event, "team"));
  }

  private static boolean isOf(Team team, @Nullable String teamId) {
    return teamId == null || teamId.equals(team.id());
  }

  /**
   * Slack delivers again, after minutes, what was not taken in at first. How late it is, to the
   * second and never more than it is, is told by Slack's clock alone.
   */
  private static Instant typedAt(JsonNode event, @Nullable Instant sent, Instant now) {
    String ts = Json.textOr("", event, "ts");
    if (sent == null || !ts.matches("\\d{1,10}\\.\\d+")) {
      return now;
    }
    Instant typed = Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))) + 1);
    return typed.isBefore(sent) ? now.minus(Duration.between(typed, sent)) : now;
  }

  private static Set<String> keys(JsonNode envelope, JsonNode event) {
    Set<String> keys = new LinkedHashSet<>();
    String eventId = Json.text(envelope, "event_id");
    if (eventId != null) {
      keys.add("slack:event:" + eventId);
    }
    String clientId = Json.text(event, "client_msg_id");
    if (clientId != null) {
      keys.add("slack:typed:" + clientId);
    }
    String ts = Json.text(event, "ts");
    if (ts != null) {
      keys.add("slack:message:" + Json.textOr("", event, "channel") + ":" + ts);
    }
    return keys;
  }

  private void homeOpened(Team team, JsonNode event, Instant now) {
    String user = Json.text(event, "user");
    if (user != null && Json.textOr("home", event, "tab").equals("home")) {
      // A stranger's home stays as Slack shows an empty one; a message unasked would be worse.
      if (visitors.identify(team, user, now) instanceof Visitor.Known who) {
        replies.showHome(who, now);
      }
    }
  }
}
