package se.kadens;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** What an operator said. */
final class Given {

  private final Binder binder;

  Given(ConfigurableEnvironment environment) {
    binder = Binder.get(environment);
  }

  /** Null when it is not set or empty. */
  @Nullable String value(Setting setting) {
    String value = asWritten(setting);
    return value == null || value.isBlank() ? null : value.strip();
  }

  boolean has(Setting setting) {
    return value(setting) != null;
  }

  /** What to say of a setting that is there but empty, although it has a value when it is not. */
  Optional<String> emptied(Setting setting) {
    String value = asWritten(setting);
    return value != null && value.isBlank()
        ? Optional.of("%s is empty: give it a value, or do not set it.".formatted(setting.name()))
        : Optional.empty();
  }

  /** Null when it is not set at all. */
  @Nullable String asWritten(Setting setting) {
    return binder.bind(setting.property(), String.class).orElse(null);
  }
}
