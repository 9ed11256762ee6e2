package se.kadens.people;

import java.util.UUID;

/** Identifies a person within a workspace, whatever channel they use. */
public record PersonId(UUID value) {

  public static PersonId create() {
    return new PersonId(UUID.randomUUID());
  }

  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
