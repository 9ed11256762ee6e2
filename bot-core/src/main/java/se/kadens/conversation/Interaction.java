package se.kadens.conversation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Something a known person did, at a moment read at the edge. */
public sealed interface Interaction {

  Person by();

  Instant at();

  /**
   * A control was pressed.
   *
   * @param value what a picker carried; absent for buttons and menus
   */
  record Pressed(Person by, Instant at, Action action, @Nullable Value value)
      implements Interaction {}

  /** A form was sent in; empty fields are absent from {@code values}. */
  record Submitted(Person by, Instant at, Action action, Map<String, Value> values)
      implements Interaction {
    public Submitted {
      values = Map.copyOf(values);
    }
  }

  /**
   * Words were typed to the bot, to the letter.
   *
   * @param typedAt earlier than {@code at} where the chat product brings them late, as far as it
   *     says so
   */
  record Said(Person by, Instant at, Instant typedAt, String words) implements Interaction {

    public Said(Person by, Instant at, String words) {
      this(by, at, at, words);
    }
  }

  /**
   * One of a feature's commands was given, typed or by a shortcut.
   *
   * @param rest what was typed after the command's own word; may be empty
   * @param about the message it was asked about, if it was
   */
  record Asked(
      Person by,
      Instant at,
      String feature,
      String command,
      String rest,
      @Nullable OtherMessage about)
      implements Interaction {

    public Asked(Person by, Instant at, String feature, String command, String rest) {
      this(by, at, feature, command, rest, null);
    }
  }

  /**
   * Somebody's message that a command was given about.
   *
   * @param author who wrote it; absent when it is nobody we know
   * @param words in plain words
   */
  record OtherMessage(@Nullable PersonId author, String words) {}
}
