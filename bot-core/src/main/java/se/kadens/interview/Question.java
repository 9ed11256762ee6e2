package se.kadens.interview;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;

/**
 * One thing that is asked.
 *
 * @param key what its answer is stored by; lower case letters, digits and underscores
 * @param required whether it wants an answer; {@code nothing} is one
 * @param help said in small print beside the question
 * @param nothing the label of a button that means "nothing to say", such as "No, nothing"
 * @param standing what holds before anything is answered; a form begins with it filled in
 * @param step what one press adds to the amount that stands
 * @param retold how it reads to others, where it speaks to whoever answers it
 */
public record Question(
    String key,
    Kind kind,
    Translated text,
    boolean required,
    @Nullable Translated help,
    @Nullable Translated nothing,
    @Nullable FollowUp followUp,
    @Nullable Answer standing,
    @Nullable BigDecimal step,
    @Nullable Translated retold) {

  static final Pattern KEY = Pattern.compile("[a-z0-9_]{1,40}");

  public Question {
    checkKey(key);
    if (step != null && !(kind instanceof Kind.ANumber)) {
      throw new IllegalArgumentException("a step without a number: " + key);
    }
  }

  public static Question required(String key, Kind kind, Translated text) {
    return new Question(key, kind, text, true, null, null, null, null, null, null);
  }

  public static Question optional(String key, Kind kind, Translated text) {
    return new Question(key, kind, text, false, null, null, null, null, null, null);
  }

  /** The same, as one that may be left empty. */
  public Question asOptional() {
    return new Question(key, kind, text, false, help, nothing, followUp, standing, step, retold);
  }

  public Question withHelp(Translated help) {
    return new Question(key, kind, text, required, help, nothing, followUp, standing, step, retold);
  }

  /** Offers a button that means "nothing to say". */
  public Question orNothing(Translated label) {
    return new Question(key, kind, text, required, help, label, followUp, standing, step, retold);
  }

  public Question followedBy(FollowUp.When when, Question question) {
    return new Question(
        key,
        kind,
        text,
        required,
        help,
        nothing,
        new FollowUp(when, question),
        standing,
        step,
        retold);
  }

  /**
   * Begins with an answer filled in where that can be. Sent in unchanged in a form it is {@link
   * Answer.Nothing}, if that has a label.
   */
  public Question withStanding(Answer answer) {
    return new Question(key, kind, text, required, help, nothing, followUp, answer, step, retold);
  }

  /** Offers a button that adds this much to the amount that stands. */
  public Question withStep(BigDecimal amount) {
    return new Question(
        key, kind, text, required, help, nothing, followUp, standing, amount, retold);
  }

  public Question withRetold(Translated words) {
    return new Question(key, kind, text, required, help, nothing, followUp, standing, step, words);
  }

  /** The question as somebody else reads it beside its answer. */
  public Translated toOthers() {
    return retold == null ? text : retold;
  }

  /** The answer one press on the step's button gives; the same however often it is pressed. */
  Optional<Answer> stepped() {
    return Optional.ofNullable(step).map(this::plus);
  }

  /** This much more than the amount that stands. */
  Answer plus(BigDecimal more) {
    return new Answer.Amount(
        standing instanceof Answer.Amount(BigDecimal stands) ? stands.add(more) : more);
  }

  /** What a number is counted in, unless the help says so already. */
  Optional<String> unitToSay(Language language) {
    Translated unit = kind instanceof Kind.ANumber(var in) ? in : null;
    String helped = help == null ? "" : help.in(language);
    return Optional.ofNullable(unit).map(in -> in.in(language)).filter(in -> !helped.contains(in));
  }

  /** Whether an answer says no more than what stands already, and there is a label for that. */
  boolean standsAt(Answer answer) {
    return nothing != null && answer.equals(standing);
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
