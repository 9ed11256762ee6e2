package se.kadens.survey.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.survey.Cell;
import se.kadens.survey.Slice;
import se.kadens.survey.Table;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Viewers;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** What a prompt opens with: what was said last time, and what came of it. */
@Component
public class LastTime {

  private static final int MOST = 2;

  private final ThemeActions actions;
  private final Waves waves;
  private final Table table;
  private final Viewers viewers;

  LastTime(ThemeActions actions, Waves waves, Table table, Viewers viewers) {
    this.actions = actions;
    this.waves = waves;
    this.table = table;
    this.viewers = viewers;
  }

  /**
   * At most two, each to stand by itself.
   *
   * @param groups of the person who is asked
   */
  public List<Text> of(Wave wave, Set<Slice> groups, Person asked) {
    if (wave.number() == 1) {
      return List.of();
    }
    LoopPhrases phrases = new LoopPhrases(asked.language());
    Set<String> told = new HashSet<>();
    List<Text> decided =
        actions.before(wave).stream()
            .filter(action -> groups.contains(action.group()) && told.add(action.theme()))
            .map(action -> decided(action, asked, phrases))
            .toList();
    return Stream.concat(actions.overrideOf(wave).map(phrases::override).stream(), decided.stream())
        .limit(MOST)
        .toList();
  }

  private Text decided(ThemeAction action, Person asked, LoopPhrases phrases) {
    Optional<Cell.Shown> result =
        waves
            .find(action.workspace(), action.wave())
            .flatMap(earlier -> seen(earlier, action, asked));
    return phrases.said(action.theme(), result.orElse(null)).and(" ").and(phrases.did(action));
  }

  /** As far as this person may see it, who knows their own answer. */
  private Optional<Cell.Shown> seen(Wave earlier, ThemeAction action, Person asked) {
    return viewers
        .of(earlier, asked)
        .sees(table.released(earlier, action.group()), earlier.contract().thresholds())
        .stream()
        .filter(cell -> cell.item().equals(Cell.THEME + action.theme()))
        .map(Cell::content)
        .filter(Cell.Shown.class::isInstance)
        .map(Cell.Shown.class::cast)
        .findFirst();
  }
}
