package se.kadens.teams;

import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What cards themselves have to say, whatever is on them. */
record CardPhrases(Language language) {

  private static final Wording WORDING = Wording.beside(CardPhrases.class);

  String choose() {
    return WORDING.say(language, "card-choose");
  }

  /** What a list is called that stands for a row of buttons. */
  String options() {
    return WORDING.say(language, "card-options");
  }

  String chooseSomething() {
    return WORDING.say(language, "card-choose-something");
  }

  String showOrHide() {
    return WORDING.say(language, "card-show-or-hide");
  }

  String searchName() {
    return WORDING.say(language, "card-search-name");
  }

  String writeSomething() {
    return WORDING.say(language, "card-write-something");
  }

  String writeNumber() {
    return WORDING.say(language, "card-write-number");
  }

  String chooseOne() {
    return WORDING.say(language, "card-choose-one");
  }

  String chooseAtLeastOne() {
    return WORDING.say(language, "card-choose-at-least-one");
  }

  String choosePerson() {
    return WORDING.say(language, "card-choose-person");
  }

  String chooseDay() {
    return WORDING.say(language, "card-choose-day");
  }

  String longAnswerKept() {
    return WORDING.say(language, "card-long-answer-kept");
  }
}
