package se.kadens.attention;

import java.util.Locale;

/** Why a prompt does not fit at a moment. */
public enum Crowded {
  /** The week has as many prompts as it may have. */
  PROMPTS,
  /** The week's minutes are taken. */
  MINUTES,
  /** Another prompt is too near. */
  GAP;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Crowded ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
