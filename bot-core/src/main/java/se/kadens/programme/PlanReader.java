package se.kadens.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> FIELDS =
      Set.of("cadence", "close", "audience", "remind", "questions", "digest", "day_off");

  private final PlanFields fields;
  private final boolean stored;

  private PlanReader(PlanFields fields, boolean stored) {
    this.fields = fields;
    this.stored = stored;
  }

  static PlanReader ofOperators() {
    return new PlanReader(new PlanFields(), false);
  }

  static PlanReader ofTheStore() {
    return new PlanReader(PlanFields.ofTheStore(), true);
  }

  Reading read(JsonNode json) {
    if (!json.isObject()) {
      return new Reading.Refused(List.of(new Problem("", "must be a JSON object")));
    }
    fields.only(json, FIELDS, "a programme");
    fields.known(json, "cadence", Set.of("every", "on", "at", "done_by"));
    fields.known(json, "close", Set.of("after", "at"));
    fields.known(json, "audience", Set.of("departments"));
    fields.known(json, "digest", Set.of("on", "at"));
    Cadence cadence = cadence(json.path("cadence"));
    Close close = close(json.path("close"), cadence);
    Audience audience = audience(json.path("audience"));
    List<Reminder> reminders = fields.reminders(json.path("remind"));
    OnDayOff onDayOff = onDayOff(json.path("day_off"));
    DigestTime digest = digest(json.path("digest"));
    Questionnaire questions = questions(json.path("questions"));
    if (!fields.problems().isEmpty() || cadence == null || close == null || questions == null) {
      return new Reading.Refused(fields.problems());
    }
    return new Reading.Read(
        new Plan(cadence, close, audience, reminders, questions, digest, onDayOff));
  }

  private @Nullable Cadence cadence(JsonNode json) {
    Optional<Every> every =
        fields.word(json, "cadence.every", Every::ofCode, "day, week, two_weeks, month or quarter");
    Optional<DayOfWeek> on =
        every.equals(Optional.of(Every.DAY)) && json.path("on").isMissingNode()
            ? Optional.of(DayOfWeek.MONDAY)
            : fields.weekday(json, "cadence.on");
    Optional<LocalTime> at = fields.time(json, "cadence.at");
    LocalTime doneBy = at.isPresent() ? doneBy(json, at.get()) : null;
    return every.isPresent() && on.isPresent() && at.isPresent()
        ? new Cadence(every.get(), on.get(), at.get(), doneBy)
        : null;
  }

  private @Nullable LocalTime doneBy(JsonNode json, LocalTime at) {
    if (json.path("done_by").isMissingNode()) {
      return null;
    }
    LocalTime doneBy = fields.time(json, "cadence.done_by").orElse(null);
    if (doneBy != null && !doneBy.isAfter(at)) {
      fields.wrong("cadence.done_by", "must be later than cadence.at");
    }
    return doneBy;
  }

  private @Nullable Close close(JsonNode json, @Nullable Cadence cadence) {
    Optional<Integer> days = fields.days(json, "close.after");
    Optional<LocalTime> at = fields.time(json, "close.at");
    if (days.isEmpty() || at.isEmpty()) {
      return null;
    }
    if (cadence != null && days.get() == 0 && !at.get().isAfter(cadence.at())) {
      fields.wrong("close.at", "must be later than cadence.at, or it closes before it opens");
    }
    return new Close(days.get(), at.get());
  }

  private Audience audience(JsonNode json) {
    fields.object(json, "audience", "an object such as {\"departments\": [\"Product\"]}");
    return new Audience(fields.names(json, "audience.departments", "the name of a department"));
  }

  private OnDayOff onDayOff(JsonNode json) {
    if (json.isMissingNode()) {
      return OnDayOff.NEXT;
    }
    Optional<OnDayOff> rule = OnDayOff.ofCode(json.asString(""));
    if (rule.isEmpty()) {
      fields.wrong("day_off", "must be skip, previous, next or ignore");
    }
    return rule.orElse(OnDayOff.NEXT);
  }

  private @Nullable DigestTime digest(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    Optional<DayOfWeek> on = fields.weekday(json, "digest.on");
    Optional<LocalTime> at = fields.time(json, "digest.at");
    return on.isPresent() && at.isPresent() ? new DigestTime(on.get(), at.get()) : null;
  }

  private @Nullable Questionnaire questions(JsonNode json) {
    if (stored) {
      return QuestionnaireJson.readStored(json);
    }
    return switch (QuestionnaireJson.read(json, "questions")) {
      case QuestionnaireJson.Reading.Read(var questionnaire) -> questionnaire;
      case QuestionnaireJson.Reading.Refused(var found) -> {
        fields.wrong(found);
        yield null;
      }
    };
  }
}
