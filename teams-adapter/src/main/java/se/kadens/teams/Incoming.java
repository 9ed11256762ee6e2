package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;
import se.kadens.people.WorkspaceId;

/**
 * An activity as the Bot Connector posts it.
 *
 * @param json all of it, for what the SDK's type loses
 */
record Incoming(Activity activity, JsonNode json) {

  /** Empty for what does not say what it is, whose, where, and by way of whom. */
  static Optional<Incoming> read(byte[] body) {
    JsonNode json = Json.parse(body);
    return isOne(json)
        ? Json.activity(json).map(activity -> new Incoming(activity, json))
        : Optional.empty();
  }

  private static boolean isOne(JsonNode json) {
    return Stream.of(
            Json.text(json, "type"),
            Json.text(json, "from", "id"),
            Json.text(json, "conversation", "id"),
            Json.text(json, "serviceUrl"))
        .allMatch(part -> part != null && !part.isBlank());
  }

  String type() {
    return activity.getType();
  }

  /** What an invoke asks for; empty for anything else. */
  String name() {
    return Objects.requireNonNullElse(activity.getName(), "");
  }

  String user() {
    return activity.getFrom().getId();
  }

  String conversation() {
    return activity.getConversation().getId();
  }

  /** The message of ours that was acted on. */
  Optional<String> answered() {
    return Optional.ofNullable(activity.getReplyToId()).filter(id -> !id.isBlank());
  }

  JsonNode value() {
    return json.path("value");
  }

  /** Whether nobody but one person and we are there. */
  boolean isPersonal() {
    return "personal".equals(activity.getConversation().getConversationType());
  }

  /** Every tenant that the activity names; they should be one. */
  List<String> tenants() {
    return Stream.of(
            activity.getConversation().getTenantId(),
            Json.text(json, "channelData", "tenant", "id"))
        .filter(Objects::nonNull)
        .toList();
  }

  Address address(WorkspaceId workspace, String tenant) {
    @Nullable String directoryId = activity.getFrom().getAadObjectId();
    return new Address(
        workspace, tenant, user(), directoryId, activity.getServiceUrl(), conversation());
  }

  /** What the client is set to; empty for a language, or a locale, that we do not speak. */
  Optional<Language> language() {
    return Optional.ofNullable(activity.getLocale()).flatMap(Language::ofTag);
  }

  /** Where the client is; empty for a zone that is none. */
  Optional<ZoneId> zone() {
    try {
      return Optional.ofNullable(activity.getLocalTimezone()).map(ZoneId::of);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Under what this may be delivered again; empty where it has no name. */
  Optional<String> key() {
    return Optional.ofNullable(activity.getId())
        .filter(id -> !id.isBlank())
        .map(id -> "teams:activity:" + conversation() + ":" + id);
  }

  /** Whether this account is us. */
  boolean isUs(ChannelAccount account) {
    ChannelAccount us = activity.getRecipient();
    return us != null && us.getId() != null && us.getId().equals(account.getId());
  }
}
