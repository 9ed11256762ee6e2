package se.kadens.goal.plan;

import java.util.Locale;

/** What one line of a form can suffer from. */
enum Trouble {
  NO_TITLE,
  TOO_LONG,
  NOT_A_NUMBER,
  START_IS_TARGET,
  BAND_UPSIDE_DOWN,
  NO_PERSPECTIVE,
  NO_DATE,
  TWICE,
  TOO_MANY;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
