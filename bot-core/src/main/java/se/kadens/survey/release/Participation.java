package se.kadens.survey.release;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.kadens.survey.Slice;

/**
 * Who took part in a wave, which is known by person, unlike what they answered.
 *
 * @param slices by group, the numbers of those who took part; a person has the same number in all
 *     waves
 * @param asked by an item's key, or a theme's as in a cell, the numbers of those who were asked it;
 *     an item that is absent was asked of all
 */
public record Participation(Map<Slice, BitSet> slices, Map<String, BitSet> asked) {

  public static final Participation NONE = new Participation(Map.of(), Map.of());

  public Participation {
    slices = copy(slices);
    asked = copy(asked);
  }

  /** Those of a group who may have answered an item. */
  BitSet of(Slice slice, String item) {
    return of(slice, asked(item));
  }

  /** Those of a group who were asked. */
  public BitSet of(Slice slice, Optional<BitSet> askedOnly) {
    BitSet people = (BitSet) slices.getOrDefault(slice, new BitSet()).clone();
    askedOnly.ifPresent(people::and);
    return people;
  }

  /** Who was asked an item; empty if everybody was. */
  public Optional<BitSet> asked(String item) {
    return Optional.ofNullable(asked.get(item));
  }

  private static <K> Map<K, BitSet> copy(Map<K, BitSet> sets) {
    return sets.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> (BitSet) entry.getValue().clone()));
  }
}
