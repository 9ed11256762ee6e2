package se.kadens.sandbox.company;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The goals of this quarter and what became of them. Of the updates, a line "# handle title" begins
 * a goal; "7 32 6" is a week's, seven weeks ago, at 32 and with a confidence of 6.
 */
final class GoalBook {

  /** The Monday of the week that the file was written for. */
  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 16);

  private static final String QUARTER = quarter(WRITTEN);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private GoalBook() {}

  /** The goals as the file that is imported, with its header. */
  static String csv() {
    return String.join("\n", lines("goals.csv")) + "\n";
  }

  /** The same as they would be in another week. */
  static String csv(LocalDate monday) {
    long weeks = ChronoUnit.WEEKS.between(WRITTEN, monday);
    return DATE.matcher(csv().replace(QUARTER, quarter(monday)))
        .replaceAll(date -> LocalDate.parse(date.group()).plusWeeks(weeks).toString());
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  static List<GoalUpdate> updates() {
    List<GoalUpdate> updates = new ArrayList<>();
    String handle = "";
    String goal = "";
    for (String line : lines("goal-updates.txt")) {
      String[] words = line.split(" ", 3);
      if (words[0].equals("#")) {
        handle = words[1];
        goal = words[2];
      } else {
        updates.add(
            new GoalUpdate(
                Integer.parseInt(words[0]),
                Staff.emailOf(handle),
                goal,
                words[1],
                Integer.parseInt(words[2])));
      }
    }
    return updates;
  }

  private static List<String> lines(String file) {
    try (InputStream in = GoalBook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
