package se.kadens.absence;

import java.util.UUID;

/** Identifies one absence as it was recorded. */
record AbsenceId(UUID value) {

  static AbsenceId create() {
    return new AbsenceId(UUID.randomUUID());
  }

  static AbsenceId parse(String text) {
    return new AbsenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
