package se.kadens.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Which groups people belong to, by the reporting lines of a moment. */
final class Slices {

  private final Map<PersonId, Person> people;
  private final Set<PersonId> managers;

  /**
   * @param everybody who is active in the workspace
   */
  Slices(Collection<Person> everybody) {
    people = everybody.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    managers = new HashSet<>();
    for (Person person : everybody) {
      if (person.manager() != null) {
        managers.add(person.manager());
      }
    }
    managers.retainAll(people.keySet());
  }

  Set<Slice> of(Person person) {
    Set<Slice> slices = new HashSet<>();
    slices.add(Slice.EVERYONE);
    if (person.department() != null) {
      slices.add(new Slice(Slice.Kind.DEPARTMENT, person.department()));
    }
    // A manager is one of their own line, or it would differ from it by just themselves.
    if (managers.contains(person.id())) {
      slices.add(line(person.id()));
    }
    managersAbove(person).forEach(manager -> slices.add(line(manager.id())));
    slices.add(new Slice(Slice.Kind.LANGUAGE, person.language().code()));
    return slices;
  }

  /** From their own manager to the top. */
  List<Person> managersAbove(Person person) {
    List<Person> above = new ArrayList<>();
    Person manager = managerOf(person);
    while (manager != null && !above.contains(manager)) {
      above.add(manager);
      manager = managerOf(manager);
    }
    return above;
  }

  private @Nullable Person managerOf(Person person) {
    return person.manager() == null ? null : people.get(person.manager());
  }

  static Slice line(PersonId manager) {
    return new Slice(Slice.Kind.MANAGER, manager.toString());
  }

  static SqlArrayValue array(Collection<Slice> slices) {
    return new SqlArrayValue("text", slices.stream().map(Slice::code).sorted().toArray());
  }

  static Map<Slice, Integer> sizes(Collection<Set<Slice>> people) {
    Map<Slice, Integer> sizes = new HashMap<>();
    people.forEach(slices -> slices.forEach(slice -> sizes.merge(slice, 1, Integer::sum)));
    return sizes;
  }
}
