package se.kadens.sandbox.teams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** People, their chats and what is held against the bot. */
final class Tenant {

  static final String TEAM = "19:sandboxgeneral0000000000000000@thread.tacv2";

  final TeamsSandboxSettings settings;
  final Monitor monitor = new Monitor();
  final Busy busy = new Busy(monitor);
  final Faults faults = new Faults();
  final Ids ids;
  final Conversation team = Conversation.ofEverybody(TEAM);

  private final Map<String, TeamsUser> users = new LinkedHashMap<>();
  private final Map<String, Conversation> personal = new LinkedHashMap<>();
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
    if (isNew) {
      Conversation chat = Conversation.personal(user.id());
      chat.installed = user.installed();
      personal.put(user.id(), chat);
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
    return Optional.ofNullable(users.get(id))
        .or(() -> users.values().stream().filter(u -> u.aadObjectId().equals(id)).findFirst());
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
    if (id.equals(TEAM)) {
      return team;
    }
    return personal.values().stream()
        .filter(chat -> chat.begun && chat.id.equals(id))
        .findFirst()
        .orElseThrow(ApiFailure::noConversation);
  }

  /** Who is in it, in the order in which they came. */
  List<TeamsUser> members(Conversation conversation) {
    return conversation.userId == null ? users() : List.of(user(conversation.userId));
  }
}
