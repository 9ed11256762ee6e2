package se.kadens.survey.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.conversation.Action;

/** What the desk's buttons and its form ask for. */
enum Verb {
  /** Shows the templates. */
  NEW,
  /** Opens the form for a template, or for questions of one's own. */
  FROM,
  CHANGE,
  /** Opens the form for a draft again. */
  AGAIN,
  FILLED,
  SAVE,
  /** Saves a draft though somebody else has changed the survey meanwhile. */
  OVERWRITE,
  DISCARD,
  PREVIEW,
  /** A button of a preview. */
  SAMPLE,
  /** Asks whether to launch. */
  LAUNCH,
  SEND,
  /** Opens the form for a reason to launch before anything is decided. */
  ANYWAY,
  /** That form, sent in. */
  OVERRIDE,
  EXTEND,
  /** Asks whether to close. */
  CLOSE,
  END,
  PAUSE,
  RESUME,
  /** Asks whether to stop. */
  STOP,
  QUIT,
  /** Leaves everything as it is. */
  LEAVE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Action on(Object... subject) {
    return new Action(
        DeskDialogue.FEATURE,
        code(),
        String.join("/", Stream.of(subject).map(Object::toString).toList()));
  }

  /** One of the numbers that {@link #on} was given; minus one where there is none. */
  static long number(String[] subject, int at) {
    return subject.length > at && subject[at].matches("\\d{1,12}")
        ? Long.parseLong(subject[at])
        : -1;
  }

  static Optional<Verb> ofCode(String code) {
    return Stream.of(values()).filter(verb -> verb.code().equals(code)).findFirst();
  }
}
