package se.kadens.goal.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.conversation.Value;
import se.kadens.people.PersonId;

/** What was filled into a form, by field. */
record Values(Map<String, Value> all) {

  Values {
    all = Map.copyOf(all);
  }

  /** Empty where nothing was written. */
  String words(String field) {
    return all.get(field) instanceof Value.Words(String text) ? text.strip() : "";
  }

  Optional<String> picked(String field) {
    return all.get(field) instanceof Value.Picked(var keys)
        ? keys.stream().findFirst()
        : Optional.empty();
  }

  Optional<LocalDate> day(String field) {
    return all.get(field) instanceof Value.Day(LocalDate date)
        ? Optional.of(date)
        : Optional.empty();
  }

  List<PersonId> people(String field) {
    return all.get(field) instanceof Value.People(var people) ? people : List.of();
  }
}
