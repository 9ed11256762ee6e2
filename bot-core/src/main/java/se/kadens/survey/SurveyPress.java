package se.kadens.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.conversation.Action;

/**
 * What a control of a survey asks.
 *
 * @param item the item's key; empty where it is about none
 * @param value the answer; empty where there is none
 */
record SurveyPress(Verb verb, WaveId wave, Token token, String item, String value) {

  /** What can be asked. */
  enum Verb {
    /** Begins, or goes on. */
    START,
    ANSWER,
    /**
     * Skips an item, or says that it does not apply; in the place of an answer only with {@link
     * #INSTEAD}.
     */
    NONE,
    /** Goes back to an item. */
    BACK,
    /** Opens a form with one item, or what was sent in with it. */
    WRITE,
    /** Opens a form with all items, or what was sent in with it. */
    FORM,
    /** Sends the comments as they are, though they may tell who wrote them. */
    KEEP;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The value of what was shown when there was an answer already. */
  static final String INSTEAD = "instead";

  static SurveyPress of(Verb verb, Respondent respondent) {
    return new SurveyPress(verb, respondent.wave().id(), respondent.token(), "", "");
  }

  SurveyPress at(String newItem) {
    return new SurveyPress(verb, wave, token, newItem, value);
  }

  SurveyPress with(String newValue) {
    return new SurveyPress(verb, wave, token, item, newValue);
  }

  Action action() {
    return new Action(
        SurveyComposer.FEATURE,
        verb.code(),
        String.join("/", wave.toString(), token.toString(), item, value));
  }

  /** Empty for anything but one of ours. */
  static Optional<SurveyPress> of(Action action) {
    String[] parts = action.subject().split("/", -1);
    Optional<Verb> verb =
        Stream.of(Verb.values()).filter(each -> each.code().equals(action.verb())).findFirst();
    if (parts.length != 4 || verb.isEmpty()) {
      return Optional.empty();
    }
    return WaveId.read(parts[0])
        .flatMap(
            wave ->
                Token.read(parts[1])
                    .map(token -> new SurveyPress(verb.get(), wave, token, parts[2], parts[3])));
  }
}
