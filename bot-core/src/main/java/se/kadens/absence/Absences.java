package se.kadens.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.rhythm.DateRange;
import se.kadens.storage.Columns;

/** When the people of every workspace are away. */
@Component
public class Absences {

  private final JdbcClient jdbc;

  Absences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The days a person is away that touch those from {@code from}, included, to {@code until},
   * excluded; in order, and what overlaps or adjoins made one.
   */
  public List<DateRange> between(
      WorkspaceId workspace, PersonId person, LocalDate from, LocalDate until) {
    return between(workspace, List.of(person), from, until).getOrDefault(person, List.of());
  }

  /** The same for many people; whoever is not away is not in it. */
  public Map<PersonId, List<DateRange>> between(
      WorkspaceId workspace, Collection<PersonId> people, LocalDate from, LocalDate until) {
    List<Absence> absences =
        jdbc.sql(
                """
                select * from absence
                 where workspace_id = :workspace and person_id = any(:people)
                   and from_date < :until and until_date > :from
                 order by from_date, until_date
                """)
            .param("workspace", workspace.value())
            .param("people", Columns.of("uuid", people, PersonId::value))
            .param("from", from)
            .param("until", until)
            .query(Absences::read)
            .list();
    return absences.stream()
        .collect(
            Collectors.groupingBy(
                Absence::person,
                Collectors.collectingAndThen(
                    Collectors.mapping(Absence::days, Collectors.toList()), Absences::joined)));
  }

  /** What a person's absences from a day on were recorded as, in order. */
  List<Absence> endingAfter(WorkspaceId workspace, PersonId person, LocalDate day) {
    return jdbc.sql(
            """
            select * from absence
             where workspace_id = :workspace and person_id = :person and until_date > :day
             order by from_date, until_date, absence_id
            """)
        .param("workspace", workspace.value())
        .param("person", person.value())
        .param("day", day)
        .query(Absences::read)
        .list();
  }

  Optional<Absence> find(WorkspaceId workspace, AbsenceId absence) {
    return jdbc.sql(
            "select * from absence where workspace_id = :workspace and absence_id = :absence")
        .param("workspace", workspace.value())
        .param("absence", absence.value())
        .query(Absences::read)
        .optional();
  }

  void add(WorkspaceId workspace, Absence absence) {
    jdbc.sql(
            """
            insert into absence (workspace_id, absence_id, person_id, from_date, until_date)
            values (:workspace, :absence, :person, :from, :until)
            """)
        .param("workspace", workspace.value())
        .param("absence", absence.id().value())
        .param("person", absence.person().value())
        .param("from", absence.days().from())
        .param("until", absence.days().until())
        .update();
  }

  void remove(WorkspaceId workspace, AbsenceId absence) {
    jdbc.sql("delete from absence where workspace_id = :workspace and absence_id = :absence")
        .param("workspace", workspace.value())
        .param("absence", absence.value())
        .update();
  }

  /** Ends what has begun before a day and goes on over it. */
  int end(WorkspaceId workspace, PersonId person, LocalDate day) {
    return jdbc.sql(
            """
            update absence set until_date = :day
             where workspace_id = :workspace and person_id = :person
               and from_date < :day and until_date > :day
            """)
        .param("workspace", workspace.value())
        .param("person", person.value())
        .param("day", day)
        .update();
  }

  /** Takes away what begins on a day. */
  int removeFrom(WorkspaceId workspace, PersonId person, LocalDate day) {
    return jdbc.sql(
            """
            delete from absence
             where workspace_id = :workspace and person_id = :person and from_date = :day
            """)
        .param("workspace", workspace.value())
        .param("person", person.value())
        .param("day", day)
        .update();
  }

  private static List<DateRange> joined(List<DateRange> inOrder) {
    List<DateRange> joined = new ArrayList<>();
    for (DateRange next : inOrder) {
      DateRange last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.until().isBefore(next.from())) {
        joined.add(next);
      } else if (last.until().isBefore(next.until())) {
        joined.set(joined.size() - 1, new DateRange(last.from(), next.until()));
      }
    }
    return List.copyOf(joined);
  }

  private static Absence read(ResultSet row, int number) throws SQLException {
    return new Absence(
        new AbsenceId(row.getObject("absence_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new DateRange(
            row.getObject("from_date", LocalDate.class),
            row.getObject("until_date", LocalDate.class)));
  }
}
