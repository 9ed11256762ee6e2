package se.kadens.sandbox.slack;

import se.kadens.sandbox.state.Monitor;

/** Decides whom and where the bot may write. Called under the {@link Monitor}. */
final class Recipients {

  private final Workspace workspace;

  Recipients(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Where a message is to stand, for a channel as chat methods take it, or a person's id. */
  String ofPost(String channel) {
    return channel.startsWith("D") || Rooms.isId(channel)
        ? ofChannel(channel)
        : reachable(channel, "channel_not_found");
  }

  /** The person behind the id of an open direct channel, or the room that the bot is in. */
  String ofChannel(String channel) {
    if (Rooms.isId(channel)) {
      return workspace.rooms.open(channel).id;
    }
    String userId =
        workspace.messages.userOf(channel).orElseThrow(() -> new ApiFailure("channel_not_found"));
    return reachable(userId, "channel_not_found");
  }

  String reachable(String userId, String unknown) {
    SandboxUser user = workspace.users.find(userId).orElseThrow(() -> new ApiFailure(unknown));
    if (workspace.users.isMachine(user)) {
      throw new ApiFailure("cannot_dm_bot");
    }
    if (user.deleted()) {
      throw new ApiFailure("user_disabled");
    }
    if (user.stranger()) {
      throw new ApiFailure("user_not_visible");
    }
    return user.id();
  }
}
