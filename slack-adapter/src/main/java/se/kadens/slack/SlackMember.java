package se.kadens.slack;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;
import se.kadens.people.Profile;
import tools.jackson.databind.JsonNode;

/** A user of a Slack workspace who is one of its people, as Slack describes them. */
record SlackMember(String userId, Profile profile) {

  /** Slackbot says of itself that it is no bot. */
  private static final String SLACKBOT = "USLACKBOT";

  /**
   * Reads a user object; empty for bots, for people of other workspaces, and for unwanted guests.
   */
  static Optional<SlackMember> read(JsonNode user, String teamId, boolean guestsToo) {
    String id = Json.text(user, "id");
    if (id == null || id.equals(SLACKBOT) || isMachine(user) || !belongsTo(user, teamId)) {
      return Optional.empty();
    }
    boolean guest = Json.flag(user, "is_restricted") || Json.flag(user, "is_ultra_restricted");
    if ((guest && !guestsToo) || Json.flag(user, "is_invited_user")) {
      return Optional.empty();
    }
    return Optional.of(new SlackMember(id, profile(user, id)));
  }

  private static boolean isMachine(JsonNode user) {
    return Json.flag(user, "is_bot")
        || Json.flag(user, "is_workflow_bot")
        || Json.flag(user, "is_connector_bot");
  }

  private static boolean belongsTo(JsonNode user, String teamId) {
    if (Json.flag(user, "is_stranger")) {
      return false;
    }
    String team = Json.text(user, "team_id");
    return team == null
        || team.equals(teamId)
        || user.path("enterprise_user")
            .path("teams")
            .valueStream()
            .anyMatch(id -> id.isString() && id.stringValue().equals(teamId));
  }

  private static Profile profile(JsonNode user, String id) {
    boolean steward =
        Json.flag(user, "is_admin")
            || Json.flag(user, "is_owner")
            || Json.flag(user, "is_primary_owner");
    boolean active = !Json.flag(user, "deleted");
    return new Profile(name(user, id), email(user), language(user), zone(user), steward, active);
  }

  private static String name(JsonNode user, String id) {
    for (String name :
        new @Nullable String[] {
          Json.text(user, "profile", "real_name"),
          Json.text(user, "real_name"),
          Json.text(user, "profile", "display_name"),
          Json.text(user, "name")
        }) {
      if (name != null && !name.isBlank()) {
        return name.strip();
      }
    }
    return id;
  }

  private static @Nullable String email(JsonNode user) {
    String email = Json.text(user, "profile", "email");
    boolean unconfirmed = !user.path("is_email_confirmed").asBoolean(true);
    return email == null || email.isBlank() || unconfirmed ? null : email.strip();
  }

  static @Nullable Language language(JsonNode user) {
    String locale = Json.text(user, "locale");
    return locale == null ? null : Language.ofTag(locale).orElse(null);
  }

  private static @Nullable ZoneId zone(JsonNode user) {
    String zone = Json.text(user, "tz");
    if (zone == null || zone.isBlank()) {
      return null;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
