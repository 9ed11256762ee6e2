package se.kadens.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/** One thing a form asks for; {@code name} is the key its value comes back under. */
public sealed interface Field {

  String name();

  String label();

  @Nullable String hint();

  boolean required();

  record TextField(
      String name,
      String label,
      @Nullable String hint,
      boolean required,
      @Nullable String initial,
      boolean multiline,
      int maxLength)
      implements Field {}

  /** A decimal number; the value comes back as {@link Value.Words}, as typed. */
  record NumberField(
      String name,
      String label,
      @Nullable String hint,
      boolean required,
      @Nullable BigDecimal initial)
      implements Field {}

  /** One of a few options, by key; comes back as {@link Value.Picked} with one key. */
  record ChoiceField(
      String name,
      String label,
      @Nullable String hint,
      boolean required,
      List<Option> options,
      @Nullable String initial)
      implements Field {
    public ChoiceField {
      options = List.copyOf(options);
    }
  }

  /** Any of a few options, by key. */
  record ChoicesField(
      String name,
      String label,
      @Nullable String hint,
      boolean required,
      List<Option> options,
      Set<String> initial)
      implements Field {
    public ChoicesField {
      options = List.copyOf(options);
      initial = Set.copyOf(initial);
    }
  }

  record Option(String key, String label) {}

  /** One person, or several when {@code several}; comes back as {@link Value.People}. */
  record PeopleField(
      String name,
      String label,
      @Nullable String hint,
      boolean required,
      List<PersonId> initial,
      boolean several)
      implements Field {
    public PeopleField {
      initial = List.copyOf(initial);
    }
  }

  record DayField(
      String name,
      String label,
      @Nullable String hint,
      boolean required,
      @Nullable LocalDate initial)
      implements Field {}
}
