package se.kadens.api;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param token opens the administration to whoever shows it; without one there is no administration
 */
@ConfigurationProperties("kadens.admin")
record AdminSettings(@Nullable String token) {

  AdminSettings {
    token = token == null || token.isBlank() ? null : token.strip();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "AdminSettings[enabled=" + (token != null) + "]";
  }
}
