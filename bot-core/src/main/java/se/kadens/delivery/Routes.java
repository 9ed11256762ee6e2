package se.kadens.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Links;
import se.kadens.people.Person;

/** On which of a person's channels a notice goes out. */
@Component
class Routes {

  private final List<Channel> channels;
  private final Wishes wishes;

  /** The channels somebody would rather be on, best first. */
  interface Wishes {
    Stream<String> of(Person person, Urgency urgency, Instant now);
  }

  @Autowired
  Routes(List<Channel> channels, Links links) {
    this(
        channels,
        (person, urgency, now) ->
            Stream.concat(
                urgency == Urgency.CONVERSATION
                    ? links.lastSpoken(person.workspace(), person.id(), now).stream()
                    : Stream.empty(),
                links.preferred(person.workspace(), person.id()).stream()));
  }

  Routes(List<Channel> channels, Wishes wishes) {
    this.channels = List.copyOf(channels);
    this.wishes = wishes;
  }

  /**
   * Where they spoke last when they wait for it, else where they wish to be asked, else where they
   * are known first. What may have arrived stays on its channel: on another it could stand twice.
   * What is for a room goes to where that room is, and nowhere else.
   */
  Optional<Channel> of(Claim claim, Person person, Instant now) {
    Trail trail = claim.trail();
    if (trail.room() != null) {
      return named(trail.room().channel());
    }
    if (trail.mayStand()) {
      return lastOf(trail).filter(channel -> channel.knows(person));
    }
    List<Channel> open = open(trail, person);
    List<Channel> answering =
        open.stream().filter(channel -> !trail.passedOver().contains(channel.name())).toList();
    List<Channel> choice = answering.isEmpty() ? open : answering;
    return choice.size() < 2
        ? choice.stream().findFirst()
        : wishes
            .of(person, claim.notice().urgency(), now)
            .flatMap(wish -> choice.stream().filter(channel -> channel.name().equals(wish)))
            .findFirst()
            .or(() -> choice.stream().findFirst());
  }

  /** Whether a notice that was not said there can go out on another channel. */
  boolean leadElsewhere(Trail trail, Person person) {
    return !isBound(trail) && !open(trail, person).isEmpty();
  }

  /** Whether there is another channel of which nobody knows yet that nothing answers there. */
  boolean leadAround(Channel silent, Trail trail, Person person) {
    return !isBound(trail)
        && open(trail, person).stream()
            .map(Channel::name)
            .anyMatch(name -> !name.equals(silent.name()) && !trail.passedOver().contains(name));
  }

  private static boolean isBound(Trail trail) {
    return trail.mayStand() || trail.room() != null;
  }

  private List<Channel> open(Trail trail, Person person) {
    return channels.stream()
        .filter(channel -> !trail.tried().contains(channel.name()) && channel.knows(person))
        .toList();
  }

  Optional<Channel> lastOf(Trail trail) {
    return Optional.ofNullable(trail.channel()).flatMap(this::named);
  }

  Optional<Channel> named(String name) {
    return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }
}
