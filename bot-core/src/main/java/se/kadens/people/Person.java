package se.kadens.people;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;

/**
 * Someone Kadens talks with. Language and zone are already resolved: the person's own setting, else
 * what HR's file says, else the channel's profile, else the workspace's.
 *
 * @param startDate their first day, where HR's file says so
 */
public record Person(
    WorkspaceId workspace,
    PersonId id,
    String name,
    String email,
    Language language,
    ZoneId zone,
    WorkingHours hours,
    @Nullable String department,
    @Nullable PersonId manager,
    Role role,
    boolean active,
    @Nullable LocalDate startDate) {

  /** Somebody whose first day nobody has told. */
  public Person(
      WorkspaceId workspace,
      PersonId id,
      String name,
      String email,
      Language language,
      ZoneId zone,
      WorkingHours hours,
      @Nullable String department,
      @Nullable PersonId manager,
      Role role,
      boolean active) {
    this(
        workspace, id, name, email, language, zone, hours, department, manager, role, active, null);
  }

  /** The name one colleague calls another by: the first word of the full name. */
  public String firstName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
