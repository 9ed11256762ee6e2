package se.kadens.survey.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Mode;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyPlan;
import se.kadens.survey.Table;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Waiting;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;

/** Which themes of a survey have a result that nobody has decided anything about. */
@Component
public class OpenThemes {

  /** What was released longer ago is asked about no more. */
  private static final int WAVES = 12;

  private final Waves waves;
  private final Table table;
  private final ThemeActions actions;

  OpenThemes(Waves waves, Table table, ThemeActions actions) {
    this.waves = waves;
    this.table = table;
    this.actions = actions;
  }

  /**
   * How long a theme may go without a decision.
   *
   * @param releases so many results in a row
   * @param holds so long a decision holds for later results too
   */
  private record Patience(int releases, Duration holds) {

    /**
     * A pulse that asks its items in turn releases something of every theme each week or two; it
     * would ask for decisions faster than anybody can act on them.
     */
    static Patience of(SurveyPlan plan) {
      return rotates(plan) ? new Patience(2, Duration.ofDays(56)) : new Patience(1, Duration.ZERO);
    }
  }

  /** Whether people get some of its items at a time. */
  public static boolean rotates(SurveyPlan plan) {
    return plan.perWave() > 0 && plan.perWave() < plan.items().size();
  }

  /** Everyone first, then by department; nothing where names stand beside answers. */
  public List<Waiting> of(Survey survey) {
    if (survey.plan().mode() == Mode.NAMED) {
      return List.of();
    }
    Set<String> asked =
        survey.plan().items().stream()
            .flatMap(item -> Optional.ofNullable(item.theme()).stream())
            .collect(Collectors.toSet());
    Patience patience = Patience.of(survey.plan());
    List<ThemeAction> decided = actions.of(survey);
    return releases(survey).entrySet().stream()
        .filter(each -> asked.contains(each.getKey().theme()))
        .filter(
            each ->
                each.getValue().stream()
                        .filter(wave -> isOpen(wave, each.getKey(), decided, patience))
                        .count()
                    >= patience.releases())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isOpen(
      Wave wave, Waiting about, List<ThemeAction> decided, Patience patience) {
    return decided.stream()
        .filter(action -> action.settles(about))
        .noneMatch(
            action ->
                wave.number() <= action.waveNumber()
                    || wave.closesAt().isBefore(action.at().plus(patience.holds())));
  }

  /** The newest wave that released a theme's result for a group. */
  public Optional<Wave> newestRelease(Survey survey, Waiting about) {
    return releases(survey).getOrDefault(about, List.of()).stream().findFirst();
  }

  /** The waves that released each, the newest first. */
  private Map<Waiting, List<Wave>> releases(Survey survey) {
    Map<Waiting, List<Wave>> releases = new TreeMap<>();
    waves.of(survey).stream()
        .filter(wave -> wave.state() == Wave.State.CLOSED)
        .limit(WAVES)
        .forEach(
            wave ->
                released(wave)
                    .forEach(
                        each -> releases.computeIfAbsent(each, _ -> new ArrayList<>()).add(wave)));
    return releases;
  }

  private Set<Waiting> released(Wave wave) {
    Map<String, String> themes =
        wave.contract().items().stream()
            .filter(item -> item.theme() != null && item.measure() == Item.Measure.SCORE)
            .collect(Collectors.toMap(Item::key, item -> String.valueOf(item.theme())));
    Set<Waiting> released = new TreeSet<>();
    for (Cell cell : table.cells(wave)) {
      String theme =
          cell.item().startsWith(Cell.THEME)
              ? cell.item().substring(Cell.THEME.length())
              : themes.get(cell.item());
      if (theme != null && isTold(cell.content()) && decidedAbout(cell.slice())) {
        released.add(new Waiting(theme, cell.slice()));
      }
    }
    return released;
  }

  private static boolean isTold(Cell.Content content) {
    return content instanceof Cell.Shown || content instanceof Cell.Alike;
  }

  private static boolean decidedAbout(Slice slice) {
    return slice.kind() == Slice.Kind.EVERYONE || slice.kind() == Slice.Kind.DEPARTMENT;
  }
}
