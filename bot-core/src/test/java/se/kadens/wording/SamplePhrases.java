package se.kadens.wording;

import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Language;

/** What a feature's phrases class looks like. */
final class SamplePhrases {

  private static final Wording WORDING = Wording.beside(SamplePhrases.class);

  private final Language language;

  SamplePhrases(Language language) {
    this.language = language;
  }

  Text answered(int answered, int asked) {
    return WORDING.text(language, "answered", Map.of("answered", answered, "asked", asked));
  }

  String left(int questions) {
    return WORDING.say(language, "left", Map.of("questions", questions));
  }

  Text sees(Object manager) {
    return WORDING.text(language, "sees", Map.of("manager", manager));
  }

  String mean(double mean) {
    return WORDING.say(language, "mean", Map.of("mean", mean));
  }

  String mood(String code) {
    return WORDING.say(language, "mood." + code);
  }
}
