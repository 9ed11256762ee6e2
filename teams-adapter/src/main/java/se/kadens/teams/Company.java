package se.kadens.teams;

import java.util.Collection;
import java.util.List;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;

/** The people of a workspace, of whom only as many are read as one list may hold. */
record Company(Reception core, WorkspaceId workspace) implements Guests {

  @Override
  public List<Person> everyone() {
    List<Person> some = core.search(workspace, "", 0, CardLimits.LISTED_PEOPLE + 1);
    return some.size() > CardLimits.LISTED_PEOPLE ? List.of() : some;
  }

  @Override
  public List<Person> known(Collection<PersonId> people) {
    return people.stream().flatMap(id -> core.person(workspace, id).stream()).toList();
  }
}
