package se.kadens.goal.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.conversation.Action;

/** What one can do with goals beyond looking at them; each is answered by the planning of goals. */
public enum Step {
  /** Choose how to begin a new one. */
  NEW(false),
  /** Fill in a new one of a framework, or from a template. */
  BEGIN(true),
  /** Make a goal of a thought. */
  DEVELOP(true),
  CHANGE(true),
  /** Change what the first form leaves out. */
  MORE(true),
  UPDATE(true),
  /** One more on a counter. */
  PLUS(false),
  COMMENT(true),
  AGREE(false),
  ACTIVATE(false),
  END(true),
  DROP(true),
  REOPEN(false);

  public static final String FEATURE = "goalplan";

  private final boolean opensForm;

  Step(boolean opensForm) {
    this.opensForm = opensForm;
  }

  /** Whether it is answered with a form. */
  public boolean opensForm() {
    return opensForm;
  }

  public Action on(String subject) {
    return new Action(FEATURE, name().toLowerCase(Locale.ROOT), subject);
  }

  public static Optional<Step> ofVerb(String verb) {
    return Stream.of(values())
        .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(verb))
        .findFirst();
  }
}
