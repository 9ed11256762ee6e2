package se.kadens.goal.view;

import java.util.Locale;

/** The words by which phrases call values. */
final class Words {

  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
