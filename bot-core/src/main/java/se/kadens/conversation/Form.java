package se.kadens.conversation;

import java.util.List;

/**
 * Several questions at once, in a window of its own.
 *
 * @param action what is asked of the feature when the form is submitted
 * @param title at most 24 characters, so that every channel can show it
 * @param intro said above the fields; no controls
 * @param kept whether a channel may keep it beside whom it was asked while it is open
 */
public record Form(
    Action action,
    String title,
    String submitLabel,
    String closeLabel,
    List<Block> intro,
    List<Field> fields,
    boolean kept) {

  public Form {
    intro = List.copyOf(intro);
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a form asks something: " + title);
    }
  }

  public Form(
      Action action,
      String title,
      String submitLabel,
      String closeLabel,
      List<Block> intro,
      List<Field> fields) {
    this(action, title, submitLabel, closeLabel, intro, fields, true);
  }

  /** The same form, with something in it that may stand nowhere but in the conversation. */
  public Form unkept() {
    return new Form(action, title, submitLabel, closeLabel, intro, fields, false);
  }
}
