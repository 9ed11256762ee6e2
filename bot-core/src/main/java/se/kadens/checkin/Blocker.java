package se.kadens.checkin;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody wrote is in their way.
 *
 * @param periods how many periods in a row they have written of it, 1 when it is new
 */
record Blocker(String words, int periods) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter words are in every other sentence. */
  private static final int TELLING_LENGTH = 5;

  /** Sharing this many telling words, two texts are of the same thing. */
  private static final int ENOUGH = 2;

  /** Long words that nevertheless are in every other such sentence. */
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "about",
          "again",
          "because",
          "could",
          "needs",
          "people",
          "still",
          "their",
          "there",
          "thing",
          "waiting",
          "waits",
          "weeks",
          "which",
          "would",
          "andra",
          "behöver",
          "eftersom",
          "fortfarande",
          "fortsatt",
          "hinner",
          "någon",
          "något",
          "några",
          "också",
          "sedan",
          "vänta",
          "väntar",
          "veckan",
          "veckor");

  static boolean alike(String one, String other) {
    Set<String> shared = telling(one);
    int fewest = Math.min(shared.size(), telling(other).size());
    shared.retainAll(telling(other));
    return !shared.isEmpty() && shared.size() >= Math.min(ENOUGH, fewest);
  }

  /** Whether words touch upon a subject that is named in few. */
  static boolean touches(String words, String subject) {
    Set<String> shared = telling(words);
    shared.retainAll(telling(subject));
    return !shared.isEmpty();
  }

  private static Set<String> telling(String words) {
    Set<String> all =
        Arrays.stream(BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT)))
            .filter(word -> word.length() >= TELLING_LENGTH)
            .collect(Collectors.toCollection(HashSet::new));
    all.removeAll(SAY_NOTHING);
    return all;
  }
}
