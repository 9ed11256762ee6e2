package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/**
 * Those to whom feedback does not belong, who try for it all the same.
 *
 * @param secrets what none of them may ever hear
 */
record Intruders(Forger forger, StoredFeedback stored, List<String> secrets) {

  /** A skip-level manager, a manager who was not chosen, a colleague and an outsider. */
  private static final List<String> ALL = List.of("Ingrid", "Bo", "Sara", "Tom");

  /** How what is not theirs is answered, in either language. */
  static final String[] POLITE = {
    "Den återkopplingen är inte till dig.",
    "That feedback is not for you.",
    "Det utkastet finns inte längre: det är kastat, eller inte ditt.",
    "That draft is gone: it was thrown away, or it is not yours.",
    "Den frågan är inte ställd till dig.",
    "That question was not put to you.",
    "Det finns inget kvar att ta tillbaka",
    "There is nothing left to take back",
    "Det finns inte, eller så är det inte ditt att se.",
    "There is no such thing, or it is not yours to see.",
    "Det målet finns inte, eller visas inte för dig.",
    "That goal is not there, or is not shown to you."
  };

  /** Everybody to whom it does not belong presses it, and hears no more than that it is not. */
  void press(String token, String what) {
    long openings = stored.openings();
    ALL.forEach(one -> isTurnedAway(one + " " + what, forger.presses(one, token)));
    assertThat(stored.openings()).as(what + " is not recorded as opened").isEqualTo(openings);
  }

  /** The same with a form that was never opened for them. */
  void sendIn(String token, Map<String, String> words) {
    ALL.forEach(one -> isTurnedAway(one + " " + token, forger.sendsIn(one, token, words)));
  }

  private void isTurnedAway(String what, String heard) {
    assertThat(heard).as(what).containsAnyOf(POLITE).doesNotContain(secrets.toArray(String[]::new));
  }
}
