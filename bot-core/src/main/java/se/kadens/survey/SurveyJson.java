package se.kadens.survey;

import java.util.List;
import java.util.TreeSet;
import se.kadens.interview.QuestionnaireJson.Problem;
import se.kadens.programme.PlanJson;
import se.kadens.survey.SurveyPlan.Closing;
import se.kadens.survey.SurveyPlan.Schedule;
import se.kadens.survey.bank.ItemsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes surveys as operators and the store know them. */
public final class SurveyJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SurveyJson() {}

  /** What became of reading. */
  public sealed interface Reading {
    record Read(SurveyPlan plan) implements Reading {}

    /** Everything that is wrong with it, by field. */
    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  public static Reading read(JsonNode json) {
    return new SurveyReader(false).read(json);
  }

  /** Reads what {@link #store} wrote, and passes over fields that a newer version has added. */
  public static SurveyPlan readStored(String json) {
    return switch (new SurveyReader(true).read(JSON.readTree(json))) {
      case Reading.Read(var plan) -> plan;
      case Reading.Refused(var problems) ->
          throw new IllegalStateException("a stored survey does not read: " + problems);
    };
  }

  /** Writes what is kept: of a template too, each item as it was when HR chose it. */
  public static ObjectNode store(SurveyPlan plan) {
    ObjectNode json = write(plan);
    json.set("questions", ItemsJson.write(plan.items()));
    return json;
  }

  /** Writes what reads to the same plan. */
  public static ObjectNode write(SurveyPlan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("mode", plan.mode().code());
    if (plan.template() == null) {
      json.set("questions", ItemsJson.write(plan.items()));
    } else {
      json.put("template", plan.template());
    }
    if (plan.perWave() > 0) {
      json.put("per_wave", plan.perWave());
    }
    ObjectNode audience = json.putObject("audience");
    putNames(audience, "departments", plan.audience().departments());
    putNames(audience, "managers", plan.audience().managers());
    putNames(audience, "teams", plan.audience().teams());
    if (!plan.audience().tenure().isEmpty()) {
      ArrayNode bands = audience.putArray("tenure");
      plan.audience().tenure().forEach(band -> put(bands.addObject(), band));
    }
    Schedule schedule = plan.schedule();
    if (schedule != null) {
      ObjectNode when = json.putObject("schedule");
      when.put("from", schedule.from().toString()).put("at", schedule.at().toString());
      if (schedule.every() != null) {
        when.put("every", schedule.every().code());
      }
    }
    Closing closes = plan.close();
    ObjectNode close = json.putObject("closes").put("after", "P" + closes.days() + "D");
    if (closes.at() != null) {
      close.put("at", closes.at().toString());
    }
    json.set("remind", PlanJson.write(plan.reminders()));
    json.set("thresholds", write(plan.thresholds()));
    json.put("purpose", plan.purpose());
    json.put("legal_basis", plan.legalBasis());
    json.put("contact", plan.contact());
    return json;
  }

  /** The thresholds alone. */
  public static ObjectNode write(Thresholds thresholds) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("score", thresholds.score())
        .put("distribution", thresholds.distribution())
        .put("comment", thresholds.comment());
  }

  private static void put(ObjectNode json, Tenure band) {
    json.put("from", band.from().toString());
    if (band.to() != null) {
      json.put("to", band.to().toString());
    }
  }

  private static void putNames(ObjectNode json, String field, Iterable<String> names) {
    TreeSet<String> sorted = new TreeSet<>();
    names.forEach(sorted::add);
    if (!sorted.isEmpty()) {
      var array = json.putArray(field);
      sorted.forEach(array::add);
    }
  }
}
