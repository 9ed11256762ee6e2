package se.kadens.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.kadens.programme.PlanFields;
import se.kadens.survey.SurveyPlan.SurveyAudience;
import tools.jackson.databind.JsonNode;

/** Reads whom a survey is for. */
final class AudienceReader {

  static final Set<String> FIELDS = Set.of("departments", "managers", "teams", "tenure");

  private static final int MOST_BANDS = 10;

  /** Nobody has been anywhere for longer than a century. */
  private static final LocalDate CENTURY = LocalDate.EPOCH.plusYears(100);

  private static final String BAND = "an object such as {\"from\": \"P0M\", \"to\": \"P3M\"}";

  private final PlanFields fields;

  AudienceReader(PlanFields fields) {
    this.fields = fields;
  }

  SurveyAudience read(JsonNode json) {
    fields.object(json, "audience", "an object such as {\"departments\": [\"Product\"]}");
    return new SurveyAudience(
        fields.names(json, "audience.departments", "the name of a department"),
        fields.names(json, "audience.managers", "the e-mail address of a manager"),
        fields.names(json, "audience.teams", "the e-mail address of a team's manager"),
        tenure(json.path("tenure")));
  }

  private List<Tenure> tenure(JsonNode json) {
    if (!json.isMissingNode() && !json.isArray()) {
      fields.wrong("audience.tenure", "must be an array, each of it " + BAND);
    }
    if (json.size() > MOST_BANDS) {
      fields.wrong("audience.tenure", "must have at most " + MOST_BANDS + " bands");
    }
    List<Tenure> bands = new ArrayList<>();
    for (int i = 0; json.isArray() && i < json.size(); i++) {
      band(json.get(i), "audience.tenure[" + i + "]").ifPresent(bands::add);
    }
    return bands;
  }

  private Optional<Tenure> band(JsonNode json, String path) {
    if (!json.isObject() || json.isEmpty() || !fields.hasOnly(json, Set.of("from", "to"))) {
      fields.wrong(path, "must be " + BAND + ", without \"to\" for no end");
      return Optional.empty();
    }
    Optional<Period> from =
        json.has("from") ? period(json, path, "from") : Optional.of(Period.ZERO);
    Optional<Period> to = json.has("to") ? period(json, path, "to") : Optional.empty();
    if (from.isEmpty() || (json.has("to") && to.isEmpty())) {
      return Optional.empty();
    }
    Tenure band = new Tenure(from.get(), to.orElse(null));
    if (band.isEmpty()) {
      fields.wrong(path + ".to", "must be longer than from");
    }
    return Optional.of(band);
  }

  private Optional<Period> period(JsonNode json, String path, String name) {
    String text = json.path(name).asString("");
    try {
      Period period = Period.parse(text);
      if (!period.isNegative() && !LocalDate.EPOCH.plus(period).isAfter(CENTURY)) {
        return Optional.of(period);
      }
    } catch (DateTimeException | ArithmeticException _) {
      // Said below, as for any other period that will not do.
    }
    fields.wrong(path + "." + name, "must be a period such as P3M or P1Y, not \"" + text + "\"");
    return Optional.empty();
  }
}
