package se.kadens.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.kadens.people.PersonId;

/** What a person put into a field or picked from a control. An empty field has no value at all. */
public sealed interface Value {

  record Words(String text) implements Value {}

  /** The keys of the chosen options. */
  record Picked(Set<String> keys) implements Value {
    public Picked {
      keys = Set.copyOf(keys);
    }
  }

  record People(List<PersonId> people) implements Value {
    public People {
      people = List.copyOf(people);
    }
  }

  record Day(LocalDate date) implements Value {}
}
