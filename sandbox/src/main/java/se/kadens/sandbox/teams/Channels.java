package se.kadens.sandbox.teams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.state.Monitor;

/**
 * The channels of the one team; the first has the team's own id. Guarded by the {@link Monitor}.
 */
final class Channels {

  private static final String THREAD = ";messageid=";

  /** A channel; the first has no name of its own. */
  static final class Channel {
    final Conversation conversation;
    @Nullable String name;
    String type = "standard";

    private Channel(Conversation conversation, @Nullable String name) {
      this.conversation = conversation;
      this.name = name;
    }
  }

  private final Map<String, Channel> byId = new LinkedHashMap<>();
  String teamName = "Alla";

  Channels(Conversation general) {
    byId.put(general.id, new Channel(general, null));
  }

  Channel add(String name, boolean installed) {
    String id = "19:sandboxchannel%018d@thread.tacv2".formatted(byId.size());
    Conversation conversation = Conversation.ofEverybody(id);
    conversation.installed = installed;
    Channel channel = new Channel(conversation, name);
    byId.put(id, channel);
    return channel;
  }

  void remove(String id) {
    byId.remove(id);
  }

  List<Channel> all() {
    return List.copyOf(byId.values());
  }

  /** By its own id, or that of a thread in it. */
  Optional<Channel> find(String conversation) {
    return Optional.ofNullable(byId.get(withoutThread(conversation)));
  }

  static String withoutThread(String conversation) {
    int thread = conversation.indexOf(THREAD);
    return thread < 0 ? conversation : conversation.substring(0, thread);
  }

  static String thread(String channel, String root) {
    return channel + THREAD + root;
  }
}
