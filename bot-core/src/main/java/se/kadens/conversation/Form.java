package se.kadens.conversation;

import java.util.List;

/**
 * Several questions at once, in a window of its own.
 *
 * @param action what is asked of the feature when the form is submitted
 * @param title at most 24 characters, so that every channel can show it
 * @param intro said above the fields; no controls
 */
public record Form(
    Action action,
    String title,
    String submitLabel,
    String closeLabel,
    List<Block> intro,
    List<Field> fields) {

  public Form {
    intro = List.copyOf(intro);
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a form asks something: " + title);
    }
  }
}
