package se.kadens.attention;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.kadens.attention.Upcoming.Known;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** What was moved for lack of room, as HR sees it. */
@Component
public class Moves {

  private final Slots slots;
  private final People people;
  private final ObjectProvider<Upcoming> features;

  Moves(Slots slots, People people, ObjectProvider<Upcoming> features) {
    this.slots = slots;
    this.people = people;
    this.features = features;
  }

  /**
   * One source's prompts.
   *
   * @param name what HR knows it by; its own key when nobody knows it any more
   * @param furthest how much later than wanted one came at most
   */
  public record Count(String source, String name, int prompts, int moved, Duration furthest) {}

  /** One prompt that was moved. */
  public record Move(
      Person person,
      String name,
      String period,
      Instant wanted,
      Instant at,
      Instant closes,
      Crowded why) {}

  /** Per source what has come, and is to come, since a moment; the most moved first. */
  public List<Count> counts(WorkspaceId workspace, Instant since) {
    return slots.tallies(workspace, since).stream()
        .map(
            tally ->
                new Count(
                    tally.source(),
                    known(workspace, tally.source()).map(Known::name).orElse(tally.source()),
                    tally.prompts(),
                    tally.moved(),
                    Duration.ofSeconds(tally.furthestSeconds())))
        .toList();
  }

  /** Whose prompts were moved, the newest first; only those of which HR may read who was asked. */
  public List<Move> named(WorkspaceId workspace, Instant since, int atMost) {
    Map<String, Optional<Known>> known = new HashMap<>();
    List<Slot> moved = slots.moved(workspace, since, atMost);
    Map<PersonId, Person> byId =
        people
            .find(workspace, moved.stream().map(slot -> slot.key().person()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    return moved.stream()
        .flatMap(
            slot ->
                known
                    .computeIfAbsent(slot.key().source(), source -> known(workspace, source))
                    .filter(Known::named)
                    .flatMap(
                        source ->
                            Optional.ofNullable(byId.get(slot.key().person()))
                                .map(person -> move(slot, person, source)))
                    .stream())
        .toList();
  }

  private static Move move(Slot slot, Person person, Known source) {
    return new Move(
        person,
        source.name(),
        slot.key().period(),
        slot.wanted(),
        slot.at(),
        slot.closes(),
        slot.why().orElseThrow());
  }

  private Optional<Known> known(WorkspaceId workspace, String source) {
    return features.stream()
        .flatMap(feature -> feature.known(workspace, source).stream())
        .findFirst();
  }
}
