package se.kadens.sandbox.teams;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The activities Teams sends, in its own words. */
final class Activities {

  private static final DateTimeFormatter UTC_FRACTION =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT);
  private static final DateTimeFormatter LOCAL_FRACTION =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx", Locale.ROOT);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final Tenant tenant;
  private final String serviceUrl;
  private final AtomicLong made = new AtomicLong();

  Activities(Tenant tenant, String serviceUrl) {
    this.tenant = tenant;
    this.serviceUrl = serviceUrl;
  }

  /** A message in words. */
  ObjectNode typed(TeamsUser user, Conversation chat, String text) {
    ObjectNode activity = fromClient(user, chat, "message", tenant.ids.next());
    activity.put("textFormat", "plain").put("text", text);
    activity
        .putArray("attachments")
        .addObject()
        .put("contentType", "text/html")
        .put("content", "<p>" + escaped(text) + "</p>");
    return activity;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What pressing a button that only submits sends. */
  ObjectNode submitted(TeamsUser user, Conversation chat, String replyTo, JsonNode value) {
    ObjectNode activity = fromClient(user, chat, "message", tenant.ids.next());
    activity.put("replyToId", replyTo).set("value", value);
    ((ObjectNode) activity.path("channelData"))
        .putObject("legacy")
        .put("replyToId", "1:" + UUID.randomUUID());
    return activity;
  }

  ObjectNode invoke(
      TeamsUser user, Conversation chat, String name, JsonNode value, @Nullable String replyTo) {
    ObjectNode activity = fromClient(user, chat, "invoke", "f:" + UUID.randomUUID());
    activity.put("name", name).set("value", value);
    if (replyTo != null) {
      activity.put("replyToId", replyTo);
      ((ObjectNode) activity.path("channelData")).putObject("source").put("name", "message");
    }
    return activity;
  }

  /**
   * That the app was installed or removed.
   *
   * @param action "add" or "remove"
   */
  ObjectNode installation(TeamsUser user, Conversation chat, String action) {
    ObjectNode activity = base(user, chat, "installationUpdate", "f:" + UUID.randomUUID());
    activity.put("action", action).put("locale", user.locale());
    ObjectNode data = (ObjectNode) activity.path("channelData");
    data.putObject("source").put("name", "message");
    if (chat.isTeam()) {
      data.putObject("settings").putObject("selectedChannel").put("id", chat.id);
    }
    return activity;
  }

  /** That somebody, such as the bot, came into the conversation. */
  ObjectNode memberAdded(TeamsUser by, Conversation chat, String memberId) {
    ObjectNode activity = base(by, chat, "conversationUpdate", "f:" + UUID.randomUUID());
    activity.putArray("membersAdded").addObject().put("id", memberId);
    if (chat.isTeam()) {
      ((ObjectNode) activity.path("channelData")).put("eventType", "teamMemberAdded");
    }
    return activity;
  }

  /** That something is new about the team or one of its channels. */
  ObjectNode ofTeam(TeamsUser by, Conversation team, String event, String channel, String name) {
    ObjectNode activity = base(by, team, "conversationUpdate", "f:" + UUID.randomUUID());
    ObjectNode data = (ObjectNode) activity.path("channelData");
    data.put("eventType", event).putObject("channel").put("id", channel).put("name", name);
    return activity;
  }

  private ObjectNode fromClient(TeamsUser user, Conversation chat, String type, String id) {
    ObjectNode activity = base(user, chat, type, id);
    String country = Locale.forLanguageTag(user.locale()).getCountry();
    ObjectNode client = activity.putArray("entities").addObject().put("locale", user.locale());
    if (!country.isEmpty()) {
      client.put("country", country);
    }
    client.put("platform", "Web").put("timezone", user.zone().getId()).put("type", "clientInfo");
    return activity.put("locale", user.locale()).put("localTimezone", user.zone().getId());
  }

  private ObjectNode base(TeamsUser user, Conversation chat, String type, String id) {
    ObjectNode activity = Json.object().put("type", type).put("id", id);
    putTimes(activity, user);
    activity.put("serviceUrl", serviceUrl).put("channelId", "msteams");
    activity
        .putObject("from")
        .put("id", user.id())
        .put("name", user.name())
        .put("aadObjectId", user.aadObjectId());
    ObjectNode conversation =
        activity
            .putObject("conversation")
            .put("conversationType", chat.isTeam() ? "channel" : "personal")
            .put("tenantId", tenant.settings.tenantId())
            .put("id", chat.id);
    activity
        .putObject("recipient")
        .put("id", tenant.settings.botId())
        .put("name", tenant.settings.botName());
    ObjectNode data = activity.putObject("channelData");
    data.putObject("tenant").put("id", tenant.settings.tenantId());
    if (chat.isTeam()) {
      conversation.put("isGroup", true);
      data.putObject("team").put("id", tenant.team.id).put("name", tenant.channels.teamName);
    }
    return activity;
  }

  /** Teams leaves a fraction out now and then, and writes seven digits else. */
  private void putTimes(ObjectNode activity, TeamsUser user) {
    Instant now = tenant.settings.clock().instant();
    ZonedDateTime local = now.atZone(user.zone());
    if (made.getAndIncrement() % 2 == 0) {
      activity
          .put("timestamp", UTC_FRACTION.format(now.atZone(ZoneOffset.UTC)))
          .put("localTimestamp", LOCAL_FRACTION.format(local));
    } else {
      activity
          .put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString())
          .put("localTimestamp", LOCAL.format(local));
    }
  }
}
