package se.kadens;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** What an operator has to say, and what is wrong with how it was said; each by its own name. */
final class Settings {

  private static final Setting DATABASE_URL =
      new Setting("SPRING_DATASOURCE_URL", "spring.datasource.url");
  private static final Setting DATABASE_USER =
      new Setting("SPRING_DATASOURCE_USERNAME", "spring.datasource.username");
  private static final Setting DATABASE_PASSWORD =
      new Setting("SPRING_DATASOURCE_PASSWORD", "spring.datasource.password");
  private static final List<Setting> CEILINGS =
      List.of(
          new Setting("KADENS_SLACK_CEILING_PER_SECOND", "kadens.slack.ceiling-per-second"),
          new Setting("KADENS_TEAMS_CEILING_PER_SECOND", "kadens.teams.ceiling-per-second"),
          new Setting(
              "KADENS_TEAMS_PER_CONVERSATION_PER_SECOND",
              "kadens.teams.per-conversation-per-second"));

  private static final Setting RESTORED_AT =
      new Setting("KADENS_RESTORED_AT", "kadens.restored-at");

  private static final String JDBC = "jdbc:postgresql:";

  private final Given given;
  private final SlackRules slack;
  private final TeamsRules teams;

  Settings(ConfigurableEnvironment environment) {
    given = new Given(environment);
    slack = new SlackRules(given);
    teams = new TeamsRules(given);
  }

  /** One sentence for each setting that is missing or cannot be. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    aboutTheDatabase(problems);
    aboutTheChannels(problems);
    CEILINGS.forEach(setting -> ceiling(setting).ifPresent(problems::add));
    drain().ifPresent(problems::add);
    restored().ifPresent(problems::add);
    LogFormat.problem(given).ifPresent(problems::add);
    return problems;
  }

  /** The database to try, once everything about it is said. */
  Optional<DatabaseCheck> database() {
    String url = given.value(DATABASE_URL);
    String user = given.value(DATABASE_USER);
    String password = password();
    return url == null || user == null || password == null || !url.startsWith(JDBC)
        ? Optional.empty()
        : Optional.of(new DatabaseCheck(url, user, password));
  }

  /** A server that asks for none is served with an empty one. */
  private @Nullable String password() {
    return given.asWritten(DATABASE_PASSWORD);
  }

  private void aboutTheDatabase(List<String> problems) {
    String url = given.value(DATABASE_URL);
    if (url == null) {
      problems.add(
          DATABASE_URL.isNotSet(
              "the JDBC address, such as jdbc:postgresql://localhost:5432/kadens"));
    }
    if (!given.has(DATABASE_USER)) {
      problems.add(DATABASE_USER.isNotSet("the database's user"));
    }
    if (password() == null) {
      problems.add(DATABASE_PASSWORD.isNotSet("that user's password, which may be empty"));
    }
    if (url != null && !url.startsWith(JDBC)) {
      problems.add("SPRING_DATASOURCE_URL has to begin with " + JDBC + ".");
    }
  }

  /** Either of the two is enough, and whichever is begun has to be complete. */
  private void aboutTheChannels(List<String> problems) {
    boolean neither = !slack.areMeant() && !teams.areMeant();
    if (neither || slack.areMeant()) {
      problems.addAll(slack.missing());
    }
    if (neither || teams.areMeant()) {
      problems.addAll(teams.missing());
    }
    if (neither) {
      problems.add("Slack or Microsoft Teams has to be set up; both may be.");
    }
    problems.addAll(slack.wrong());
    problems.addAll(teams.wrong());
  }

  private Optional<String> ceiling(Setting setting) {
    String value = given.value(setting);
    if (value == null) {
      return given.emptied(setting);
    }
    return isAboveZero(value)
        ? Optional.empty()
        : Optional.of("%s has to be a number above 0, not “%s”.".formatted(setting.name(), value));
  }

  private Optional<String> drain() {
    String value = given.value(OutOfRotation.SETTING);
    return value == null || value.matches("[0-9]|[1-5][0-9]|60")
        ? Optional.empty()
        : Optional.of(
            "%s has to be a whole number from 0 to 60, not “%s”."
                .formatted(OutOfRotation.SETTING.name(), value));
  }

  private Optional<String> restored() {
    String value = given.value(RESTORED_AT);
    if (value == null) {
      return given.emptied(RESTORED_AT);
    }
    try {
      Instant.parse(value);
      return Optional.empty();
    } catch (DateTimeParseException notAMoment) {
      return Optional.of(
          "%s has to be a moment such as 2026-11-22T10:30:00Z, not “%s”."
              .formatted(RESTORED_AT.name(), value));
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
