package se.kadens.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about Microsoft Teams; empty values count as not given.
 *
 * @param openIdUrl metadata of the keys that the Bot Connector signs with
 * @param loginUrl the authority that gives us tokens
 * @param serviceHosts hosts a service URL may have, with a port where it is not the usual one;
 *     {@code *.} at the beginning stands for any subdomain; plain http only for loopback hosts
 *     named here
 * @param auth {@code disabled} takes in everything, and is only for loopback
 */
@ConfigurationProperties("kadens.teams")
record TeamsSettings(
    @Nullable String appId,
    @Nullable String appPassword,
    @Nullable String tenantId,
    @DefaultValue("https://login.botframework.com/v1/.well-known/openidconfiguration")
        String openIdUrl,
    @DefaultValue("https://login.microsoftonline.com") String loginUrl,
    @DefaultValue({"smba.trafficmanager.net", "*.botframework.com"}) List<String> serviceHosts,
    @Nullable String auth,
    @DefaultValue("25") double ceilingPerSecond) {

  TeamsSettings {
    serviceHosts = List.copyOf(serviceHosts);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + "]";
  }
}
