package se.kadens.survey.loop;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.SurveyPlan;
import se.kadens.survey.Waiting;

/**
 * Themes that are not asked of some groups until something is decided about them. A survey that
 * asks its items in turn goes on with the others; any other waits as a whole.
 */
public record Resting(List<Waiting> themes) {

  public static final Resting NOTHING = new Resting(List.of());

  public Resting {
    themes = List.copyOf(themes);
  }

  /**
   * @param asked the groups of each person who would be asked
   */
  public static Resting of(List<Waiting> waiting, Collection<Set<Slice>> asked) {
    Set<Slice> groups = new HashSet<>();
    asked.forEach(groups::addAll);
    return new Resting(waiting.stream().filter(each -> groups.contains(each.group())).toList());
  }

  /**
   * Whether a survey has to wait altogether.
   *
   * @param needed how many people at least have to be left to ask
   */
  public boolean refuses(SurveyPlan plan, Collection<Set<Slice>> asked, int needed) {
    if (themes.isEmpty()) {
      return false;
    }
    if (!OpenThemes.rotates(plan)) {
      return true;
    }
    Map<Set<Slice>, Boolean> left = new HashMap<>();
    return asked.stream()
            .filter(
                groups ->
                    left.computeIfAbsent(groups, _ -> !without(plan.items(), groups).isEmpty()))
            .count()
        < needed;
  }

  /** What may be asked of somebody in these groups. */
  public List<Item> without(List<Item> items, Set<Slice> groups) {
    return themes.isEmpty() ? items : items.stream().filter(item -> !rests(item, groups)).toList();
  }

  private boolean rests(Item item, Set<Slice> groups) {
    return themes.stream()
        .anyMatch(
            waiting -> waiting.theme().equals(item.theme()) && groups.contains(waiting.group()));
  }
}
