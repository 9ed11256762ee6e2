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
import org.jspecify.annotations.Nullable;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.QuestionnaireJson;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.programme.Plan.Audience;
import se.kadens.programme.Plan.Close;
import se.kadens.programme.Plan.DigestTime;
import se.kadens.programme.Plan.Reminder;
import se.kadens.programme.PlanJson.Reading;
import se.kadens.rhythm.Cadence;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.OnDayOff;
import tools.jackson.databind.JsonNode;

/** Reads one plan and keeps all that is wrong with it. */
final class PlanReader {
  private final List<Problem> problems = new ArrayList<>();

  private static final Set<String> FIELDS =
      Set.of("cadence", "close", "audience", "remind", "questions", "digest", "day_off");

  Reading read(JsonNode json) {
    if (!json.isObject()) {
      return new Reading.Refused(List.of(new Problem("", "must be a JSON object")));
    }
    for (String field : json.propertyNames()) {
      if (!FIELDS.contains(field)) {
        wrong(field, "is not a field of a programme; there are " + String.join(", ", sorted()));
      }
    }
    known(json, "cadence", Set.of("every", "on", "at"));
    known(json, "close", Set.of("after", "at"));
    known(json, "audience", Set.of("departments"));
    known(json, "digest", Set.of("on", "at"));
    Cadence cadence = cadence(json.path("cadence"));
    Close close = close(json.path("close"), cadence);
    Audience audience = audience(json.path("audience"));
    List<Reminder> reminders = reminders(json.path("remind"));
    OnDayOff onDayOff = onDayOff(json.path("day_off"));
    DigestTime digest = digest(json.path("digest"));
    Questionnaire questions = questions(json.path("questions"));
    if (!problems.isEmpty() || cadence == null || close == null || questions == null) {
      return new Reading.Refused(problems);
    }
    return new Reading.Read(
        new Plan(cadence, close, audience, reminders, questions, digest, onDayOff));
  }

  private void known(JsonNode json, String name, Set<String> fields) {
    for (String field : json.path(name).propertyNames()) {
      if (!fields.contains(field)) {
        wrong(name + "." + field, "is not a field of " + name);
      }
    }
  }

  private static List<String> sorted() {
    return FIELDS.stream().sorted().toList();
  }

  private @Nullable Cadence cadence(JsonNode json) {
    Optional<Every> every =
        word(json, "cadence.every", Every::ofCode, "day, week, two_weeks, month or quarter");
    Optional<DayOfWeek> on =
        every.equals(Optional.of(Every.DAY)) && json.path("on").isMissingNode()
            ? Optional.of(DayOfWeek.MONDAY)
            : weekday(json, "cadence.on");
    Optional<LocalTime> at = time(json, "cadence.at");
    return every.isPresent() && on.isPresent() && at.isPresent()
        ? new Cadence(every.get(), on.get(), at.get())
        : null;
  }

  private @Nullable Close close(JsonNode json, @Nullable Cadence cadence) {
    Optional<Integer> days = days(json);
    Optional<LocalTime> at = time(json, "close.at");
    if (days.isEmpty() || at.isEmpty()) {
      return null;
    }
    if (cadence != null && days.get() == 0 && !at.get().isAfter(cadence.at())) {
      wrong("close.at", "must be later than cadence.at, or it closes before it opens");
    }
    return new Close(days.get(), at.get());
  }

  private Optional<Integer> days(JsonNode json) {
    String field = "close.after";
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

  private Audience audience(JsonNode json) {
    Set<String> departments = new HashSet<>();
    if (!json.isMissingNode() && !json.isObject()) {
      wrong("audience", "must be an object such as {\"departments\": [\"Product\"]}");
    }
    JsonNode list = json.path("departments");
    if (!list.isMissingNode() && !list.isArray()) {
      wrong("audience.departments", "must be an array of names");
    }
    for (int i = 0; i < list.size(); i++) {
      String name = list.get(i).asString("").strip();
      if (name.isEmpty()) {
        wrong("audience.departments[" + i + "]", "must be the name of a department");
      }
      departments.add(name);
    }
    return new Audience(departments);
  }

  private List<Reminder> reminders(JsonNode json) {
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
      if (one.size() > 1) {
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

  private Optional<Duration> duration(JsonNode json, String path, String name) {
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

  private OnDayOff onDayOff(JsonNode json) {
    if (json.isMissingNode()) {
      return OnDayOff.NEXT;
    }
    Optional<OnDayOff> rule = OnDayOff.ofCode(json.asString(""));
    if (rule.isEmpty()) {
      wrong("day_off", "must be skip, previous, next or ignore");
    }
    return rule.orElse(OnDayOff.NEXT);
  }

  private @Nullable DigestTime digest(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    Optional<DayOfWeek> on = weekday(json, "digest.on");
    Optional<LocalTime> at = time(json, "digest.at");
    return on.isPresent() && at.isPresent() ? new DigestTime(on.get(), at.get()) : null;
  }

  private @Nullable Questionnaire questions(JsonNode json) {
    return switch (QuestionnaireJson.read(json, "questions")) {
      case QuestionnaireJson.Reading.Read(var questionnaire) -> questionnaire;
      case QuestionnaireJson.Reading.Refused(var found) -> {
        problems.addAll(found);
        yield null;
      }
    };
  }

  private Optional<DayOfWeek> weekday(JsonNode json, String field) {
    return word(json, field, PlanReader::weekdayOf, "a weekday such as MONDAY");
  }

  private static Optional<DayOfWeek> weekdayOf(String text) {
    try {
      return Optional.of(DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalTime> time(JsonNode json, String field) {
    return word(json, field, PlanReader::timeOf, "an hour of the day such as 09:00");
  }

  private static Optional<LocalTime> timeOf(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> word(
      JsonNode json, String field, Function<String, Optional<T>> parse, String wanted) {
    String text = json.path(field.substring(field.indexOf('.') + 1)).asString("");
    Optional<T> value = parse.apply(text);
    if (value.isEmpty()) {
      wrong(field, "must be " + wanted + (text.isEmpty() ? "" : ", not \"" + text + "\""));
    }
    return value;
  }

  private void wrong(String field, String message) {
    problems.add(new Problem(field, message));
  }
}
