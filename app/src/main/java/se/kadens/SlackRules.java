package se.kadens;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** What the settings of Slack have to be. */
final class SlackRules {

  private static final Setting TOKEN =
      new Setting("KADENS_SLACK_BOT_TOKEN", "kadens.slack.bot-token");
  private static final Setting SECRET =
      new Setting("KADENS_SLACK_SIGNING_SECRET", "kadens.slack.signing-secret");
  private static final Setting APP_TOKEN =
      new Setting("KADENS_SLACK_APP_TOKEN", "kadens.slack.app-token");
  private static final Setting URL = new Setting("KADENS_SLACK_API_URL", "kadens.slack.api-url");

  private final Given given;

  SlackRules(Given given) {
    this.given = given;
  }

  /** Whether anything says that Kadens is to speak through Slack. */
  boolean areMeant() {
    return given.has(TOKEN) || given.has(SECRET) || given.has(APP_TOKEN);
  }

  /** One sentence for each setting without which there is no Slack. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (!given.has(TOKEN)) {
      missing.add(TOKEN.isNotSet("Slack's bot token, which begins with xoxb-"));
    }
    if (!given.has(SECRET) && !given.has(APP_TOKEN)) {
      missing.add(SECRET.isNotSet("the signing secret on the app's page at Slack"));
    }
    return missing;
  }

  /** One sentence for each that is there and cannot be. */
  List<String> wrong() {
    String url = given.value(URL);
    if (url == null) {
      return given.emptied(URL).stream().toList();
    }
    return isWebAddress(url)
        ? List.of()
        : List.of("%s is not a web address: “%s”.".formatted(URL.name(), url));
  }

  private static boolean isWebAddress(String value) {
    try {
      URI address = new URI(value);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
