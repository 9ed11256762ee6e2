package se.kadens.story;

import java.util.Map;
import java.util.Set;

/** Sends what no client would: something that was shown to another, or to nobody. */
interface Forger {

  /** Somebody presses a button with this token that they were never shown; gives what they hear. */
  String presses(String firstName, String token);

  /** Somebody sends in a form they never opened, with words by field; gives what they hear. */
  String sendsIn(String firstName, String token, Map<String, String> words);

  /** The tokens of all that somebody has before them to press. */
  Set<String> tokens(String firstName);
}
