package se.kadens.teams;

import java.util.Collection;
import java.util.List;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** The people of ours that a card lets somebody choose among. */
interface Guests {

  /** Everyone who can be chosen, by name, or too many to list; nobody where one has to search. */
  List<Person> everyone();

  /** Those of the given people that exist. */
  List<Person> known(Collection<PersonId> people);

  /** The same people, to be searched for and not listed. */
  default Guests unlisted() {
    Guests listed = this;
    return new Guests() {
      @Override
      public List<Person> everyone() {
        return List.of();
      }

      @Override
      public List<Person> known(Collection<PersonId> people) {
        return listed.known(people);
      }
    };
  }
}
