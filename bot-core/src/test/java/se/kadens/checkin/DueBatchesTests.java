package se.kadens.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import se.kadens.people.PersonId;
import se.kadens.programme.Enrolment;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;
import se.kadens.storage.Timestamps;

class DueBatchesTests {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final int PEOPLE = 25;

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");
  private final JdbcClient jdbc = stage.get(JdbcClient.class);
  private final DueBatches batches = stage.get(DueBatches.class);
  private final List<Integer> sizes = new ArrayList<>();

  @BeforeEach
  void hire() {
    stage
        .company()
        .with(IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> "Person " + i).toArray(String[]::new));
    stage.programme("Veckan", Plans.weekly());
  }

  @Test
  void takesAllOfThemAtOnceWhereNothingFails() {
    assertThat(batches.each(MONDAY, this::dealWith)).isEqualTo(PEOPLE);
    assertThat(sizes).containsExactly(PEOPLE, 0);
    assertThat(due()).isEmpty();
  }

  @Test
  void putsAsideNobodyButTheOneItFailsOver() {
    PersonId failing = stage.person("Person 7").id();
    int taken =
        batches.each(
            MONDAY,
            turns -> {
              dealWith(turns);
              if (turns.stream().anyMatch(turn -> turn.person().equals(failing))) {
                throw new IllegalStateException("no such turn");
              }
            });
    assertThat(taken).isEqualTo(PEOPLE);
    assertThat(due()).containsExactly(Map.entry(failing, MONDAY.plus(Duration.ofMinutes(15))));
  }

  static Stream<RuntimeException> passing() {
    return Stream.of(
        new CannotAcquireLockException("another was first"),
        new DataAccessResourceFailureException("the database is away"),
        new CannotCreateTransactionException("the database is away"));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void leavesItToTheNextTickWhereNoTurnIsToBlame(RuntimeException passing) {
    Map<PersonId, Instant> before = due();
    assertThatThrownBy(
            () ->
                batches.each(
                    MONDAY,
                    turns -> {
                      dealWith(turns);
                      throw passing;
                    }))
        .isSameAs(passing);
    assertThat(sizes).containsExactly(PEOPLE);
    assertThat(due()).hasSize(PEOPLE).isEqualTo(before);
  }

  private void dealWith(List<Enrolment> turns) {
    sizes.add(turns.size());
    for (Enrolment turn : turns) {
      jdbc.sql("UPDATE enrolment SET due_at = NULL WHERE person_id = ?")
          .param(turn.person().value())
          .update();
    }
  }

  private Map<PersonId, Instant> due() {
    return jdbc
        .sql("SELECT person_id, due_at FROM enrolment WHERE due_at IS NOT NULL")
        .query(
            (row, _) ->
                Map.entry(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    Timestamps.read(row, "due_at")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
