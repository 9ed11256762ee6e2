package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;

class SlackPhrasesTests {

  @Test
  void saysTheSameThingsInBothLanguages() throws Exception {
    assertThat(bundle("messages_sv.properties").keySet())
        .isEqualTo(bundle("messages.properties").keySet());
  }

  @Test
  void saysEverythingInBothLanguagesWithoutRaisingItsVoice() throws Exception {
    int sentences = 0;
    for (var method : SlackPhrases.class.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && method.getReturnType().equals(String.class)
          && !method.getName().equals("toString")) {
        String swedish = (String) method.invoke(new SlackPhrases(Language.SWEDISH));
        String english = (String) method.invoke(new SlackPhrases(Language.ENGLISH));
        assertThat(swedish).isNotBlank().isNotEqualTo(english).doesNotContain("!");
        assertThat(english).isNotBlank().doesNotContain("!");
        sentences++;
      }
    }
    assertThat(sentences).isEqualTo(bundle("messages.properties").size());
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (InputStream in = SlackPhrases.class.getResourceAsStream(name)) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return bundle;
  }
}
