package se.kadens.survey;

import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the respondents of a wave are promised. It is frozen when the wave is launched, by the
 * database too; its hash stands in what they are told and in every result.
 *
 * @param slices the groups that results may be shown for, with how many in each were invited
 * @param items as they are asked in this wave, with their texts in both languages
 */
public record Contract(
    Mode mode,
    Thresholds thresholds,
    SortedMap<Slice, Integer> slices,
    List<Item> items,
    String purpose,
    String legalBasis,
    String contact) {

  public Contract {
    slices = new TreeMap<>(slices);
    items = List.copyOf(items);
  }

  public Item item(String key) {
    return items.stream()
        .filter(item -> item.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not asked: " + key));
  }

  /** Hexadecimal SHA-256 of the terms as they lie in the store. */
  static String hash(String terms) {
    return HexFormat.of().formatHex(Token.sha256(terms));
  }

  /** The beginning of a hash, as much as a person compares. */
  public static String shortHash(String hash) {
    return hash.substring(0, 8);
  }
}
