package se.kadens.teams;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * The hosts that a service URL may have. Our own token goes wherever a service URL points, so
 * nobody but the operator says where that may be.
 */
final class ServiceHosts {

  private final List<String> hosts;

  ServiceHosts(List<String> hosts) {
    this.hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
  }

  boolean allow(String serviceUrl) {
    try {
      return allow(new URI(serviceUrl));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private boolean allow(URI url) {
    if (url.getScheme() == null || url.getHost() == null || url.getRawUserInfo() != null) {
      return false;
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return switch (url.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> isNamed(withPort(host, url.getPort(), 443)) || isNamedLoopback(host);
      case "http" -> isNamedLoopback(host) || isNamedLoopback(host + ":" + url.getPort());
      default -> false;
    };
  }

  private static String withPort(String host, int port, int usual) {
    return port == -1 || port == usual ? host : host + ":" + port;
  }

  private boolean isNamed(String host) {
    return hosts.stream()
        .anyMatch(
            named ->
                named.startsWith("*.") ? host.endsWith(named.substring(1)) : host.equals(named));
  }

  /** On this machine a host that is named without a port stands for all of its ports. */
  private boolean isNamedLoopback(String authority) {
    return authority.matches("(localhost|\\[::1]|127(\\.\\d{1,3}){3})(:\\d+)?")
        && hosts.contains(authority);
  }
}
