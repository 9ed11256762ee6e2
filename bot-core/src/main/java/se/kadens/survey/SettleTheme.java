package se.kadens.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.PersonId;
import se.kadens.survey.loop.OpenThemes;
import se.kadens.survey.loop.ThemeActions;

/**
 * Records what is done about a theme, or why nothing is, so that it may be asked again. Recording
 * it anew after the same wave replaces what was recorded.
 */
@Component
public class SettleTheme {

  public static final int LONGEST = 300;

  private final OpenThemes open;
  private final ThemeActions actions;

  SettleTheme(OpenThemes open, ThemeActions actions) {
    this.open = open;
    this.actions = actions;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Settled(ThemeAction action) implements Outcome {}

    /** There is no result of that theme for that group to decide about. */
    record NothingReleased() implements Outcome {}

    record BadWords(String message) implements Outcome {}
  }

  /**
   * @param by absent where another program says so
   */
  @Transactional
  public Outcome settle(
      Survey survey,
      Waiting about,
      ThemeAction.Kind kind,
      String words,
      @Nullable PersonId by,
      Instant now) {
    String kept = words.strip();
    if (kept.isEmpty() || kept.length() > LONGEST) {
      return new Outcome.BadWords("must be 1 to " + LONGEST + " characters");
    }
    Optional<Wave> released = open.newestRelease(survey, about);
    if (released.isEmpty()) {
      return new Outcome.NothingReleased();
    }
    Wave wave = released.get();
    ThemeAction action =
        new ThemeAction(
            survey.workspace(),
            wave.id(),
            wave.number(),
            about.theme(),
            about.group(),
            kind,
            kept,
            by,
            now);
    actions.put(action);
    return new Outcome.Settled(action);
  }

  /** What was decided about a survey's themes, the newest first. */
  public List<ThemeAction> of(Survey survey) {
    return actions.of(survey);
  }

  /** What keeps themes of a survey from being asked again. */
  public List<Waiting> waiting(Survey survey) {
    return open.of(survey);
  }
}
