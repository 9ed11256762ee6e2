package se.kadens.teams;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Says, before anything else begins, what keeps Microsoft Teams from working. */
public final class TeamsStartup {

  private final TeamsSettings settings;
  private final ObjectProvider<Connection> connection;

  TeamsStartup(TeamsSettings settings, ObjectProvider<Connection> connection) {
    this.settings = settings;
    this.connection = connection;
  }

  /**
   * What there is once Teams is set up.
   *
   * @param tokens absent where there is nothing to ask for one with
   */
  record Connection(@Nullable Tokens tokens) {}

  /** One sentence for each setting without which Teams cannot work. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (settings.authIsDisabled()) {
      return missing;
    }
    if (settings.appId() == null) {
      missing.add(
          "KADENS_TEAMS_APP_ID is not set: the Application (client) ID of the app's registration.");
    }
    if (settings.appPassword() == null
        && settings.certificate() == null
        && !settings.managedIdentity()) {
      missing.add(
          "KADENS_TEAMS_APP_PASSWORD is not set: a client secret of the app's registration, unless"
              + " KADENS_TEAMS_CERTIFICATE or KADENS_TEAMS_MANAGED_IDENTITY is set instead.");
    }
    if (settings.tenantId() == null) {
      missing.add(
          "KADENS_TEAMS_TENANT_ID is not set: the Directory (tenant) ID of the app's registration.");
    }
    return missing;
  }

  /**
   * Asks for a token.
   *
   * @return one sentence that names the setting to change; empty when all is well
   */
  public Optional<String> problem() {
    if (!missing().isEmpty()) {
      return Optional.of(String.join(" ", missing()));
    }
    Tokens tokens = connection.getObject().tokens();
    if (tokens == null) {
      return Optional.empty();
    }
    try {
      tokens.get();
      return Optional.empty();
    } catch (TokenSource.Refused refused) {
      return Optional.of(refusal(refused));
    } catch (IOException failure) {
      return Optional.of(unreached(failure));
    }
  }

  private String refusal(TokenSource.Refused refused) {
    String code = refused.code();
    if (settings.managedIdentity()) {
      return "KADENS_TEAMS_MANAGED_IDENTITY: the machine gives no token for the app ("
          + code
          + "): assign it the managed identity that the bot is registered with.";
    }
    if (code.startsWith("http_") || code.equals("no_token")) {
      return "KADENS_TEAMS_LOGIN_URL: there is no token authority at "
          + LoginUrl.tokens(settings)
          + " ("
          + code
          + ").";
    }
    // Microsoft's numbers for an unknown application, and for an unknown tenant.
    if (code.contains("AADSTS700016")) {
      return "KADENS_TEAMS_APP_ID is not known in the tenant of KADENS_TEAMS_TENANT_ID ("
          + code
          + ").";
    }
    if (code.contains("AADSTS90002") || code.contains("AADSTS900023")) {
      return "KADENS_TEAMS_TENANT_ID is no tenant that Microsoft knows (" + code + ").";
    }
    return settings.credentialSetting()
        + " is not taken by Microsoft ("
        + code
        + "): check it on the app's registration, Certificates & secrets.";
  }

  private String unreached(IOException failure) {
    String setting =
        settings.managedIdentity() ? "KADENS_TEAMS_MANAGED_IDENTITY" : "KADENS_TEAMS_LOGIN_URL";
    return setting
        + ": no token could be had at "
        + (settings.managedIdentity() ? "this machine" : LoginUrl.tokens(settings))
        + " ("
        + failure
        + ").";
  }
}
