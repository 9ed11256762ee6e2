package se.kadens.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.kadens.language.Language;

/** How a {@link Person} is read: the settings resolved, the most deliberate one first. */
final class PersonRow {

  static final String SELECT =
      """
      select p.workspace_id, p.person_id, p.name, p.email,
             coalesce(p.own_language, p.record_language, p.channel_language, w.language) as language,
             coalesce(p.own_zone, p.record_zone, p.channel_zone, w.zone) as zone,
             p.work_days, p.work_start, p.work_end,
             p.department, p.manager_id, p.role, p.active, p.start_date
        from person p join workspace w on w.workspace_id = p.workspace_id
      """;

  private PersonRow() {}

  static Person read(ResultSet row, int number) throws SQLException {
    UUID manager = row.getObject("manager_id", UUID.class);
    return new Person(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        ZoneId.of(row.getString("zone")),
        hours(row),
        row.getString("department"),
        manager == null ? null : new PersonId(manager),
        Role.valueOf(row.getString("role")),
        row.getBoolean("active"),
        row.getObject("start_date", LocalDate.class));
  }

  private static WorkingHours hours(ResultSet row) throws SQLException {
    String days = row.getString("work_days");
    if (days == null) {
      return WorkingHours.USUAL;
    }
    return new WorkingHours(
        days.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet()),
        row.getObject("work_start", LocalTime.class),
        row.getObject("work_end", LocalTime.class));
  }

  static String digits(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining());
  }
}
