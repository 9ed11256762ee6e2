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

  @Override
  public int compareTo(Slice other) {
    return ORDER.compare(this, other);
  }
}
