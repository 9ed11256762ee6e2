package se.kadens.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.survey.release.History;
import se.kadens.survey.release.Participation;

/**
 * What was told before of those who took part in a wave, about what it asks: in earlier waves of
 * its own survey and, since an answer is the same wherever it is given, of every other.
 */
@Component
class EarlierWaves {

  private final Waves waves;
  private final Invitations invitations;
  private final Table table;

  EarlierWaves(Waves waves, Invitations invitations, Table table) {
    this.waves = waves;
    this.invitations = invitations;
    this.table = table;
  }

  /** Those that have something to do with a wave, the last that closed first. */
  List<Wave> of(Wave wave) {
    // Where answers carry names anyway, nothing is kept from anybody.
    return wave.contract().mode() == Mode.NAMED
        ? List.of()
        : waves.closedWithSomeOf(wave).stream()
            .filter(other -> !shared(wave, other).isEmpty())
            .toList();
  }

  /**
   * The items and themes that both tell of, as cells have them. Themes of two surveys are looked at
   * together if these share an item of it.
   */
  private static Set<String> shared(Wave wave, Wave other) {
    if (!other.survey().equals(wave.survey()) && other.contract().mode() == Mode.NAMED) {
      return Set.of();
    }
    Set<String> asked =
        other.contract().items().stream().map(Item::key).collect(Collectors.toSet());
    Set<String> shared = new HashSet<>();
    for (Item item : wave.contract().items()) {
      if (asked.contains(item.key())) {
        shared.add(item.key());
        themeOf(item).ifPresent(shared::add);
      }
    }
    if (other.survey().equals(wave.survey())) {
      wave.contract().items().forEach(item -> themeOf(item).ifPresent(shared::add));
    }
    return shared;
  }

  /**
   * Who took part in the wave and the earlier ones, a number for each person.
   *
   * @param others as {@link #of} finds them
   */
  History history(Wave wave, List<Invitation> invited, List<Wave> others) {
    Map<PersonId, Integer> numbers = new HashMap<>();
    Map<Boolean, Set<String>> full = Map.of(true, new HashSet<>(), false, new HashSet<>());
    History history = new History(participation(invited, numbers), List.of());
    for (Wave other : others) {
      boolean sameSurvey = other.survey().equals(wave.survey());
      Set<String> enough = full.getOrDefault(sameSurvey, Set.of());
      Set<String> shared = shared(wave, other);
      if (!enough.containsAll(shared)) {
        List<History.Past> past = new ArrayList<>(history.past());
        past.add(
            new History.Past(
                sameSurvey,
                participation(invitations.of(other), numbers),
                table.cells(other).stream().filter(cell -> shared.contains(cell.item())).toList()));
        history = new History(history.now(), past);
        for (String each : shared) {
          if (history.isFull(each, hasDistribution(wave, each), sameSurvey)) {
            enough.add(each);
          }
        }
      }
    }
    return history;
  }

  private static boolean hasDistribution(Wave wave, String key) {
    return !key.startsWith(Cell.THEME)
        && switch (wave.contract().item(key).measure()) {
          case SCORE, ENPS, CHOICE -> true;
          case NUMBER, COMMENT -> false;
        };
  }

  private static Optional<String> themeOf(Item item) {
    return Optional.ofNullable(item.theme()).map(theme -> Cell.THEME + theme);
  }

  /** Everybody who took part, by their numbers. */
  static Participation participation(List<Invitation> invited, Map<PersonId, Integer> numbers) {
    Map<Slice, BitSet> slices = new HashMap<>();
    Map<String, BitSet> asked = new HashMap<>();
    for (Invitation invitation : invited) {
      if (invitation.answered()) {
        int number = numbers.computeIfAbsent(invitation.person(), _ -> numbers.size());
        invitation
            .slices()
            .forEach(slice -> slices.computeIfAbsent(slice, _ -> new BitSet()).set(number));
        invitation
            .items()
            .forEach(item -> asked.computeIfAbsent(item, _ -> new BitSet()).set(number));
      }
    }
    return new Participation(slices, asked);
  }
}
