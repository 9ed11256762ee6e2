package se.kadens.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.kadens.file.Problem;
import se.kadens.file.Row;
import se.kadens.language.Language;

/** Reads one row, and notes what is wrong with each of its cells. */
final class RowReader {

  private static final int LONGEST = 200;
  private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2}([-_][A-Za-z]{2})?");
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private final Row.Cells row;
  private final List<Problem> problems;

  RowReader(Row.Cells row, List<Problem> problems) {
    this.row = row;
    this.problems = problems;
  }

  /**
   * The person of this row; null when even their address cannot be told. With a problem in any
   * other cell the rest is still read, so that reporting lines can be checked.
   */
  PeopleFile.@Nullable Entry read() {
    int columns = row.values().size();
    if (columns != ImportPeople.NEEDED.size() && columns != ImportPeople.COLUMNS.size()) {
      problem(
          "line",
          "There are %d columns here, not %d.".formatted(columns, ImportPeople.NEEDED.size()));
      return null;
    }
    EmailAddress email = email();
    String name = words("name");
    if (name.isEmpty()) {
      problem("name", "The name is missing.");
    }
    EmailAddress manager = manager();
    String department = words("department");
    Role role = role();
    Language language = language();
    ZoneId zone = zone();
    LocalDate startDate = startDate();
    if (email == null) {
      return null;
    }
    return new PeopleFile.Entry(
        row.line(),
        email,
        name,
        manager,
        department.isEmpty() ? null : department,
        role,
        language,
        zone,
        startDate);
  }

  private @Nullable EmailAddress email() {
    String cell = words("email");
    EmailAddress email = new EmailAddress(cell);
    if (cell.isEmpty()) {
      problem("email", "The e-mail address is missing.");
      return null;
    }
    if (!email.isWellFormed()) {
      problem("email", "“%s” is not an e-mail address.".formatted(cell));
      return null;
    }
    return email;
  }

  private @Nullable EmailAddress manager() {
    String cell = words("manager_email");
    if (cell.isEmpty()) {
      return null;
    }
    EmailAddress manager = new EmailAddress(cell);
    if (!manager.isWellFormed()) {
      problem("manager_email", "“%s” is not an e-mail address.".formatted(cell));
      return null;
    }
    return manager;
  }

  private Role role() {
    String cell = words("role");
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "", "employee" -> Role.EMPLOYEE;
      case "hr" -> Role.HR;
      case "admin" -> Role.ADMIN;
      default -> {
        problem("role", "“%s” is not a role; it is employee, hr or admin.".formatted(cell));
        yield Role.EMPLOYEE;
      }
    };
  }

  private @Nullable Language language() {
    String cell = words("locale");
    if (cell.isEmpty()) {
      return null;
    }
    Language language = LOCALE.matcher(cell).matches() ? Language.ofTag(cell).orElse(null) : null;
    if (language == null) {
      problem("locale", "“%s” is not a locale of Kadens; it is sv or en.".formatted(cell));
    }
    return language;
  }

  private @Nullable ZoneId zone() {
    String cell = words("zone");
    if (cell.isEmpty()) {
      return null;
    }
    if (!ZONES.contains(cell)) {
      problem("zone", "“%s” is not a time zone such as Europe/Stockholm.".formatted(cell));
      return null;
    }
    return ZoneId.of(cell);
  }

  private @Nullable LocalDate startDate() {
    String cell = words("start_date");
    try {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    } catch (DateTimeException _) {
      problem("start_date", "“%s” is not a day such as 2024-08-19.".formatted(cell));
      return null;
    }
  }

  /** Empty too for a column that the file does not have. */
  private String words(String column) {
    int at = ImportPeople.COLUMNS.indexOf(column);
    if (at >= row.values().size()) {
      return "";
    }
    String cell = row.values().get(at).strip();
    if (cell.indexOf('\uFFFD') >= 0) {
      problem(column, "There is a character here that is not UTF-8.");
    } else if (cell.chars().anyMatch(Character::isISOControl)) {
      problem(column, "There is a line break or another control character here.");
    } else if (cell.length() > LONGEST) {
      problem(column, "This is longer than %d characters.".formatted(LONGEST));
    }
    return cell;
  }

  private void problem(String field, String message) {
    problems.add(new Problem(row.line(), field, message));
  }
}
