package se.kadens.teams;

import org.jspecify.annotations.Nullable;
import se.kadens.people.WorkspaceId;

/**
 * A user of Teams, and where our conversation with them goes on; or a channel of a team.
 *
 * @param user the Bot Connector's id, {@code 29:…}; absent while only the directory knows them, and
 *     of a channel
 * @param directoryId their object id in the tenant's directory
 * @param serviceUrl where the Bot Connector was last heard from about them
 * @param conversation the personal chat; absent until there is one
 */
record Address(
    WorkspaceId workspace,
    String tenant,
    @Nullable String user,
    @Nullable String directoryId,
    String serviceUrl,
    @Nullable String conversation) {

  /** The same user, with whom a conversation is yet to be begun. */
  Address withoutConversation() {
    return new Address(workspace, tenant, user, directoryId, serviceUrl, null);
  }

  /** Whether it is of somebody, rather than of a channel. */
  boolean isSomebodys() {
    return user != null || directoryId != null;
  }

  /** The same user, in this conversation. */
  Address in(String place) {
    return new Address(workspace, tenant, user, directoryId, serviceUrl, place);
  }
}
