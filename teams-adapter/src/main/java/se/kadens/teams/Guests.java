package se.kadens.teams;

import java.util.Collection;
import java.util.List;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** The people of ours that a card lets somebody choose among. */
interface Guests {

  /** Everyone who can be chosen, by name. */
  List<Person> everyone();

  /** Those of the given people that exist. */
  List<Person> known(Collection<PersonId> people);

  static Guests of(People people, WorkspaceId workspace) {
    return new Guests() {
      @Override
      public List<Person> everyone() {
        return people.active(workspace);
      }

      @Override
      public List<Person> known(Collection<PersonId> wanted) {
        return people.find(workspace, wanted);
      }
    };
  }
}
