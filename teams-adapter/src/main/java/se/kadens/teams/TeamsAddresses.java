package se.kadens.teams;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an operator may give as an address, each refusal naming the setting. */
final class TeamsAddresses {

  private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
  private static final String NAME = LABEL + "(\\." + LABEL + ")*";

  /** A subdomain of anything, but not of a whole top-level domain. */
  private static final String HOST =
      "(" + NAME + "|\\*\\." + LABEL + "\\." + NAME + "|\\[[0-9a-f:.]+])(:[0-9]{1,5})?";

  private TeamsAddresses() {}

  /** An https address, or one of this machine. */
  static String web(String setting, String given) {
    String address = given.strip();
    URI uri = parse(address);
    if (uri == null || uri.getHost() == null) {
      throw new IllegalArgumentException(setting + " is not a web address: " + address);
    }
    boolean safe =
        "https".equalsIgnoreCase(uri.getScheme())
            || ("http".equalsIgnoreCase(uri.getScheme()) && isLoopback(uri.getHost()));
    if (!safe) {
      throw new IllegalArgumentException(setting + " must begin with https://, not " + address);
    }
    return address;
  }

  static List<String> hosts(String setting, List<String> given) {
    List<String> hosts =
        given.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList();
    for (String host : hosts) {
      if (!host.matches(HOST)) {
        throw new IllegalArgumentException(
            setting + " names hosts such as smba.trafficmanager.net, not " + host);
      }
    }
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException(setting + " names no host.");
    }
    return hosts;
  }

  static boolean isLoopback(String host) {
    return host.matches("(?i)localhost|127\\.[0-9.]+|\\[::1]");
  }

  private static @Nullable URI parse(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
