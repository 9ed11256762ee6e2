package se.kadens.teams;

import java.util.Collection;
import java.util.List;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;

/** The people of a workspace; of very many only so many that they are known to be too many. */
record Company(Reception core, WorkspaceId workspace) implements Guests {

  @Override
  public List<Person> everyone() {
    return core.search(workspace, "", 0, CardLimits.LISTED_PEOPLE + 1);
  }

  @Override
  public List<Person> known(Collection<PersonId> people) {
    return people.stream().flatMap(id -> core.person(workspace, id).stream()).toList();
  }
}
