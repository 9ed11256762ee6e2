package se.kadens.goal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be said of a goal besides what it is, in one order wherever it is written; empty where
 * nothing is.
 *
 * @param attributes up to {@value #MOST_ATTRIBUTES} of the company's own, by name
 * @param incentive what reaching it leads to, in words
 * @param initiative what is done to reach it, in words
 * @param smart the five checks of a SMART goal, by {@link Smart} code
 */
public record Details(
    String category,
    Set<String> tags,
    Map<String, String> attributes,
    String incentive,
    String initiative,
    Map<String, String> smart) {

  public static final int MOST_ATTRIBUTES = 12;

  public static final Details NONE = new Details("", Set.of(), Map.of(), "", "", Map.of());

  public Details {
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    smart = Collections.unmodifiableSortedMap(new TreeMap<>(smart));
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw new IllegalArgumentException("more than twelve attributes: " + attributes.keySet());
    }
  }
}
