package se.kadens.goal.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Value;
import se.kadens.people.Person;

/** A form as somebody sends it in: what stood in it, and what they changed. */
final class Filled {

  private final Map<String, Value> values = new HashMap<>();
  private final Form form;

  private Filled(Form form) {
    this.form = form;
    for (Field field : form.fields()) {
      initial(field).ifPresent(value -> values.put(field.name(), value));
    }
  }

  static Filled as(Form form) {
    return new Filled(form);
  }

  /** The field whose name begins so; values of parts are named by their ids. */
  Filled write(String field, String words) {
    return put(field, new Value.Words(words));
  }

  Filled clear(String field) {
    values.remove(field);
    return this;
  }

  Filled pick(String field, String key) {
    return put(field, new Value.Picked(Set.of(key)));
  }

  /** The option that reads so. */
  Filled choose(String field, String label) {
    Field.ChoiceField choice =
        (Field.ChoiceField)
            form.fields().stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElseThrow();
    return pick(
        field,
        choice.options().stream()
            .filter(option -> option.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " is not in " + choice.options()))
            .key());
  }

  Filled day(String field, String date) {
    return put(field, new Value.Day(LocalDate.parse(date)));
  }

  Filled people(String field, Person... people) {
    return put(field, new Value.People(Stream.of(people).map(Person::id).toList()));
  }

  /** The value of the measure that is labelled so. */
  Filled value(String label, String words) {
    String name =
        form.fields().stream()
            .filter(field -> field.label().startsWith(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " is not in " + form.fields()))
            .name();
    return put(name, new Value.Words(words));
  }

  private Filled put(String field, Value value) {
    if (form.fields().stream().noneMatch(one -> one.name().equals(field))) {
      throw new AssertionError("no field " + field + " in " + form.fields());
    }
    values.put(field, value);
    return this;
  }

  Map<String, Value> values() {
    return Map.copyOf(values);
  }

  private static Optional<Value> initial(Field field) {
    return switch (field) {
      case Field.TextField text -> Optional.ofNullable(text.initial()).map(Value.Words::new);
      case Field.NumberField number ->
          Optional.ofNullable(number.initial()).map(n -> new Value.Words(n.toPlainString()));
      case Field.ChoiceField choice ->
          Optional.ofNullable(choice.initial()).map(key -> new Value.Picked(Set.of(key)));
      case Field.ChoicesField choices ->
          choices.initial().isEmpty()
              ? Optional.empty()
              : Optional.of(new Value.Picked(choices.initial()));
      case Field.PeopleField people ->
          people.initial().isEmpty()
              ? Optional.empty()
              : Optional.of(new Value.People(List.copyOf(people.initial())));
      case Field.DayField day -> Optional.ofNullable(day.initial()).map(Value.Day::new);
    };
  }
}
