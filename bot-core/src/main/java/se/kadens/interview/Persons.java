package se.kadens.interview;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Who somebody is: all that interviews want to know of {@link People}. */
@FunctionalInterface
interface Persons {

  Optional<Person> find(WorkspaceId workspace, PersonId person);

  /** Everybody there is. */
  @Component
  final class Everybody implements Persons {

    private final People people;

    Everybody(People people) {
      this.people = people;
    }

    @Override
    public Optional<Person> find(WorkspaceId workspace, PersonId person) {
      return people.find(workspace, person);
    }
  }
}
