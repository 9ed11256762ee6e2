package se.kadens.teams;

import org.jspecify.annotations.Nullable;
import se.kadens.people.WorkspaceId;

/**
 * A user of Teams, and where our conversation with them goes on.
 *
 * @param user the Bot Connector's id, {@code 29:…}; absent while only the directory knows them
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

  /** The same user, in this conversation. */
  Address in(String place) {
    return new Address(workspace, tenant, user, directoryId, serviceUrl, place);
  }
}
