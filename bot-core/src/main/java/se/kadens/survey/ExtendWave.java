package se.kadens.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.delivery.Ledger;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Plan;

/** Gives everybody who is asked in an open wave more days. Reminders stay when they were. */
@Component
public class ExtendWave {

  private final Waves waves;
  private final Invitations invitations;
  private final People people;
  private final Ledger ledger;

  ExtendWave(Waves waves, Invitations invitations, People people, Ledger ledger) {
    this.waves = waves;
    this.invitations = invitations;
    this.people = people;
    this.ledger = ledger;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Extended(Wave wave) implements Outcome {}

    /** It takes no answers any more. */
    record Closed(Wave wave) implements Outcome {}

    /** It would be open for longer than any may be. */
    record TooLong(int mostDays) implements Outcome {}
  }

  /**
   * Does nothing more to a wave that somebody else has extended since it was read.
   *
   * @param days at least one; each keeps the hour at which it closes for them
   */
  @Transactional
  public Outcome extend(Wave wave, int days, Instant now) {
    if (days < 1) {
      throw new IllegalArgumentException("not longer by " + days + " days");
    }
    Wave current = waves.lock(wave);
    if (!current.takesAnswersAt(now)) {
      return new Outcome.Closed(current);
    }
    if (!current.closesAt().equals(wave.closesAt())) {
      return new Outcome.Extended(current);
    }
    Map<PersonId, Instant> closesAt = closings(wave, days);
    Instant last =
        closesAt.values().stream().max(Comparator.naturalOrder()).orElse(wave.closesAt());
    if (Duration.between(wave.launchedAt(), last).toDays() > Plan.LONGEST_CLOSE_DAYS) {
      return new Outcome.TooLong(Plan.LONGEST_CLOSE_DAYS);
    }
    waves.extend(wave, last);
    invitations.extend(wave, closesAt);
    ledger.extend(wave.workspace(), wave.survey().source(), wave.period(), closesAt);
    return new Outcome.Extended(waves.find(wave.workspace(), wave.id()).orElseThrow());
  }

  private Map<PersonId, Instant> closings(Wave wave, int days) {
    List<Invitation> invited = invitations.of(wave);
    Map<PersonId, Person> known =
        people.all(wave.workspace()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    Map<PersonId, Instant> closings = new HashMap<>();
    for (Invitation each : invited) {
      Person person = known.get(each.person());
      closings.put(
          each.person(),
          person == null
              ? each.closesAt().plus(Duration.ofDays(days))
              : each.closesAt().atZone(person.zone()).plusDays(days).toInstant());
    }
    return closings;
  }
}
