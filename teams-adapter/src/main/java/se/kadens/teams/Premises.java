package se.kadens.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of all that the Bot Connector posts is meant for us: our tenant's, on Teams, from a host
 * that we may answer.
 *
 * @param tenant ours; absent where anybody's will do, which only an open gate allows
 */
record Premises(ServiceHosts hosts, @Nullable String tenant) {

  boolean welcome(Incoming activity) {
    return TokenCheck.CHANNEL.equals(activity.activity().getChannelId())
        && hosts.allow(activity.activity().getServiceUrl())
        && isOurs(activity.tenants());
  }

  private boolean isOurs(List<String> tenants) {
    return !tenants.isEmpty()
        && tenants.stream()
            .allMatch((tenant == null ? tenants.getFirst() : tenant)::equalsIgnoreCase);
  }
}
