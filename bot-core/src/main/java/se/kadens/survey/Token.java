package se.kadens.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import se.kadens.people.PersonId;

/**
 * By what the answers of one respondent are found while a wave is open. That of an anonymous survey
 * is drawn at random for each message that asks, and stands nowhere but in that conversation; the
 * store knows its hash (rule R9).
 */
record Token(UUID value) {

  static Token random() {
    return new Token(UUID.randomUUID());
  }

  /** Of a survey that is not anonymous, where it may be the same from whichever message. */
  static Token of(WaveId wave, PersonId person) {
    return new Token(
        UUID.nameUUIDFromBytes((wave + "/" + person).getBytes(StandardCharsets.UTF_8)));
  }

  /** Empty for anything but a token. */
  static Optional<Token> read(String text) {
    try {
      return Optional.of(new Token(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  byte[] hash() {
    return sha256(value.toString());
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
