package se.kadens.goal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What people write at length, as the store has it: JSON, which keeps every character. */
final class GoalJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private GoalJson() {}

  static String words(String words) {
    return JSON.writeValueAsString(words);
  }

  static String readWords(String json) {
    return json.equals("\"\"") ? "" : JSON.readValue(json, String.class);
  }

  static @Nullable String details(Details details) {
    return details.equals(Details.NONE) ? null : JSON.writeValueAsString(details);
  }

  static Details readDetails(@Nullable String json) {
    return json == null ? Details.NONE : JSON.readValue(json, Details.class);
  }
}
