package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;

class TeamsPhrasesTests {

  @Test
  void saysTheSameThingsInBothLanguages() throws Exception {
    assertThat(bundle("messages_sv.properties").keySet())
        .isEqualTo(bundle("messages.properties").keySet());
  }

  @Test
  void saysEverythingInBothLanguagesWithoutRaisingItsVoice() throws Exception {
    int sentences = 0;
    for (var method : TeamsPhrases.class.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && method.getReturnType().equals(String.class)
          && !method.getName().equals("toString")) {
        String swedish = (String) method.invoke(new TeamsPhrases(Language.SWEDISH));
        String english = (String) method.invoke(new TeamsPhrases(Language.ENGLISH));
        assertThat(swedish).isNotBlank().isNotEqualTo(english).doesNotContain("!");
        assertThat(english).isNotBlank().doesNotContain("!");
        sentences++;
      }
    }
    assertThat(
            bundle("messages.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith("reply-")))
        .hasSize(sentences);
  }

  @Test
  void speaksBothLanguagesToWhoeverCannotBeAsked() {
    assertThat(TeamsPhrases.say(Optional.of(Language.ENGLISH), TeamsPhrases::received))
        .isEqualTo("I have it.");
    assertThat(TeamsPhrases.say(Optional.empty(), TeamsPhrases::received))
        .isEqualTo("Det är mottaget.\n\nI have it.");
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (InputStream in = TeamsPhrases.class.getResourceAsStream(name)) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return bundle;
  }
}
