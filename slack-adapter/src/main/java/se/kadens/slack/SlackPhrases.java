package se.kadens.slack;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.kadens.language.Language;

/** The few sentences that only this channel has reason to say. */
record SlackPhrases(Language language) {

  static String inBothLanguages(java.util.function.Function<SlackPhrases, String> sentence) {
    return sentence.apply(new SlackPhrases(Language.SWEDISH))
        + "\n"
        + sentence.apply(new SlackPhrases(Language.ENGLISH));
  }

  String notInKadens() {
    return sentence("not-in-kadens");
  }

  String thatPersonNotInKadens() {
    return sentence("that-person-not-in-kadens");
  }

  String notSavedButStillHere() {
    return sentence("not-saved-but-still-here");
  }

  String answeredInDirectMessage() {
    return sentence("answered-in-direct-message");
  }

  String formIsReady() {
    return sentence("form-is-ready");
  }

  String openForm() {
    return sentence("open-form");
  }

  String formDidNotOpen() {
    return sentence("form-did-not-open");
  }

  String longAnswerKept() {
    return sentence("long-answer-kept");
  }

  String homeGoesOn() {
    return sentence("home-goes-on");
  }

  private String sentence(String key) {
    Control ours = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle("se.kadens.slack.messages", language.locale(), ours)
        .getString(key);
  }
}
