package se.kadens.stage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.kadens.conversation.Block;
import se.kadens.conversation.Dialogue.Command;
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
import se.kadens.people.Role;
import se.kadens.people.WorkingHours;
import se.kadens.people.Workspace;
import se.kadens.people.WorkspaceId;
import se.kadens.reception.Reception;

/**
 * A core in memory for the tests of adapters: answers as a test tells it, and nothing to what was
 * delivered before. Whoever has a person's address is them, as where HR's file decides.
 */
public final class MemoryReception implements Reception {

  public final Workspace workspace =
      new Workspace(
          WorkspaceId.create(), "Acme", Language.ENGLISH, ZoneId.of("Europe/Stockholm"), "SE");
  public final List<Interaction> heard = new CopyOnWriteArrayList<>();
  public final List<Set<String>> keys = new CopyOnWriteArrayList<>();
  public final List<Receipt> seen = new CopyOnWriteArrayList<>();
  public final List<Profile> refreshed = new CopyOnWriteArrayList<>();

  /** Who was met or refreshed among many at once. */
  public final List<String> together = new CopyOnWriteArrayList<>();

  /** Whether the last many were a whole list. */
  public boolean wholeList;

  private boolean manyAtOnce;
  public final Map<PersonId, Person> people = new ConcurrentHashMap<>();
  public Function<Interaction, Reply> reply = _ -> Reply.nothing();
  public List<Block> home = List.of();

  /** Set while there is no room. */
  public boolean full;

  /** Set while nothing can be stored. */
  public boolean down;

  /** Those who are known elsewhere and have not confirmed that they are here too. */
  public final Set<PersonId> unconfirmed = ConcurrentHashMap.newKeySet();

  public final Map<String, Room> rooms = new ConcurrentHashMap<>();

  public final List<PersonId> asked = new CopyOnWriteArrayList<>();
  private final Set<String> delivered = new HashSet<>();

  public Person add(String name, String email) {
    return add(name, email, Language.SWEDISH);
  }

  public Person add(String name, String email, Language language) {
    Person person =
        new Person(
            workspace.id(),
            PersonId.create(),
            name,
            email,
            language,
            workspace.zone(),
            WorkingHours.USUAL,
            null,
            null,
            Role.EMPLOYEE,
            true);
    people.put(person.id(), person);
    return person;
  }

  public Interaction only() {
    if (heard.size() != 1) {
      throw new AssertionError("heard " + heard);
    }
    return heard.getFirst();
  }

  @Override
  public boolean turnsAwayAtTheDoor(String channel) {
    return full;
  }

  @Override
  public <T> T admit(String channel, Supplier<T> dealing) {
    return dealing.get();
  }

  @Override
  public synchronized Reply answer(
      String channel, Set<String> deliveryKeys, Interaction interaction) {
    if (down) {
      throw new IllegalStateException("the database is away, and \"secret words\" with it");
    }
    keys.add(deliveryKeys);
    if (deliveryKeys.stream().anyMatch(delivered::contains)) {
      return Reply.nothing();
    }
    Reply answer = reply.apply(interaction);
    if (!(answer instanceof Reply.Correct)) {
      delivered.addAll(deliveryKeys);
    }
    heard.add(interaction);
    return answer;
  }

  @Override
  public List<Offer> offers() {
    return List.of(
        new Offer("help", new Command("help", Set.of("help", "hjälp"))),
        new Offer("chat", new Command("start", Set.of("start", "börja"))),
        new Offer("chat", new Command("again", Set.of("start again", "börja om"))));
  }

  @Override
  public List<Block> home(Person person, Instant now) {
    return home;
  }

  @Override
  public Workspace workspace() {
    return workspace;
  }

  @Override
  public Optional<Person> person(WorkspaceId id, PersonId person) {
    return id.equals(workspace.id()) ? Optional.ofNullable(people.get(person)) : Optional.empty();
  }

  @Override
  public List<Person> active(WorkspaceId id) {
    return people.values().stream()
        .filter(Person::active)
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  @Override
  public List<Person> search(WorkspaceId id, String words, int skip, int most) {
    return active(id).stream()
        .filter(person -> holds(person.name(), words))
        .skip(skip)
        .limit(most)
        .toList();
  }

  private static boolean holds(String name, String words) {
    return Stream.of(words.toLowerCase(Locale.ROOT).split(" ", -1))
        .allMatch(word -> (" " + name.toLowerCase(Locale.ROOT)).contains(" " + word));
  }

  @Override
  public List<Person> withEmails(WorkspaceId id, Collection<String> emails) {
    return active(id).stream().filter(person -> emails.contains(person.email())).toList();
  }

  @Override
  public Met meet(WorkspaceId id, String channel, Profile profile) {
    noteTogether(profile);
    return people.values().stream()
        .filter(person -> person.email().equals(profile.verifiedEmail()))
        .findFirst()
        .<Met>map(
            person ->
                unconfirmed.contains(person.id())
                    ? new Met.Unconfirmed(person.id())
                    : new Met.Known(person.id()))
        .orElseGet(Met.Nobody::new);
  }

  @Override
  public void takeInMany(WorkspaceId id, BooleanSupplier takingIn) {
    manyAtOnce = true;
    wholeList = takingIn.getAsBoolean();
    manyAtOnce = false;
  }

  private void noteTogether(Profile profile) {
    if (manyAtOnce) {
      together.add(profile.name());
    }
  }

  @Override
  public void refresh(WorkspaceId id, String channel, PersonId person, Profile profile) {
    refreshed.add(profile);
    noteTogether(profile);
  }

  @Override
  public Message askWhetherItIs(
      WorkspaceId id, PersonId person, String channel, Language language, Instant now) {
    asked.add(person);
    return Message.of("I have asked you elsewhere, in " + language);
  }

  @Override
  public List<Room> rooms(WorkspaceId id) {
    return List.copyOf(rooms.values());
  }

  @Override
  public void roomEntered(WorkspaceId id, Room room, Instant now) {
    rooms.put(room.key(), room);
  }

  @Override
  public void roomRenamed(WorkspaceId id, Room room) {
    rooms.replace(room.key(), room);
  }

  @Override
  public void roomLeft(WorkspaceId id, Room room) {
    rooms.remove(room.key());
  }

  @Override
  public void seen(Person by, UUID notice, Receipt receipt, Instant now) {
    seen.add(receipt);
  }
}
