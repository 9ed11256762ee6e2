package se.kadens;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the settings before anything else is made, so that all that is wrong is said at once.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class SettingsCheck implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Settings settings = new Settings(environment);
    List<String> problems = new ArrayList<>(settings.problems());
    settings.database().flatMap(DatabaseCheck::problem).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new CannotStart(problems);
    }
  }
}
