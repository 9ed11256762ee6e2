package se.kadens.attention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.people.PeopleHouse;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/** Many people on a real database, and whoever wants their attention. */
final class Crowd {

  /** One for the whole JVM: a database takes seconds. */
  private static final class Shared {
    static final Crowd CROWD = new Crowd();
  }

  private Crowd() {}

  /** Nobody there yet, and the usual budget. */
  static Crowd startingAfresh() {
    Shared.CROWD
        .jdbc
        .sql(
            """
            TRUNCATE attention_slot, attention_agenda, attention_budget, absence, channel_link,
              person CASCADE""")
        .update();
    return Shared.CROWD;
  }

  private final PeopleHouse house =
      new PeopleHouse("se.kadens.absence", "se.kadens.attention", "se.kadens.surroundings");
  private final TransactionTemplate transaction =
      new TransactionTemplate(house.get(JdbcTransactionManager.class));
  final Attention attention = house.get(Attention.class);
  final Budgets budgets = house.get(Budgets.class);
  final JdbcClient jdbc = house.get(JdbcClient.class);
  final WorkspaceId workspace = house.workspace;

  /** People of as many zones, one after the other. */
  List<Person> hire(int count, List<String> zones) {
    for (int i = 0; i < count; i++) {
      jdbc.sql(
              """
              INSERT INTO person (workspace_id, person_id, name, email, own_zone, department, role,
                active, work_days, work_start, work_end)
              VALUES (:workspace, :person, :name, :email, :zone, :department, 'EMPLOYEE', true,
                :days, :start::time, :end::time)""")
          .param("workspace", workspace.value())
          .param("person", new UUID(1, i))
          .param("name", "Person %04d".formatted(i))
          .param("email", "p%d@example.com".formatted(i))
          .param("zone", zones.get(i % zones.size()))
          .param("department", "Department " + i % 7)
          .param("days", i % 11 == 10 ? "1234" : null)
          .param("start", i % 11 == 10 ? "08:00" : null)
          .param("end", i % 11 == 10 ? "16:00" : null)
          .update();
    }
    return house.people.active(workspace);
  }

  Person hireOne() {
    return hire(1, List.of("Europe/Stockholm")).getFirst();
  }

  void isAway(PersonId person, String from, String until) {
    jdbc.sql(
            """
            INSERT INTO absence (workspace_id, absence_id, person_id, from_date, until_date)
            VALUES (?, ?, ?, ?::date, ?::date)""")
        .params(workspace.value(), UUID.randomUUID(), person.value(), from, until)
        .update();
  }

  List<Placed> placeAll(List<Wish> wishes, Instant now) {
    return inTransaction(() -> attention.placeAll(wishes, now));
  }

  Placed place(Wish wish) {
    return placeAll(List.of(wish), wish.wanted()).getFirst();
  }

  <T> T inTransaction(Supplier<T> work) {
    T result = transaction.execute(_ -> work.get());
    if (result == null) {
      throw new AssertionError("nothing came of it");
    }
    return result;
  }

  /** All places taken, as they stand in the table. */
  List<Slot> taken() {
    return jdbc.sql("SELECT * FROM attention_slot").query(Slots::read).list();
  }
}
