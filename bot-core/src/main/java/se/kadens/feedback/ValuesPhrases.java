package se.kadens.feedback;

import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What is said of the company's values. */
record ValuesPhrases(Language language) {

  private static final Wording WORDING = Wording.beside(ValuesPhrases.class);

  Text these() {
    return text("values.these");
  }

  Text none() {
    return text("values.none");
  }

  String forHr() {
    return say("values.hr");
  }

  String change() {
    return say("values.change");
  }

  String title() {
    return say("values.title");
  }

  Text intro() {
    return text("values.intro");
  }

  String names() {
    return say("values.names");
  }

  String namesHint() {
    return say("values.names.hint", Map.of("most", CompanyValues.MOST));
  }

  String save() {
    return say("values.save");
  }

  String close() {
    return say("form.close");
  }

  String tooMany() {
    return say("values.too_many", Map.of("most", CompanyValues.MOST));
  }

  String tooLong() {
    return say("values.too_long", Map.of("most", CompanyValues.LONGEST));
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key) {
    return WORDING.text(language, key);
  }
}
