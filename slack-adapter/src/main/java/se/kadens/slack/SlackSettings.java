package se.kadens.slack;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about Slack; empty values count as not given.
 *
 * @param previousSigningSecret accepted beside the signing secret while that is being changed
 * @param apiUrl the address that method names are appended to; a missing last slash is added, and
 *     an address without a path gets {@code /api/}
 * @param appToken turns Socket Mode on
 * @param guests whether guests of the workspace are people of the company too
 */
@ConfigurationProperties("kadens.slack")
record SlackSettings(
    @Nullable String signingSecret,
    @Nullable String previousSigningSecret,
    @Nullable String botToken,
    @DefaultValue("https://slack.com/api/") String apiUrl,
    @Nullable String appToken,
    @DefaultValue("8") double ceilingPerSecond,
    @DefaultValue("false") boolean guests) {

  SlackSettings {
    signingSecret = given(signingSecret);
    previousSigningSecret = given(previousSigningSecret);
    botToken = given(botToken);
    appToken = given(appToken);
    apiUrl = methodsAt(apiUrl);
    if (!(ceilingPerSecond > 0)) {
      throw new IllegalArgumentException(
          "KADENS_SLACK_CEILING_PER_SECOND must be above 0, not " + ceilingPerSecond);
    }
  }

  /** The secrets a request may be signed with. */
  List<String> signingSecrets() {
    return Stream.of(signingSecret, previousSigningSecret)
        .<String>mapMulti(
            (secret, accepted) -> {
              if (secret != null) {
                accepted.accept(secret);
              }
            })
        .toList();
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String methodsAt(String url) {
    String trimmed = url.strip();
    URI address = address(trimmed);
    String path = address.getRawPath();
    if (path == null || path.isEmpty() || path.equals("/")) {
      return withoutSlash(trimmed) + "/api/";
    }
    return withoutSlash(trimmed) + "/";
  }

  private static URI address(String url) {
    try {
      URI address = URI.create(url);
      if (address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // Said below, with the name of the setting.
    }
    throw new IllegalArgumentException("KADENS_SLACK_API_URL is not a web address: " + url);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "SlackSettings[apiUrl=" + apiUrl + ", socketMode=" + (appToken != null) + "]";
  }
}
