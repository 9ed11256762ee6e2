package se.kadens;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Has the log written for machines where an operator wishes so: a line of JSON for each entry. */
final class LogFormat implements EnvironmentPostProcessor {

  private static final Setting SETTING = new Setting("KADENS_LOG_FORMAT", "kadens.log-format");
  private static final String JSON = "json";
  private static final String TEXT = "text";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (JSON.equals(format(new Given(environment)))) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "kadens.log", Map.of("logging.structured.format.console", "ecs")));
    }
  }

  private static String format(Given given) {
    String value = given.value(SETTING);
    return value == null ? TEXT : value.toLowerCase(Locale.ROOT);
  }

  static Optional<String> problem(Given given) {
    String format = format(given);
    return format.equals(JSON) || format.equals(TEXT)
        ? Optional.empty()
        : Optional.of(
            "%s has to be text or json, not “%s”.".formatted(SETTING.name(), given.value(SETTING)));
  }
}
