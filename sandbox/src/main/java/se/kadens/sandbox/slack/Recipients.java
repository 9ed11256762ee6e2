package se.kadens.sandbox.slack;

import se.kadens.sandbox.state.Monitor;

/** Decides whom the bot may write to. Called under the {@link Monitor}. */
final class Recipients {

  private final Workspace workspace;

  Recipients(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The person behind a channel as chat methods take it: a person's id, or that of an open channel.
   */
  SandboxUser ofPost(String channel) {
    return channel.startsWith("D") ? ofChannel(channel) : reachable(channel, "channel_not_found");
  }

  /** The person behind the id of an open direct channel. */
  SandboxUser ofChannel(String channel) {
    String userId =
        workspace.messages.userOf(channel).orElseThrow(() -> new ApiFailure("channel_not_found"));
    return reachable(userId, "channel_not_found");
  }

  SandboxUser reachable(String userId, String unknown) {
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
    return user;
  }
}
