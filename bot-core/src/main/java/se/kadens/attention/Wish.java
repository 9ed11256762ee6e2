package se.kadens.attention;

import java.time.Instant;
import se.kadens.people.Person;

/**
 * A prompt that a feature wishes to send a person.
 *
 * @param source what it comes from, such as a programme's id; as in the ledger
 * @param period which occurrence of the source; as in the ledger
 * @param kind what is said, such as "prompt"; as in the ledger
 * @param minutes how long answering takes
 * @param wanted when it should come
 * @param closes until when an answer would then be in time
 */
public record Wish(
    Person person,
    String source,
    String period,
    String kind,
    int minutes,
    Instant wanted,
    Instant closes) {

  public Wish {
    if (minutes < 0 || closes.isBefore(wanted)) {
      throw new IllegalArgumentException(
          "cannot take %d minutes from %s until %s".formatted(minutes, wanted, closes));
    }
  }

  Slot.Key key() {
    return new Slot.Key(person.id(), source, period, kind);
  }
}
