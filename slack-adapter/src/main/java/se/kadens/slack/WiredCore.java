package se.kadens.slack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.home.HomePages;
import se.kadens.people.Directory;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Profile;
import se.kadens.people.Workspace;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;

/** The core as the application assembles it. */
@Component
@Conditional(SlackIsSet.class)
record WiredCore(
    Switchboard switchboard,
    HomePages homePages,
    Workspaces workspaces,
    People people,
    Directory directory)
    implements Core {

  @Override
  public Reply answer(Set<String> deliveryKeys, Interaction interaction) {
    return switchboard.answer(deliveryKeys, interaction);
  }

  @Override
  public List<Offer> offers() {
    return switchboard.offers();
  }

  @Override
  public List<Block> home(Person person, Instant now) {
    return homePages.of(person, now);
  }

  @Override
  public Workspace workspace() {
    return workspaces.home();
  }

  @Override
  public Optional<Person> person(WorkspaceId workspace, PersonId person) {
    return people.find(workspace, person);
  }

  @Override
  public List<Person> active(WorkspaceId workspace) {
    return people.active(workspace);
  }

  @Override
  public Optional<PersonId> meet(WorkspaceId workspace, Profile profile) {
    return directory.meet(workspace, profile);
  }

  @Override
  public void refresh(WorkspaceId workspace, PersonId person, Profile profile) {
    directory.refresh(workspace, person, profile);
  }
}
