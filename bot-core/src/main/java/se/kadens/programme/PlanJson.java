package se.kadens.programme;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.kadens.interview.QuestionnaireJson;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.programme.Plan.DigestTime;
import se.kadens.programme.Plan.Reminder;
import se.kadens.rhythm.Cadence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes plans as operators and the store know them. */
public final class PlanJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final int MOST_KNOWN = 500;

  private static final Map<String, Plan> KNOWN = new ConcurrentHashMap<>();

  private PlanJson() {}

  /** What became of reading. */
  public sealed interface Reading {
    record Read(Plan plan) implements Reading {}

    /** Everything that is wrong with it, by field. */
    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  public static Reading read(JsonNode json) {
    return PlanReader.ofOperators().read(json);
  }

  /**
   * Reads what {@link #write(Plan)} wrote, and passes over fields that a newer version has added.
   * The same words are read once: a wave composes thousands of messages of one plan.
   */
  static Plan readStored(String json) {
    if (KNOWN.size() >= MOST_KNOWN) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(json, PlanJson::readAnew);
  }

  private static Plan readAnew(String json) {
    return switch (PlanReader.ofTheStore().read(JSON.readTree(json))) {
      case Reading.Read(var plan) -> plan;
      case Reading.Refused(var problems) ->
          throw new IllegalStateException("a stored plan does not read: " + problems);
    };
  }

  public static ObjectNode write(Plan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Cadence cadence = plan.cadence();
    ObjectNode rhythm =
        json.putObject("cadence")
            .put("every", cadence.every().code())
            .put("on", cadence.on().name())
            .put("at", cadence.at().toString());
    if (cadence.doneBy() != null) {
      rhythm.put("done_by", cadence.doneBy().toString());
    }
    json.putObject("close")
        .put("after", "P" + plan.close().days() + "D")
        .put("at", plan.close().at().toString());
    ObjectNode audience = json.putObject("audience");
    if (!plan.audience().departments().isEmpty()) {
      var departments = audience.putArray("departments");
      plan.audience().sorted().forEach(departments::add);
    }
    json.set("remind", write(plan.reminders()));
    json.put("day_off", plan.onDayOff().code());
    json.set("questions", QuestionnaireJson.write(plan.questionnaire()));
    DigestTime digest = plan.digest();
    if (digest != null) {
      json.putObject("digest").put("on", digest.on().name()).put("at", digest.at().toString());
    }
    return json;
  }

  /** An array of reminders, as {@link PlanFields#reminders} reads it. */
  public static ArrayNode write(List<Reminder> reminders) {
    ArrayNode remind = JsonNodeFactory.instance.arrayNode();
    for (Reminder reminder : reminders) {
      switch (reminder) {
        case Reminder.After(var wait) -> remind.addObject().put("after", iso(wait));
        case Reminder.BeforeClose(var left) -> remind.addObject().put("before_close", iso(left));
      }
    }
    return remind;
  }

  private static String iso(Duration duration) {
    return duration.toHours() % 24 == 0 ? "P" + duration.toDays() + "D" : duration.toString();
  }
}
