package se.kadens.teams;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What an operator says about Microsoft Teams; empty values count as not given.
 *
 * @param appId the client id of the app's registration
 * @param appPassword a client secret of it; or else a certificate or a managed identity
 * @param tenantId the tenant of the registration, whose people we serve
 * @param openIdUrl metadata of the keys that the Bot Connector signs with
 * @param loginUrl the authority that gives us tokens, with or without the tenant and the path
 * @param serviceHosts hosts a service URL may have, with a port where it is not the usual one;
 *     {@code *.} at the beginning stands for any subdomain; plain http only for loopback hosts
 *     named here, which without a port stand for every port
 * @param auth {@code disabled} takes in everything, and is only for loopback
 * @param ceilingPerSecond how many messages a second the tenant takes from us at most
 * @param perConversationPerSecond how many of them one conversation takes
 * @param certificate a PEM file with the certificate of the registration and its private key
 * @param managedIdentity whether the machine we run on vouches for us, under the app id
 * @param guests whether guests of the tenant are people of the company too
 */
@ConfigurationProperties("kadens.teams")
record TeamsSettings(
    @Nullable String appId,
    @Nullable String appPassword,
    @Nullable String tenantId,
    @Name("openid-url")
        @DefaultValue("https://login.botframework.com/v1/.well-known/openidconfiguration")
        String openIdUrl,
    @DefaultValue("https://login.microsoftonline.com") String loginUrl,
    @DefaultValue({"smba.trafficmanager.net", "*.botframework.com"}) List<String> serviceHosts,
    @Nullable String auth,
    @DefaultValue("25") double ceilingPerSecond,
    @DefaultValue("1") double perConversationPerSecond,
    @Nullable String certificate,
    @DefaultValue("false") boolean managedIdentity,
    @DefaultValue("false") boolean guests) {

  TeamsSettings {
    appId = given(appId);
    appPassword = given(appPassword);
    tenantId = given(tenantId);
    auth = given(auth);
    certificate = given(certificate);
    openIdUrl = TeamsAddresses.web("KADENS_TEAMS_OPENID_URL", openIdUrl);
    loginUrl = TeamsAddresses.web("KADENS_TEAMS_LOGIN_URL", loginUrl);
    serviceHosts = TeamsAddresses.hosts("KADENS_TEAMS_SERVICE_HOSTS", serviceHosts);
    checkAbove("KADENS_TEAMS_CEILING_PER_SECOND", ceilingPerSecond);
    checkAbove("KADENS_TEAMS_PER_CONVERSATION_PER_SECOND", perConversationPerSecond);
    checkTenant(tenantId);
    if (auth != null && !auth.equals("disabled")) {
      throw new IllegalArgumentException(
          "KADENS_TEAMS_AUTH is left out, or is disabled while bound to loopback, not " + auth);
    }
    if (Stream.of(appPassword != null, certificate != null, managedIdentity)
            .filter(given -> given)
            .count()
        > 1) {
      throw new IllegalArgumentException(
          "Only one of KADENS_TEAMS_APP_PASSWORD, KADENS_TEAMS_CERTIFICATE and"
              + " KADENS_TEAMS_MANAGED_IDENTITY can be set.");
    }
  }

  boolean authIsDisabled() {
    return auth != null;
  }

  /** Whether there is anything to ask for a token with. */
  boolean hasCredentials() {
    return appId != null && (appPassword != null || certificate != null || managedIdentity);
  }

  /** The setting that our standing with the token authority rests on. */
  String credentialSetting() {
    if (managedIdentity) {
      return "KADENS_TEAMS_MANAGED_IDENTITY";
    }
    return certificate == null ? "KADENS_TEAMS_APP_PASSWORD" : "KADENS_TEAMS_CERTIFICATE";
  }

  /** Us, as the Bot Connector names us; absent where nobody said what the app is. */
  @Nullable String botId() {
    return appId == null ? null : "28:" + appId;
  }

  private static void checkAbove(String name, double perSecond) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException(name + " must be above 0, not " + perSecond);
    }
  }

  private static void checkTenant(@Nullable String tenant) {
    if (tenant != null && !tenant.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException(
          "KADENS_TEAMS_TENANT_ID is the id of a tenant, letters, digits and hyphens, not "
              + tenant);
    }
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + "]";
  }
}
