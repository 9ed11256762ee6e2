package se.kadens.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.storage.Timestamps;

/** Tells those who were asked what came of it, once HR decides so. */
@Component
public class Sharing {

  /** For whoever is away when it is shared. */
  private static final Duration PATIENCE = Duration.ofDays(21);

  private final JdbcClient jdbc;
  private final Invitations invitations;
  private final People people;
  private final TellOfResults tell;

  Sharing(JdbcClient jdbc, Invitations invitations, People people, TellOfResults tell) {
    this.jdbc = jdbc;
    this.invitations = invitations;
    this.people = people;
    this.tell = tell;
  }

  /** Empty as long as it was not shared. */
  public Optional<Instant> sharedAt(Wave wave) {
    return jdbc.sql("SELECT shared_at FROM survey_shared WHERE workspace_id = ? AND wave_id = ?")
        .params(wave.workspace().value(), wave.id().value())
        .query((row, _) -> Timestamps.read(row, "shared_at"))
        .optional();
  }

  /**
   * @return how many are told; empty when it was shared before, or has not closed
   */
  @Transactional
  public Optional<Integer> share(Wave wave, Person by, Instant now) {
    if (!by.role().mayPlan()
        || !by.active()
        || wave.state() != Wave.State.CLOSED
        || !add(wave, by, now)) {
      return Optional.empty();
    }
    List<Person> asked =
        people
            .find(wave.workspace(), invitations.of(wave).stream().map(Invitation::person).toList())
            .stream()
            .filter(Person::active)
            .toList();
    asked.forEach(person -> tell.plan(wave, person, TellOfResults.SHARED, now, PATIENCE));
    return Optional.of(asked.size());
  }

  private boolean add(Wave wave, Person by, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO survey_shared (workspace_id, wave_id, shared_at, shared_by)
                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""")
            .params(
                wave.workspace().value(), wave.id().value(), Timestamps.of(now), by.id().value())
            .update()
        == 1;
  }
}
