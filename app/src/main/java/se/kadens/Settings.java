package se.kadens;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** What an operator has to say, and what is wrong with how it was said; each by its own name. */
final class Settings {

  private static final Setting DATABASE_URL =
      new Setting("SPRING_DATASOURCE_URL", "spring.datasource.url");
  private static final Setting DATABASE_USER =
      new Setting("SPRING_DATASOURCE_USERNAME", "spring.datasource.username");
  private static final Setting DATABASE_PASSWORD =
      new Setting("SPRING_DATASOURCE_PASSWORD", "spring.datasource.password");
  private static final Setting SLACK_SECRET =
      new Setting("KADENS_SLACK_SIGNING_SECRET", "kadens.slack.signing-secret");
  private static final Setting SLACK_TOKEN =
      new Setting("KADENS_SLACK_BOT_TOKEN", "kadens.slack.bot-token");
  private static final Setting SLACK_APP_TOKEN =
      new Setting("KADENS_SLACK_APP_TOKEN", "kadens.slack.app-token");
  private static final Setting SLACK_URL =
      new Setting("KADENS_SLACK_API_URL", "kadens.slack.api-url");
  private static final List<Setting> CEILINGS =
      List.of(
          new Setting("KADENS_SLACK_CEILING_PER_SECOND", "kadens.slack.ceiling-per-second"),
          new Setting("KADENS_TEAMS_CEILING_PER_SECOND", "kadens.teams.ceiling-per-second"));

  private static final String JDBC = "jdbc:postgresql:";

  private final Binder binder;
  private final List<String> problems = new ArrayList<>();

  Settings(ConfigurableEnvironment environment) {
    binder = Binder.get(environment);
  }

  /** A setting by the name an operator knows and by ours. */
  private record Setting(String name, String property) {}

  /** One sentence for each setting that is missing or cannot be. */
  List<String> problems() {
    problems.clear();
    database(DATABASE_URL, "the JDBC address, such as jdbc:postgresql://localhost:5432/kadens");
    database(DATABASE_USER, "the database's user");
    if (password() == null) {
      problems.add(
          "SPRING_DATASOURCE_PASSWORD is not set: that user's password, which may be empty.");
    }
    String url = value(DATABASE_URL);
    if (url != null && !url.startsWith(JDBC)) {
      problems.add("SPRING_DATASOURCE_URL has to begin with " + JDBC + ".");
    }
    slack();
    CEILINGS.forEach(this::ceiling);
    return List.copyOf(problems);
  }

  /** The database to try, once everything about it is said. */
  Optional<DatabaseCheck> database() {
    String url = value(DATABASE_URL);
    String user = value(DATABASE_USER);
    String password = password();
    return url == null || user == null || password == null || !url.startsWith(JDBC)
        ? Optional.empty()
        : Optional.of(new DatabaseCheck(url, user, password));
  }

  /** Null when it is not set at all: a server that asks for none is served with an empty one. */
  private @Nullable String password() {
    var bound = binder.bind(DATABASE_PASSWORD.property(), String.class);
    return bound.isBound() ? bound.get() : null;
  }

  private void database(Setting setting, String what) {
    if (value(setting) == null) {
      problems.add("%s is not set: %s.".formatted(setting.name(), what));
    }
  }

  private void slack() {
    boolean token = value(SLACK_TOKEN) != null;
    boolean secret = value(SLACK_SECRET) != null;
    boolean socket = value(SLACK_APP_TOKEN) != null;
    if (!token) {
      problems.add("KADENS_SLACK_BOT_TOKEN is not set: the bot token, which begins with xoxb-.");
    }
    if (!secret && !socket) {
      problems.add(
          "KADENS_SLACK_SIGNING_SECRET is not set: the signing secret on the app's page at Slack.");
    }
    String url = value(SLACK_URL);
    if (url != null && !isWebAddress(url)) {
      problems.add("KADENS_SLACK_API_URL is not a web address: “%s”.".formatted(url));
    }
  }

  private void ceiling(Setting setting) {
    String value = value(setting);
    if (value != null && !isAboveZero(value)) {
      problems.add("%s has to be a number above 0, not “%s”.".formatted(setting.name(), value));
    }
  }

  /** Null when it is not set or empty. */
  private @Nullable String value(Setting setting) {
    return binder
        .bind(setting.property(), String.class)
        .map(String::strip)
        .orElse("")
        .transform(value -> value.isEmpty() ? null : value);
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

  private static boolean isAboveZero(String value) {
    try {
      return new BigDecimal(value).signum() > 0;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
