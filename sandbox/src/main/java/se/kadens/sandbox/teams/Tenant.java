package se.kadens.sandbox.teams;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.kadens.sandbox.state.Monitor;
import tools.jackson.databind.JsonNode;

/** People, their chats and what is held against the bot. */
final class Tenant {

  private static final String TEAM = "19:sandboxgeneral0000000000000000@thread.tacv2";

  final TeamsSandboxSettings settings;
  final Monitor monitor = new Monitor();
  final Busy busy = new Busy(monitor);
  final Faults faults = new Faults();
  final Ids ids;
  final Conversation team = Conversation.ofEverybody(TEAM);

  final Channels channels = new Channels(team);

  private final Map<String, TeamsUser> users = new LinkedHashMap<>();
  private final Map<String, TeamsUser> byDirectoryId = new HashMap<>();
  private final Map<String, Conversation> personal = new HashMap<>();
  private final Map<String, Conversation> byId = new HashMap<>();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

  Tenant(TeamsSandboxSettings settings) {
    this.settings = settings;
    this.ids = new Ids(settings.clock());
  }

  void complain(String complaint) {
    complaints.add(complaint);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Whether the person is new. Called under the monitor, as is all that follows. */
  boolean put(TeamsUser user) {
    boolean isNew = users.put(user.id(), user) == null;
    byDirectoryId.put(user.aadObjectId(), user);
    if (isNew) {
      Conversation chat = Conversation.personal(user.id());
      chat.installed = user.installed();
      personal.put(user.id(), chat);
      byId.put(chat.id, chat);
    }
    return isNew;
  }

  List<TeamsUser> users() {
    return List.copyOf(users.values());
  }

  TeamsUser user(String id) {
    return findUser(id).orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id));
  }

  /** By "29:…" or by the directory's id. */
  Optional<TeamsUser> findUser(String id) {
    return Optional.ofNullable(users.get(id)).or(() -> Optional.ofNullable(byDirectoryId.get(id)));
  }

  /** This person's chat with the bot, begun or not. */
  Conversation chatOf(String userId) {
    Conversation chat = personal.get(userId);
    if (chat == null) {
      throw new IllegalArgumentException("nobody has the id " + userId);
    }
    return chat;
  }

  /** A conversation that the bot can know of. */
  Conversation conversation(String id) {
    Conversation found =
        channels.find(id).map(channel -> channel.conversation).orElseGet(() -> byId.get(id));
    if (found == null || !found.begun) {
      throw ApiFailure.noConversation();
    }
    return found;
  }

  Channels.Channel channel(String id) {
    return channels
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no channel has the id " + id));
  }

  /** The bot learns of the conversation that this is posted about, and can reply to it. */
  void posted(JsonNode activity) {
    String id = Json.text(activity.path("conversation"), "id");
    Conversation about =
        channels.find(id).map(channel -> channel.conversation).orElseGet(() -> byId.get(id));
    if (about != null) {
      about.begun = true;
      about.delivered.add(Json.text(activity, "id"));
    }
  }

  /** Who is in it, in the order in which they came. */
  List<TeamsUser> members(Conversation conversation) {
    return conversation.userId == null ? users() : List.of(user(conversation.userId));
  }
}
