package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DetailsTests {

  private static final List<String> NAMES =
      List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");

  @Test
  void areWrittenInOneOrder() {
    Set<String> tags = Set.copyOf(NAMES);
    Map<String, String> words =
        NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), name -> "x"));

    Details details = new Details("", tags, words, "", "", words);

    assertThat(details.tags()).containsExactlyElementsOf(NAMES);
    assertThat(details.attributes().keySet()).containsExactlyElementsOf(NAMES);
    assertThat(details.smart().keySet()).containsExactlyElementsOf(NAMES);
    assertThat(JsonMapper.shared().readValue(GoalJson.details(details), Details.class))
        .isEqualTo(details);
  }
}
