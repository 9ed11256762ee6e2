package se.kadens.teams;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import se.kadens.conversation.Block;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Reply;
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

/** A core in memory, where HR's file decides who there is. */
final class OutboundCore implements Reception {

  final Workspace workspace =
      new Workspace(
          WorkspaceId.create(), "Acme", Language.ENGLISH, ZoneId.of("Europe/Stockholm"), "SE");
  final List<Profile> refreshed = new CopyOnWriteArrayList<>();

  /** Those who are known elsewhere and have not confirmed that they are on Teams too. */
  final Set<PersonId> unconfirmed = new HashSet<>();

  private final Map<PersonId, Person> people = new ConcurrentHashMap<>();

  Person add(String name, String email) {
    Person person =
        new Person(
            workspace.id(),
            PersonId.create(),
            name,
            email,
            Language.SWEDISH,
            workspace.zone(),
            WorkingHours.USUAL,
            null,
            null,
            Role.EMPLOYEE,
            true);
    people.put(person.id(), person);
    return person;
  }

  @Override
  public Reply answer(String channel, Set<String> deliveryKeys, Interaction interaction) {
    return Reply.nothing();
  }

  @Override
  public List<Offer> offers() {
    return List.of();
  }

  @Override
  public List<Block> home(Person person, Instant now) {
    return List.of();
  }

  @Override
  public Workspace workspace() {
    return workspace;
  }

  @Override
  public Optional<Person> person(WorkspaceId id, PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public List<Person> active(WorkspaceId id) {
    return List.copyOf(people.values());
  }

  @Override
  public Met meet(WorkspaceId id, String channel, Profile profile) {
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
  public void refresh(WorkspaceId id, String channel, PersonId person, Profile profile) {
    refreshed.add(profile);
  }

  @Override
  public Message askWhetherItIs(
      WorkspaceId id, PersonId person, String channel, Language language, Instant now) {
    return Message.of("Is it you?");
  }

  @Override
  public void seen(Person by, UUID notice, Receipt receipt, Instant now) {}
}
