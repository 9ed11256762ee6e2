package se.kadens.teams;

import java.net.URI;
import java.util.Locale;

/** Where tokens are asked for, and what for. */
final class LoginUrl {

  private static final String TOKENS = "/oauth2/v2.0/token";

  private LoginUrl() {}

  /** The address as it stands if it is whole, else with the tenant and the path it lacks. */
  static String tokens(TeamsSettings settings) {
    String url = withoutSlash(settings.loginUrl());
    if (url.endsWith("/token")) {
      return url;
    }
    String tenant = settings.tenantId();
    boolean holdsTenant = tenant == null || url.endsWith("/" + tenant);
    return url + (holdsTenant ? "" : "/" + tenant) + TOKENS;
  }

  /** What the Bot Connector of the settings' cloud is called towards the token authority. */
  static String scope(TeamsSettings settings) {
    boolean government =
        host(settings.loginUrl()).endsWith(".microsoftonline.us")
            || host(settings.openIdUrl()).endsWith(".azure.us");
    return government
        ? "https://api.botframework.us/.default"
        : "https://api.botframework.com/.default";
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
