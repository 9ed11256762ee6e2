package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHostsTests {

  private static final ServiceHosts HOSTS =
      new ServiceHosts(
          List.of(
              "smba.trafficmanager.net",
              "*.botframework.com",
              "Connector.Example:8443",
              "127.0.0.1:56150",
              "localhost"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net",
        "https://SMBA.TrafficManager.net:443/emea",
        "https://webchat.botframework.com/",
        "https://a.b.botframework.com/",
        "https://connector.example:8443/",
        "http://127.0.0.1:56150/_connector",
        "http://localhost/_connector",
        "http://localhost:56150/_connector",
        "https://localhost:8443/_connector"
      })
  void allowsWhatIsNamed(String url) {
    assertThat(HOSTS.allow(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net",
        "https://smba.trafficmanager.net@evil.example/",
        "https://user@smba.trafficmanager.net/",
        "https://evil.example#smba.trafficmanager.net",
        "https://evil.example\\.botframework.com/",
        "https://botframework.com/",
        "https://evilbotframework.com/",
        "https://connector.example/",
        "http://connector.example:8443/",
        "http://127.0.0.1:56151/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://webchat.botframework.com/",
        "ftp://smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "smba.trafficmanager.net",
        "https:///emea",
        "https://",
        " ",
        ""
      })
  void allowsNothingElse(String url) {
    assertThat(HOSTS.allow(url)).isFalse();
  }

  @Test
  void allowsPlainHttpForLoopbackAlone() {
    ServiceHosts hosts = new ServiceHosts(List.of("connector.example", "127.0.0.1.evil.example"));

    assertThat(hosts.allow("http://connector.example/")).isFalse();
    assertThat(hosts.allow("http://127.0.0.1.evil.example/")).isFalse();
  }
}
