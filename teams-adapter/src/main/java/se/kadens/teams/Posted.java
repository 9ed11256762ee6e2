package se.kadens.teams;

import java.util.List;

/**
 * What became of a message.
 *
 * @param first what became of its first card, on which the rest depends
 * @param activities the cards that arrived
 */
record Posted(Outcome<String> first, String conversation, List<String> activities) {
  Posted {
    activities = List.copyOf(activities);
  }
}
