package se.kadens.survey;

import java.util.Comparator;
import java.util.Locale;

/**
 * A group that results are shown for.
 *
 * @param key which of its kind: a department's name, the id of a manager, a language's code; empty
 *     for everyone
 */
public record Slice(Kind kind, String key) implements Comparable<Slice> {

  public static final Slice EVERYONE = new Slice(Kind.EVERYONE, "");

  private static final Comparator<Slice> ORDER =
      Comparator.comparing(Slice::kind).thenComparing(Slice::key);

  /** By what people are grouped. */
  public enum Kind {
    EVERYONE,
    DEPARTMENT,
    /** A manager and everybody below. */
    MANAGER,
    LANGUAGE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As it lies in the store: its kind, a colon, its key. */
  public String code() {
    return kind.code() + ":" + key;
  }

  /** Reads {@link #code()}. */
  public static Slice parse(String code) {
    int colon = code.indexOf(':');
    return new Slice(
        Kind.valueOf(code.substring(0, colon).toUpperCase(Locale.ROOT)), code.substring(colon + 1));
  }

  @Override
  public int compareTo(Slice other) {
    return ORDER.compare(this, other);
  }
}
