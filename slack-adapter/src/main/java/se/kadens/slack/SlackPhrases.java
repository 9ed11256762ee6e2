package se.kadens.slack;

import java.util.function.Function;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** The few sentences that only this channel has reason to say. */
record SlackPhrases(Language language) {

  private static final Wording WORDING = Wording.beside(SlackPhrases.class);

  /** For whoever cannot be asked which they speak. */
  static String inBothLanguages(Function<SlackPhrases, String> sentence) {
    return sentence.apply(new SlackPhrases(Language.SWEDISH))
        + "\n"
        + sentence.apply(new SlackPhrases(Language.ENGLISH));
  }

  String notInKadens() {
    return WORDING.say(language, "not-in-kadens");
  }

  String thatPersonNotInKadens() {
    return WORDING.say(language, "that-person-not-in-kadens");
  }

  String notSavedButStillHere() {
    return WORDING.say(language, "not-saved-but-still-here");
  }

  String answeredInDirectMessage() {
    return WORDING.say(language, "answered-in-direct-message");
  }

  String formIsReady() {
    return WORDING.say(language, "form-is-ready");
  }

  String openForm() {
    return WORDING.say(language, "open-form");
  }

  String formDidNotOpen() {
    return WORDING.say(language, "form-did-not-open");
  }

  String longAnswerKept() {
    return WORDING.say(language, "long-answer-kept");
  }

  String homeGoesOn() {
    return WORDING.say(language, "home-goes-on");
  }
}
