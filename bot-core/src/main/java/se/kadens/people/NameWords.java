package se.kadens.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads words that names are searched by, however somebody spells the accents, or does not. */
final class NameWords {

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private NameWords() {}

  /** As PostgreSQL's text search asks for the beginnings of words; empty where there are none. */
  static String query(String typed) {
    String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
    String plain = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return Arrays.stream(BETWEEN.split(plain, -1))
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
