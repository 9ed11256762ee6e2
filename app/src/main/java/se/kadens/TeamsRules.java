package se.kadens;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the settings of Microsoft Teams have to be. */
final class TeamsRules {

  private static final Setting APP_ID = setting("APP_ID", "app-id");
  private static final Setting PASSWORD = setting("APP_PASSWORD", "app-password");
  private static final Setting CERTIFICATE = setting("CERTIFICATE", "certificate");
  private static final Setting IDENTITY = setting("MANAGED_IDENTITY", "managed-identity");
  private static final Setting TENANT = setting("TENANT_ID", "tenant-id");
  private static final Setting AUTH = setting("AUTH", "auth");
  private static final Setting HOSTS = setting("SERVICE_HOSTS", "service-hosts");
  private static final List<Setting> URLS =
      List.of(setting("OPENID_URL", "openid-url"), setting("LOGIN_URL", "login-url"));
  private static final List<Setting> SWITCHES = List.of(IDENTITY, setting("GUESTS", "guests"));
  private static final Setting ADDRESS = new Setting("SERVER_ADDRESS", "server.address");

  private static final String LOOPBACK = "(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?";
  private static final String HOST =
      "(?i)(\\*\\.)?([a-z0-9-]+(\\.[a-z0-9-]+)*|\\[[0-9a-f:]+])(:[0-9]{1,5})?";

  private final Given given;

  TeamsRules(Given given) {
    this.given = given;
  }

  private static Setting setting(String name, String property) {
    return new Setting("KADENS_TEAMS_" + name, "kadens.teams." + property);
  }

  /** Whether anything says that Kadens is to speak through Teams. */
  boolean areMeant() {
    return Stream.of(APP_ID, PASSWORD, CERTIFICATE, TENANT, AUTH).anyMatch(given::has)
        || isOn(IDENTITY);
  }

  /** One sentence for each setting without which there is no Teams. */
  List<String> missing() {
    if (takesInEverything()) {
      return List.of();
    }
    List<String> missing = new ArrayList<>();
    if (!given.has(APP_ID)) {
      missing.add(APP_ID.isNotSet("the Microsoft App ID of the bot's registration"));
    }
    if (credentials() == 0) {
      missing.add(PASSWORD.isNotSet("a client secret of the bot's registration"));
    }
    if (!given.has(TENANT)) {
      missing.add(TENANT.isNotSet("the id of the tenant that the bot is registered in"));
    }
    return missing;
  }

  /** One sentence for each that is there and cannot be. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (credentials() > 1) {
      wrong.add(
          "Only one of KADENS_TEAMS_APP_PASSWORD, KADENS_TEAMS_CERTIFICATE and"
              + " KADENS_TEAMS_MANAGED_IDENTITY can be set.");
    }
    tenant().ifPresent(wrong::add);
    SWITCHES.forEach(setting -> onOrOff(setting).ifPresent(wrong::add));
    auth().ifPresent(wrong::add);
    URLS.forEach(url -> address(url).ifPresent(wrong::add));
    hosts().ifPresent(wrong::add);
    return wrong;
  }

  private long credentials() {
    return Stream.of(given.has(PASSWORD), given.has(CERTIFICATE), isOn(IDENTITY))
        .filter(is -> is)
        .count();
  }

  /** What the Bot Connector posts names the tenant by its id, never by its domain. */
  private Optional<String> tenant() {
    String tenant = given.value(TENANT);
    return tenant == null || tenant.matches("[A-Za-z0-9-]+")
        ? Optional.empty()
        : Optional.of(
            "KADENS_TEAMS_TENANT_ID has to be the tenant's id, not its domain: “%s”."
                .formatted(tenant));
  }

  private Optional<String> onOrOff(Setting setting) {
    String value = given.value(setting);
    if (value == null) {
      return given.emptied(setting);
    }
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
        ? Optional.empty()
        : Optional.of("%s has to be true or false, not “%s”.".formatted(setting.name(), value));
  }

  private Optional<String> auth() {
    String auth = given.value(AUTH);
    if (auth == null) {
      return Optional.empty();
    }
    if (!takesInEverything()) {
      return Optional.of(
          "KADENS_TEAMS_AUTH can only be “disabled”, or not be set at all, not “%s”."
              .formatted(auth));
    }
    String address = given.value(ADDRESS);
    return address != null && address.matches(LOOPBACK)
        ? Optional.empty()
        : Optional.of(
            "KADENS_TEAMS_AUTH is “disabled”, so that anybody could say anything in anybody's"
                + " name: SERVER_ADDRESS has to be 127.0.0.1 with it.");
  }

  private boolean takesInEverything() {
    return "disabled".equals(given.value(AUTH));
  }

  private Optional<String> address(Setting setting) {
    String value = given.value(setting);
    if (value == null) {
      return given.emptied(setting);
    }
    URI address = parsed(value);
    if (address == null || address.getHost() == null) {
      return Optional.of("%s is not a web address: “%s”.".formatted(setting.name(), value));
    }
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && address.getHost().matches(LOOPBACK));
    return safe
        ? Optional.empty()
        : Optional.of(
            "%s has to begin with https://, unless it is on this machine: “%s”."
                .formatted(setting.name(), value));
  }

  private Optional<String> hosts() {
    String hosts = given.value(HOSTS);
    if (hosts == null) {
      return given.emptied(HOSTS);
    }
    return Stream.of(hosts.split(",", -1)).allMatch(host -> host.strip().matches(HOST))
        ? Optional.empty()
        : Optional.of(
            "KADENS_TEAMS_SERVICE_HOSTS has to be hosts with commas between them, such as"
                + " smba.trafficmanager.net, not “%s”.".formatted(hosts));
  }

  private boolean isOn(Setting setting) {
    return "true".equalsIgnoreCase(given.value(setting));
  }

  private static @Nullable URI parsed(String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
