package se.kadens.reception;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import se.kadens.conversation.Block;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Room;
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.language.Language;
import se.kadens.people.Met;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Profile;
import se.kadens.people.Workspace;
import se.kadens.people.WorkspaceId;

/** All that a channel asks of the core. A channel names itself as the ledger does. */
public interface Reception {

  /**
   * Whether what has come in is turned away, since there is no room for it: to be asked before it
   * is read, so that it costs next to nothing. It is counted.
   */
  boolean turnsAwayAtTheDoor(String channel);

  /**
   * Lets something that came in be dealt with, before anything is looked up for it.
   *
   * @throws Overloaded where too many are inside already
   */
  <T> T admit(String channel, Supplier<T> dealing);

  /**
   * Answers an interaction once; when this returns, what the person said is stored, or they are
   * told that it is not.
   *
   * @throws Overloaded where too many wait already; nothing was kept
   */
  Reply answer(String channel, Set<String> deliveryKeys, Interaction interaction);

  List<Offer> offers();

  List<Block> home(Person person, Instant now);

  Workspace workspace();

  Optional<Person> person(WorkspaceId workspace, PersonId person);

  List<Person> active(WorkspaceId workspace);

  /** Some of those who may be asked, whose names hold words that begin so, by name. */
  List<Person> search(WorkspaceId workspace, String words, int skip, int most);

  /** Those who may be asked at one of these addresses. */
  List<Person> withEmails(WorkspaceId workspace, Collection<String> emails);

  /**
   * Takes in what a channel says of a user that no person is linked to yet. Asks nobody anything:
   * whoever is unconfirmed waits until they want something themselves.
   */
  Met meet(WorkspaceId workspace, String channel, Profile profile);

  /**
   * Lets a channel {@link #meet} and {@link #refresh} many users one after the other; what comes of
   * it for everybody is seen to once, at the end.
   *
   * @param takingIn returns whether all users of the channel were read
   */
  void takeInMany(WorkspaceId workspace, BooleanSupplier takingIn);

  /** Takes in what a channel says of a user who is linked to this person already. */
  void refresh(WorkspaceId workspace, String channel, PersonId person, Profile profile);

  /**
   * Asks a person, where they are known already, whether the user of another channel is them; once,
   * however often it is called.
   *
   * @return what to tell that user meanwhile
   */
  Message askWhetherItIs(
      WorkspaceId workspace, PersonId person, String channel, Language language, Instant now);

  /** The rooms the bot is in, as far as is known. */
  List<Room> rooms(WorkspaceId workspace);

  /** The bot is in a room, and that is what people call it. */
  void roomEntered(WorkspaceId workspace, Room room, Instant now);

  /** A room is called otherwise now, if it is one of ours. */
  void roomRenamed(WorkspaceId workspace, Room room);

  void roomLeft(WorkspaceId workspace, Room room);

  /**
   * Takes in the evidence that a notice arrived: the person acted on the message that carries it.
   * Never throws: whoever acted is answered, whatever becomes of the evidence.
   */
  void seen(Person by, UUID notice, Receipt receipt, Instant now);
}
