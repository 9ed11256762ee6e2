package se.kadens.slack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.kadens.conversation.Block;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Profile;
import se.kadens.people.Workspace;
import se.kadens.people.WorkspaceId;

/** All that this channel asks of the core. */
interface Core {

  Reply answer(Set<String> deliveryKeys, Interaction interaction);

  List<Offer> offers();

  List<Block> home(Person person, Instant now);

  Workspace workspace();

  Optional<Person> person(WorkspaceId workspace, PersonId person);

  List<Person> active(WorkspaceId workspace);

  Optional<PersonId> meet(WorkspaceId workspace, Profile profile);

  void refresh(WorkspaceId workspace, PersonId person, Profile profile);
}
