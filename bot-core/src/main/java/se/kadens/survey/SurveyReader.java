package se.kadens.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.programme.Plan.Reminder;
import se.kadens.programme.PlanFields;
import se.kadens.rhythm.Every;
import se.kadens.survey.SurveyJson.Reading;
import se.kadens.survey.SurveyPlan.Closing;
import se.kadens.survey.SurveyPlan.Schedule;
import se.kadens.survey.SurveyPlan.SurveyAudience;
import se.kadens.survey.bank.ItemsJson;
import se.kadens.survey.bank.Template;
import se.kadens.survey.bank.Templates;
import tools.jackson.databind.JsonNode;

/** Reads one survey and keeps all that is wrong with it. */
final class SurveyReader {

  private static final Set<String> FIELDS =
      Set.of(
          "mode",
          "template",
          "questions",
          "per_wave",
          "audience",
          "schedule",
          "closes",
          "remind",
          "thresholds",
          "purpose",
          "legal_basis",
          "contact");

  private static final int LONGEST_TEXT = 500;

  private final PlanFields fields;
  private final boolean stored;

  /**
   * @param stored whether it comes from the store, which keeps a template's items as they were
   */
  SurveyReader(boolean stored) {
    this.fields = stored ? PlanFields.ofTheStore() : new PlanFields();
    this.stored = stored;
  }

  Reading read(JsonNode json) {
    if (!json.isObject()) {
      return new Reading.Refused(List.of(new Problem("", "must be a JSON object")));
    }
    fields.only(json, FIELDS, "a survey");
    fields.known(json, "audience", AudienceReader.FIELDS);
    fields.known(json, "closes", Set.of("after", "at"));
    fields.known(json, "schedule", Set.of("from", "at", "every"));
    fields.known(json, "thresholds", Set.of("score", "distribution", "comment"));
    Mode mode =
        fields.word(json, "mode", Mode::ofCode, "anonymous, confidential or named").orElse(null);
    Asked asked = asked(json);
    Schedule schedule = schedule(json.path("schedule"));
    Closing closes = closes(json.path("closes"));
    List<Reminder> reminders = fields.reminders(json.path("remind"));
    SurveyAudience audience = new AudienceReader(fields).read(json.path("audience"));
    Thresholds thresholds = thresholds(json.path("thresholds"), mode);
    String purpose = text(json, "purpose");
    String legalBasis = text(json, "legal_basis");
    String contact = contact(json);
    if (closes != null) {
      checkReminders(reminders, closes);
    }
    if (!fields.problems().isEmpty() || mode == null || closes == null) {
      return new Reading.Refused(fields.problems());
    }
    return new Reading.Read(
        new SurveyPlan(
            mode,
            asked.template(),
            asked.items(),
            asked.perWave(),
            audience,
            schedule,
            closes,
            reminders,
            thresholds,
            purpose,
            legalBasis,
            contact));
  }

  private record Asked(@Nullable String template, List<Item> items, int perWave) {}

  private Asked asked(JsonNode json) {
    int perWave = perWave(json.path("per_wave"));
    if (stored) {
      return new Asked(
          json.path("template").asString(null),
          ItemsJson.readStored(json.path("questions")),
          perWave);
    }
    if (json.has("questions")) {
      return switch (ItemsJson.read(json.path("questions"), "questions")) {
        case ItemsJson.Reading.Read(var items) -> new Asked(null, items, perWave);
        case ItemsJson.Reading.Refused(var problems) -> {
          fields.wrong(problems);
          yield new Asked(null, List.of(), 0);
        }
      };
    }
    String key = json.path("template").asString("");
    Optional<Template> template = Templates.find(key);
    if (template.isEmpty()) {
      fields.wrong(
          "template",
          key.isEmpty()
              ? "must name a template, unless there are questions"
              : "must be one of "
                  + String.join(", ", Templates.shipped().stream().map(Template::key).toList()));
      return new Asked(null, List.of(), 0);
    }
    return new Asked(
        key,
        template.get().items(),
        json.has("per_wave") ? perWave : template.get().rotates() ? template.get().asked() : 0);
  }

  private int perWave(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return 0;
    }
    if (!json.isInt() || json.intValue() < 1) {
      fields.wrong("per_wave", "must be how many items each person gets at a time, at least 1");
      return 0;
    }
    return json.intValue();
  }

  private @Nullable Schedule schedule(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    Optional<LocalDate> from =
        fields.word(json, "schedule.from", SurveyReader::date, "a date such as 2026-11-23");
    Optional<LocalTime> at = fields.time(json, "schedule.at");
    Every every =
        json.has("every")
            ? fields
                .word(json, "schedule.every", Every::ofCode, "week, two_weeks, month or quarter")
                .orElse(null)
            : null;
    if (every == Every.DAY) {
      fields.wrong("schedule.every", "must be week, two_weeks, month or quarter");
    }
    return from.isPresent() && at.isPresent() ? new Schedule(from.get(), at.get(), every) : null;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private @Nullable Closing closes(JsonNode json) {
    Optional<Integer> days = fields.days(json, "closes.after");
    LocalTime at = json.has("at") ? fields.time(json, "closes.at").orElse(null) : null;
    if (days.isPresent() && days.get() < 1) {
      fields.wrong("closes.after", "must be at least P1D, so that every zone has its day");
    }
    return days.map(number -> new Closing(number, at)).orElse(null);
  }

  private void checkReminders(List<Reminder> reminders, Closing closes) {
    for (int i = 0; i < reminders.size(); i++) {
      boolean tooLate =
          switch (reminders.get(i)) {
            case Reminder.After(var wait) -> wait.toDays() >= closes.days();
            case Reminder.BeforeClose(var left) -> left.toDays() >= closes.days();
          };
      if (tooLate) {
        fields.wrong("remind[" + i + "]", "must fall between opening and closing");
      }
    }
  }

  private Thresholds thresholds(JsonNode json, @Nullable Mode mode) {
    Thresholds least = mode == Mode.NAMED ? Thresholds.NONE : Thresholds.USUAL;
    int score = atLeast(json, "score", least.score());
    int distribution = atLeast(json, "distribution", Math.max(score, least.distribution()));
    int comment = atLeast(json, "comment", Math.max(score, least.comment()));
    return new Thresholds(score, distribution, comment);
  }

  private int atLeast(JsonNode json, String name, int least) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return least;
    }
    if (!value.isInt() || value.intValue() < least) {
      fields.wrong("thresholds." + name, "must be a whole number of at least " + least);
      return least;
    }
    return value.intValue();
  }

  private String text(JsonNode json, String name) {
    String text = json.path(name).asString("").strip();
    if (text.isEmpty()) {
      fields.wrong(name, "must be said: whoever is asked is told");
    } else if (text.length() > LONGEST_TEXT) {
      fields.wrong(name, "must be at most " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  private String contact(JsonNode json) {
    String text = json.path("contact").asString("").strip();
    if (!text.contains("@")) {
      fields.wrong("contact", "must be the e-mail address of who answers questions about it");
      return text;
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
