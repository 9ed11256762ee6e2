package se.kadens.programme;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.programme.Plan.Reminder;
import tools.jackson.databind.JsonNode;

/** The fields that plans have in common, read from JSON, and all that is wrong with them. */
public final class PlanFields {

  private final List<Problem> problems = new ArrayList<>();
  private final boolean stored;

  public PlanFields() {
    this(false);
  }

  private PlanFields(boolean stored) {
    this.stored = stored;
  }

  /**
   * The fields of a plan that was kept. It may have more of them than are known here: a node of the
   * next version may have kept it.
   */
  public static PlanFields ofTheStore() {
    return new PlanFields(true);
  }

  /** In the order in which they were found. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Refuses fields that the whole document may not have. */
  public void only(JsonNode json, Set<String> fields, String of) {
    for (String field : json.propertyNames()) {
      if (!stored && !fields.contains(field)) {
        String known = String.join(", ", fields.stream().sorted().toList());
        wrong(field, "is not a field of " + of + "; there are " + known);
      }
    }
  }

  /** Refuses fields that an object in the document may not have. */
  public void known(JsonNode json, String name, Set<String> fields) {
    for (String field : json.path(name).propertyNames()) {
      if (!stored && !fields.contains(field)) {
        wrong(name + "." + field, "is not a field of " + name);
      }
    }
  }

  /** Whether an object has none but these fields, or may have others. */
  public boolean hasOnly(JsonNode json, Set<String> fields) {
    return stored || fields.containsAll(json.propertyNames());
  }

  /** A number of days from none to {@link Plan#LONGEST_CLOSE_DAYS}, written as a period. */
  public Optional<Integer> days(JsonNode json, String field) {
    String text = json.path("after").asString("");
    try {
      LocalDate begins = LocalDate.EPOCH;
      int days = (int) ChronoUnit.DAYS.between(begins, begins.plus(Period.parse(text)));
      if (days >= 0 && days <= Plan.LONGEST_CLOSE_DAYS) {
        return Optional.of(days);
      }
      wrong(
          field,
          days < 0
              ? "must not be negative, or it closes before it opens"
              : "must be a number of days from P0D to P" + Plan.LONGEST_CLOSE_DAYS + "D");
    } catch (DateTimeException e) {
      wrong(field, "must be a number of days such as P4D, not \"" + text + "\"");
    }
    return Optional.empty();
  }

  /** Refuses what is there and is no object. */
  public void object(JsonNode json, String field, String wanted) {
    if (!json.isMissingNode() && !json.isObject()) {
      wrong(field, "must be " + wanted);
    }
  }

  /** An array of names, which may be absent. */
  public Set<String> names(JsonNode json, String field, String wanted) {
    Set<String> names = new HashSet<>();
    JsonNode list = json.path(field.substring(field.indexOf('.') + 1));
    if (!list.isMissingNode() && !list.isArray()) {
      wrong(field, "must be an array of names");
    }
    for (int i = 0; i < list.size(); i++) {
      String name = list.get(i).asString("").strip();
      if (name.isEmpty()) {
        wrong(field + "[" + i + "]", "must be " + wanted);
      }
      names.add(name);
    }
    return names;
  }

  /** At most {@link Plan#MOST_REMINDERS}. */
  public List<Reminder> reminders(JsonNode json) {
    if (!json.isMissingNode() && !json.isArray()) {
      wrong("remind", "must be an array");
    }
    if (json.size() > Plan.MOST_REMINDERS) {
      wrong("remind", "must have at most " + Plan.MOST_REMINDERS + " reminders");
    }
    List<Reminder> reminders = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      JsonNode one = json.get(i);
      String field = "remind[" + i + "]";
      if (!stored && one.size() > 1) {
        wrong(field, "must have one field only");
      }
      if (one.has("after")) {
        duration(one, field, "after").map(Reminder.After::new).ifPresent(reminders::add);
      } else if (one.has("before_close")) {
        duration(one, field, "before_close")
            .map(Reminder.BeforeClose::new)
            .ifPresent(reminders::add);
      } else {
        wrong(field, "must have \"after\" or \"before_close\"");
      }
    }
    return reminders;
  }

  Optional<Duration> duration(JsonNode json, String path, String name) {
    String text = json.path(name).asString("");
    try {
      Duration duration = Duration.parse(text);
      if (duration.isPositive()) {
        return Optional.of(duration);
      }
      wrong(path + "." + name, "must be longer than nothing");
    } catch (DateTimeException e) {
      wrong(path + "." + name, "must be a duration such as P1D or PT4H, not \"" + text + "\"");
    }
    return Optional.empty();
  }

  public Optional<DayOfWeek> weekday(JsonNode json, String field) {
    return word(json, field, PlanFields::weekdayOf, "a weekday such as MONDAY");
  }

  private static Optional<DayOfWeek> weekdayOf(String text) {
    try {
      return Optional.of(DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public Optional<LocalTime> time(JsonNode json, String field) {
    return word(json, field, PlanFields::timeOf, "an hour of the day such as 09:00");
  }

  private static Optional<LocalTime> timeOf(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A text that reads as something; its field may be a path. */
  public <T> Optional<T> word(
      JsonNode json, String field, Function<String, Optional<T>> parse, String wanted) {
    String text = json.path(field.substring(field.indexOf('.') + 1)).asString("");
    Optional<T> value = parse.apply(text);
    if (value.isEmpty()) {
      wrong(field, "must be " + wanted + (text.isEmpty() ? "" : ", not \"" + text + "\""));
    }
    return value;
  }

  public void wrong(List<Problem> found) {
    problems.addAll(found);
  }

  public void wrong(String field, String message) {
    problems.add(new Problem(field, message));
  }
}
