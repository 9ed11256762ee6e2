package se.kadens.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Room;
import se.kadens.conversation.Rooms;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/**
 * Who may give feedback to whom, and before whom. Feedback upwards is not offered by name, whatever
 * kind it is; praise in a room is no secret between two people, and may go to anybody.
 */
@Component
class MayGive {

  private final People people;
  private final Rooms rooms;

  MayGive(People people, Rooms rooms) {
    this.people = people;
    this.rooms = rooms;
  }

  /** Why nothing at all can be given, whoever would see it. */
  Optional<Refusal> refusal(Person giver, @Nullable PersonId receiver) {
    Optional<Refusal> nobody = nobody(giver, receiver);
    if (nobody.isPresent()) {
      return nobody;
    }
    return offered(giver, find(giver, receiver).orElseThrow()).isEmpty()
        ? Optional.of(Refusal.UPWARD)
        : Optional.empty();
  }

  /** Why a person cannot be asked for feedback: what they say of their manager goes upwards. */
  Optional<Refusal> refusalToAsk(Person asker, @Nullable PersonId asked) {
    Optional<Refusal> nobody = nobody(asker, asked);
    if (nobody.isPresent()) {
      return nobody;
    }
    return isAbove(asker, find(asker, asked).orElseThrow())
        ? Optional.of(Refusal.UPWARD)
        : Optional.empty();
  }

  private Optional<Refusal> nobody(Person by, @Nullable PersonId other) {
    if (by.id().equals(other)) {
      return Optional.of(Refusal.SELF);
    }
    Optional<Person> person = find(by, other);
    if (person.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN);
    }
    return person.get().active() ? Optional.empty() : Optional.of(Refusal.LEFT);
  }

  /** Who may be chosen to see it, the closest circle first. */
  List<SeenBy> offered(Person giver, Person receiver) {
    List<SeenBy> offered = new ArrayList<>();
    if (!isAbove(receiver, giver)) {
      offered.add(SeenBy.RECEIVER);
      if (managerOf(giver, receiver).isPresent()) {
        offered.add(SeenBy.MANAGER);
      }
    }
    if (!roomsFor(giver).isEmpty()) {
      offered.add(SeenBy.ROOM);
    }
    return offered;
  }

  /** The receiver's manager, unless that is who gives it and sees it anyway. */
  Optional<Person> managerOf(Person giver, Person receiver) {
    return find(giver, receiver.manager())
        .filter(Person::active)
        .filter(manager -> !manager.id().equals(giver.id()));
  }

  /** Whether all that was chosen still holds. */
  boolean stands(Person giver, Person receiver, Audience audience) {
    return offered(giver, receiver).contains(audience.seenBy())
        && switch (audience) {
          case Audience.Receiver _ -> true;
          case Audience.WithLead(PersonId named) ->
              managerOf(giver, receiver).filter(now -> now.id().equals(named)).isPresent();
          case Audience.Everybody(Room room) ->
              rooms.find(giver.workspace(), room.key()).isPresent();
        };
  }

  List<Room> roomsFor(Person giver) {
    return rooms.of(giver.workspace());
  }

  private boolean isAbove(Person upper, Person lower) {
    return people.lineOf(lower.workspace(), lower.id()).stream()
        .anyMatch(above -> above.id().equals(upper.id()));
  }

  private Optional<Person> find(Person by, @Nullable PersonId other) {
    return other == null ? Optional.empty() : people.find(by.workspace(), other);
  }
}
