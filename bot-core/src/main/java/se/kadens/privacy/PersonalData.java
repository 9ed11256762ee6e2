package se.kadens.privacy;

import java.util.List;
import java.util.Map;
import se.kadens.people.Person;

/**
 * All that a feature keeps of a person, to be handed out to them. Implemented in the feature's
 * package; what somebody else keeps to themselves is not part of it.
 */
public interface PersonalData {

  /** What the feature's part of the export is called. */
  String section();

  /**
   * One map for each thing, its fields by name in the order they are to be read in, ready to be
   * written as JSON.
   */
  List<Map<String, Object>> of(Person person);
}
