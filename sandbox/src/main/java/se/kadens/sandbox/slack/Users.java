package se.kadens.sandbox.slack;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.node.ObjectNode;

/** The members of the workspace. Guarded by the {@link Monitor}. */
final class Users {

  private static final String SLACKBOT = "USLACKBOT";

  private final Team team;
  private final Map<String, SandboxUser> byId = new LinkedHashMap<>();

  Users(Team team) {
    this.team = team;
    // Slack's own helper is a user whose is_bot is false, on purpose or not.
    put(
        new SandboxUser(
            SLACKBOT,
            "slackbot",
            "Slackbot",
            null,
            "en-US",
            "America/Los_Angeles",
            "",
            false,
            false,
            false,
            false,
            false,
            false));
    put(
        new SandboxUser(
            Team.BOT_USER,
            Team.BOT_NAME,
            Team.BOT_NAME,
            null,
            "en-US",
            "America/Los_Angeles",
            "",
            false,
            false,
            true,
            false,
            false,
            false));
  }

  /** Whether the user is new. */
  boolean put(SandboxUser user) {
    return byId.put(user.id(), user) == null;
  }

  Optional<SandboxUser> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<SandboxUser> withEmail(String email) {
    return byId.values().stream()
        .filter(user -> email.equalsIgnoreCase(user.email()) && !user.deleted())
        .findFirst();
  }

  List<SandboxUser> all() {
    return new ArrayList<>(byId.values());
  }

  boolean isMachine(SandboxUser user) {
    return user.bot() || user.id().equals(SLACKBOT);
  }

  ObjectNode json(SandboxUser user, Instant now, boolean withLocale) {
    ObjectNode json = Json.object();
    json.put("id", user.id())
        .put("team_id", user.stranger() ? "T0ELSEWHERE" : team.id())
        .put("name", user.name())
        .put("deleted", user.deleted());
    if (!user.deleted()) {
      ZoneId zone = ZoneId.of(user.tz());
      json.put("color", "9f69e7")
          .put("real_name", user.realName())
          .put("tz", user.tz())
          .put("tz_label", zone.getId())
          .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds())
          .put("is_admin", user.admin())
          .put("is_owner", user.owner())
          .put("is_primary_owner", false)
          .put("is_restricted", user.restricted())
          .put("is_ultra_restricted", false);
    }
    json.set("profile", profile(user));
    json.put("is_bot", user.bot()).put("is_app_user", false).put("updated", now.getEpochSecond());
    if (user.stranger()) {
      json.put("is_stranger", true);
    } else if (!user.deleted()) {
      json.put("is_email_confirmed", user.email() != null);
      json.put("who_can_share_contact_card", "EVERYONE");
      if (withLocale) {
        json.put("locale", user.locale());
      }
    }
    return json;
  }

  private ObjectNode profile(SandboxUser user) {
    ObjectNode profile = Json.object();
    profile
        .put("title", user.title())
        .put("phone", "")
        .put("real_name", user.realName())
        .put("real_name_normalized", user.realName())
        .put("display_name", user.name())
        .put("display_name_normalized", user.name())
        .put("status_text", "")
        .put("status_emoji", "")
        .put("status_expiration", 0)
        .put("team", team.id());
    if (user.email() != null) {
      profile.put("email", user.email());
    }
    if (user.bot()) {
      profile.put("bot_id", Team.BOT).put("api_app_id", Team.APP);
    }
    return profile;
  }
}
