package se.kadens.reception;

import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What is said where something typed could not be dealt with. */
record IntakePhrases(Language language) {

  private static final Wording WORDING = Wording.beside(IntakePhrases.class);

  Text notTakenIn() {
    return WORDING.text(language, "not_taken_in", Map.of());
  }
}
