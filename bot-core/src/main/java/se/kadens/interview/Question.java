package se.kadens.interview;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked.
 *
 * @param key what its answer is stored by; lower case letters, digits and underscores
 * @param required whether it wants an answer; {@code nothing} is one
 * @param help said in small print beside the question
 * @param nothing the label of a button that means "nothing to say", such as "No, nothing"
 */
public record Question(
    String key,
    Kind kind,
    Translated text,
    boolean required,
    @Nullable Translated help,
    @Nullable Translated nothing,
    @Nullable FollowUp followUp) {

  static final Pattern KEY = Pattern.compile("[a-z0-9_]{1,40}");

  public Question {
    checkKey(key);
  }

  public static Question required(String key, Kind kind, Translated text) {
    return new Question(key, kind, text, true, null, null, null);
  }

  public static Question optional(String key, Kind kind, Translated text) {
    return new Question(key, kind, text, false, null, null, null);
  }

  public Question withHelp(Translated help) {
    return new Question(key, kind, text, required, help, nothing, followUp);
  }

  /** Offers a button that means "nothing to say". */
  public Question orNothing(Translated label) {
    return new Question(key, kind, text, required, help, label, followUp);
  }

  public Question followedBy(FollowUp.When when, Question question) {
    return new Question(key, kind, text, required, help, nothing, new FollowUp(when, question));
  }

  /** Whether {@link Answer.Nothing} will do. */
  boolean mayBeEmpty() {
    return !required || nothing != null || kind instanceof Kind.SeveralOf;
  }

  static void checkKey(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key: " + key);
    }
  }
}
