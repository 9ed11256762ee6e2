package se.kadens.interview;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sort of answer a question asks for. */
public sealed interface Kind {

  record ShortText() implements Kind {
    public static final int LONGEST = 500;
  }

  record LongText() implements Kind {
    public static final int LONGEST = 20_000;
  }

  /** A decimal number. */
  record ANumber(@Nullable Translated unit) implements Kind {}

  /** A whole number from lowest to highest, both included; at most eleven steps. */
  record Scale(
      int lowest, int highest, @Nullable Translated lowestLabel, @Nullable Translated highestLabel)
      implements Kind {

    public static final int MOST_STEPS = 11;

    public Scale {
      if (lowest >= highest || highest - lowest >= MOST_STEPS) {
        throw new IllegalArgumentException("no scale from " + lowest + " to " + highest);
      }
    }
  }

  /** How it was, by {@link se.kadens.interview.Mood}. */
  record AMood() implements Kind {}

  record YesNo() implements Kind {
    public static final String YES = "yes";
    public static final String NO = "no";
  }

  /** One of a few options. */
  record OneOf(List<Option> options) implements Kind {
    public OneOf {
      options = distinct(options);
    }
  }

  /** Any of a few options. */
  record SeveralOf(List<Option> options) implements Kind {
    public SeveralOf {
      options = distinct(options);
    }
  }

  record APerson() implements Kind {}

  record ADate() implements Kind {}

  /** Something to choose. */
  record Option(String key, Translated label) {

    /** What a button can carry. */
    public static final int LONGEST_LABEL = 75;

    public Option {
      Question.checkKey(key);
      if (label.english().length() > LONGEST_LABEL || label.swedish().length() > LONGEST_LABEL) {
        throw new IllegalArgumentException("too long a label for " + key);
      }
    }

    /** An option made of what somebody wrote, cut with an ellipsis where a button ends. */
    public static Option shortened(String key, String words) {
      return new Option(key, Translated.same(cut(words)));
    }

    static String cut(String words) {
      if (words.length() <= LONGEST_LABEL) {
        return words;
      }
      int end = LONGEST_LABEL - 1;
      if (Character.isHighSurrogate(words.charAt(end - 1))) {
        end--;
      }
      return words.substring(0, end).stripTrailing() + "…";
    }
  }

  int MOST_OPTIONS = 20;

  /** The keys an answer may choose among; empty where nothing is chosen. */
  default Set<String> keys() {
    return switch (this) {
      case AMood _ -> Stream.of(Mood.values()).map(Mood::key).collect(Collectors.toSet());
      case YesNo _ -> Set.of(YesNo.YES, YesNo.NO);
      case OneOf(var options) -> keys(options);
      case SeveralOf(var options) -> keys(options);
      case ShortText _, LongText _, ANumber _, Scale _, APerson _, ADate _ -> Set.of();
    };
  }

  /** Whether its answers have a value that can be compared. */
  default boolean isMeasured() {
    return this instanceof ANumber || this instanceof Scale || this instanceof AMood;
  }

  /** Whether whatever is typed is an answer, as long as it is not too long. */
  default boolean takesAnyWords() {
    return this instanceof ShortText || this instanceof LongText;
  }

  private static List<Option> distinct(List<Option> options) {
    Set<String> keys = keys(options);
    if (options.isEmpty() || options.size() > MOST_OPTIONS || keys.size() < options.size()) {
      throw new IllegalArgumentException("one to twenty options with keys of their own: " + keys);
    }
    return List.copyOf(options);
  }

  private static Set<String> keys(List<Option> options) {
    return options.stream().map(Option::key).collect(Collectors.toSet());
  }
}
