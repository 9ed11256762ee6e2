package se.kadens.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Value;

/** What comes back from a form that was opened and sent in as it was. */
final class FormFiller {

  private FormFiller() {}

  static Map<String, Value> untouched(Form form) {
    Map<String, Value> values = new HashMap<>();
    form.fields()
        .forEach(field -> initial(field).ifPresent(value -> values.put(field.name(), value)));
    return values;
  }

  private static Optional<Value> initial(Field field) {
    return switch (field) {
      case Field.TextField text -> Optional.ofNullable(text.initial()).map(Value.Words::new);
      case Field.ChoiceField choice ->
          Optional.ofNullable(choice.initial()).map(key -> new Value.Picked(Set.of(key)));
      case Field.ChoicesField choices ->
          choices.initial().isEmpty()
              ? Optional.empty()
              : Optional.of(new Value.Picked(choices.initial()));
      case Field.NumberField _, Field.PeopleField _, Field.DayField _ -> Optional.empty();
    };
  }
}
