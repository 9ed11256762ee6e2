package se.kadens.survey.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.survey.Cell;
import se.kadens.survey.Slice;
import se.kadens.survey.Table;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Wave;

/** What a prompt opens with: what was said last time, and what came of it. */
@Component
public class LastTime {

  private static final int MOST = 2;

  private final ThemeActions actions;
  private final Table table;

  LastTime(ThemeActions actions, Table table) {
    this.actions = actions;
    this.table = table;
  }

  /**
   * At most two, each to stand by itself.
   *
   * @param groups of the person who is asked
   */
  public List<Text> of(Wave wave, Set<Slice> groups, Language language) {
    if (wave.number() == 1) {
      return List.of();
    }
    LoopPhrases phrases = new LoopPhrases(language);
    Set<String> told = new HashSet<>();
    List<Text> decided =
        actions.before(wave).stream()
            .filter(action -> groups.contains(action.group()) && told.add(action.theme()))
            .map(action -> decided(action, phrases))
            .toList();
    return Stream.concat(actions.overrideOf(wave).map(phrases::override).stream(), decided.stream())
        .limit(MOST)
        .toList();
  }

  private Text decided(ThemeAction action, LoopPhrases phrases) {
    Optional<Cell.Shown> result =
        table
            .toRespondents(
                action.workspace(), action.wave(), action.group(), Cell.THEME + action.theme())
            .filter(Cell.Shown.class::isInstance)
            .map(Cell.Shown.class::cast);
    return phrases.said(action.theme(), result.orElse(null)).and(" ").and(phrases.did(action));
  }
}
