package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.kadens.language.Language;

class CardPhrasesTests {

  @Test
  void saysEverythingInBothLanguagesWithoutRaisingItsVoice() throws Exception {
    for (var method : CardPhrases.class.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && method.getReturnType().equals(String.class)
          && !method.getName().equals("toString")) {
        String swedish = (String) method.invoke(new CardPhrases(Language.SWEDISH));
        String english = (String) method.invoke(new CardPhrases(Language.ENGLISH));
        assertThat(swedish).isNotBlank().isNotEqualTo(english).doesNotContain("!");
        assertThat(english).isNotBlank().doesNotContain("!");
      }
    }
  }
}
