package se.kadens.programme;

import java.util.UUID;

/** Identifies a programme within a workspace. */
public record ProgrammeId(UUID value) {

  static ProgrammeId create() {
    return new ProgrammeId(UUID.randomUUID());
  }

  public static ProgrammeId parse(String text) {
    return new ProgrammeId(UUID.fromString(text));
  }

  /** What the ledger calls this programme, as the source of a notice. */
  public String source() {
    return "programme:" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
