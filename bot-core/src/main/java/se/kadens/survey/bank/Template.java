package se.kadens.survey.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.Translated;
import se.kadens.survey.Item;
import se.kadens.survey.Mode;

/**
 * A survey that is ready to be sent.
 *
 * @param items in the order they are asked in; all there are to draw on where it rotates
 * @param asked how many of the items each person gets in one wave
 * @param mode what it is made for; HR may choose another
 * @param firstWave the number its first wave has: 0 for what comes before everything else
 * @param comparedWith the key of the template whose waves its own are compared with
 */
public record Template(
    String key,
    Translated name,
    Translated description,
    List<Item> items,
    int asked,
    Mode mode,
    int firstWave,
    @Nullable String comparedWith) {

  public Template {
    items = List.copyOf(items);
    if (asked < 1 || asked > items.size()) {
      throw new IllegalArgumentException(key + " asks " + asked + " of " + items.size());
    }
  }

  /** Whether each wave asks but some of the items. */
  public boolean rotates() {
    return asked < items.size();
  }

  /** What one wave costs a person (rule R14). */
  public int minutes() {
    return AnsweringTime.minutesForAny(asked, items);
  }
}
