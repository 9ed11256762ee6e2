package se.kadens.reception;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Room;
import se.kadens.conversation.Rooms;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.delivery.Ledger;
import se.kadens.home.HomePages;
import se.kadens.language.Language;
import se.kadens.link.AskWhetherItIs;
import se.kadens.people.Directory;
import se.kadens.people.Met;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Profile;
import se.kadens.people.Workspace;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;

/** The core as the application assembles it. */
@Component
record WiredReception(
    Switchboard switchboard,
    Lobby lobby,
    Intake intake,
    HomePages homePages,
    Workspaces workspaces,
    People people,
    Directory directory,
    AskWhetherItIs askWhetherItIs,
    Rooms rooms,
    Ledger ledger,
    FewAtOnce few)
    implements Reception {

  private static final Logger LOG = LoggerFactory.getLogger(WiredReception.class);

  @Override
  public boolean turnsAwayAtTheDoor(String channel) {
    return lobby.turnsAwayAtTheDoor(channel);
  }

  @Override
  public <T> T admit(String channel, Supplier<T> dealing) {
    return lobby.admit(channel, dealing);
  }

  @Override
  public Reply answer(String channel, Set<String> deliveryKeys, Interaction interaction) {
    return intake.answer(channel, deliveryKeys, interaction);
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
  public List<Person> search(WorkspaceId workspace, String words, int skip, int most) {
    return people.search(workspace, words, skip, most);
  }

  @Override
  public List<Person> withEmails(WorkspaceId workspace, Collection<String> emails) {
    return people.withEmails(workspace, emails);
  }

  @Override
  public Met meet(WorkspaceId workspace, String channel, Profile profile) {
    return few.from(channel, () -> directory.meet(workspace, channel, profile));
  }

  @Override
  public void takeInMany(WorkspaceId workspace, BooleanSupplier takingIn) {
    directory.takeInMany(workspace, takingIn);
  }

  @Override
  public void refresh(WorkspaceId workspace, String channel, PersonId person, Profile profile) {
    few.from(
        channel,
        () -> {
          directory.refresh(workspace, channel, person, profile);
          return person;
        });
  }

  @Override
  public Message askWhetherItIs(
      WorkspaceId workspace, PersonId person, String channel, Language language, Instant now) {
    return askWhetherItIs.of(workspace, person, channel, language, now);
  }

  @Override
  public List<Room> rooms(WorkspaceId workspace) {
    return rooms.of(workspace);
  }

  @Override
  public void roomEntered(WorkspaceId workspace, Room room, Instant now) {
    rooms.entered(workspace, room, now);
  }

  @Override
  public void roomRenamed(WorkspaceId workspace, Room room) {
    rooms.renamed(workspace, room);
  }

  @Override
  public void roomLeft(WorkspaceId workspace, Room room) {
    rooms.left(workspace, room);
  }

  @Override
  public void seen(Person by, UUID notice, Receipt receipt, Instant now) {
    try {
      ledger.seen(by, notice, receipt, now);
    } catch (RuntimeException failure) {
      LOG.error("it was not noted that notice {} was seen", notice, failure);
    }
  }
}
