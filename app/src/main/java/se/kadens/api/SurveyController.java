package se.kadens.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.people.Workspaces;
import se.kadens.programme.Plan;
import se.kadens.survey.AskInvited;
import se.kadens.survey.CloseWaves;
import se.kadens.survey.ExtendWave;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.LaunchSurvey.Outcome;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.ResultRows;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyJson;
import se.kadens.survey.Surveys;
import se.kadens.survey.Timing;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Plans, launches and closes surveys, and hands out what is released of them. */
@RestController
@RequestMapping("/api/v1/surveys/{name}")
class SurveyController {

  private final PlanSurvey planning;
  private final Surveys surveys;
  private final Waves waves;
  private final LaunchSurvey launching;
  private final AskInvited asking;
  private final CloseWaves closing;
  private final ExtendWave extending;
  private final SurveyResultsJson results;
  private final ResultRows rows;
  private final Workspaces workspaces;
  private final Clock clock;

  SurveyController(
      PlanSurvey planning,
      Surveys surveys,
      Waves waves,
      LaunchSurvey launching,
      AskInvited asking,
      CloseWaves closing,
      ExtendWave extending,
      SurveyResultsJson results,
      ResultRows rows,
      Workspaces workspaces,
      Clock clock) {
    this.planning = planning;
    this.surveys = surveys;
    this.waves = waves;
    this.launching = launching;
    this.asking = asking;
    this.closing = closing;
    this.extending = extending;
    this.results = results;
    this.rows = rows;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @PutMapping
  ResponseEntity<JsonNode> put(@PathVariable String name, @RequestBody JsonNode body) {
    JsonNode version = body.path("version");
    return switch (SurveyJson.read(withoutWhatWeAdd(body))) {
      case SurveyJson.Reading.Refused(var problems) -> throw InvalidRequest.of(problems);
      case SurveyJson.Reading.Read(var plan) ->
          switch (planning.save(
              workspaces.home().id(), name, plan, version.isInt() ? version.intValue() : null)) {
            case PlanSurvey.Outcome.BadName(var message) ->
                throw new InvalidRequest(List.of(new FieldError("name", message)));
            case PlanSurvey.Outcome.Overtaken(var now) -> throw overtaken(now);
            case PlanSurvey.Outcome.Saved(var survey, boolean created) ->
                ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(json(survey));
          };
    };
  }

  @GetMapping
  JsonNode get(@PathVariable String name) {
    return json(survey(name));
  }

  @PostMapping("/launch")
  JsonNode launch(
      @PathVariable String name, @RequestBody(required = false) @Nullable JsonNode body) {
    Survey survey = survey(name);
    Instant now = clock.instant();
    return switch (launching.launch(
        survey, Timing.atOnce(survey.plan(), now), SurveyFollowUpJson.override(body), now)) {
      case Outcome.Launched(var wave, int invited) -> {
        asking.at(now);
        yield json(wave).put("invited", invited);
      }
      case Outcome.StillOpen(var wave) ->
          throw new Conflict(
              "Wave %d is open until %s; close it first."
                  .formatted(wave.number(), wave.closesAt()));
      case Outcome.Stopped() ->
          throw new Conflict(
              "It was stopped, so nobody is asked. Resume it in chat first: type “pulse”, choose Resume, and launch it again.");
      case Outcome.TooFew(int invited, int needed) ->
          throw new InvalidRequest(
              List.of(
                  new FieldError(
                      "audience",
                      "has %d people, and what they say could be traced to them; it takes %d. Hold a meeting with them instead, or ask more people."
                          .formatted(invited, needed))));
      case Outcome.NotFollowedUp(var themes) ->
          throw new Conflict(SurveyFollowUpJson.refusal(themes));
      case Outcome.Repeated() -> throw new Conflict("It was launched at this very moment already.");
    };
  }

  @PostMapping("/close")
  JsonNode close(@PathVariable String name) {
    Survey survey = survey(name);
    Wave wave = newest(survey);
    if (!closing.close(wave, clock.instant())) {
      throw new Conflict("Wave %d is closed already.".formatted(wave.number()));
    }
    return results.of(newest(survey));
  }

  @PostMapping("/extend")
  JsonNode extend(@PathVariable String name, @RequestBody JsonNode body) {
    Wave wave = newest(survey(name));
    return switch (extending.extend(wave, days(body.path("by").asString("")), clock.instant())) {
      case ExtendWave.Outcome.Extended(var longer) -> json(longer);
      case ExtendWave.Outcome.Closed(var closed) ->
          throw new Conflict(
              "Wave %d takes no answers any more; launch another.".formatted(closed.number()));
      case ExtendWave.Outcome.TooLong(int most) ->
          throw new InvalidRequest(
              List.of(
                  new FieldError(
                      "by", "must not keep it open for more than %d days".formatted(most))));
    };
  }

  private static int days(String text) {
    try {
      Period by = Period.parse(text);
      long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(by));
      if (by.toTotalMonths() == 0 && days > 0 && days <= Plan.LONGEST_CLOSE_DAYS) {
        return (int) days;
      }
    } catch (DateTimeException _) {
      // Said below, as for any other period that will not do.
    }
    throw new InvalidRequest(
        List.of(
            new FieldError(
                "by",
                "must be a number of days such as P2D, at most P%dD, not \"%s\""
                    .formatted(Plan.LONGEST_CLOSE_DAYS, text))));
  }

  @GetMapping("/results")
  JsonNode results(@PathVariable String name, @RequestParam Optional<Integer> wave) {
    return results.of(wave(name, wave));
  }

  /** The same as a file for spreadsheets. */
  @GetMapping("/results.csv")
  ResponseEntity<byte[]> csv(@PathVariable String name, @RequestParam Optional<Integer> wave) {
    return file(
        "results.csv", SurveyResultsFile.CSV, SurveyResultsFile.csv(rows.of(wave(name, wave))));
  }

  @GetMapping("/results.xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String name, @RequestParam Optional<Integer> wave) {
    return file(
        "results.xlsx", SurveyResultsFile.XLSX, SurveyResultsFile.xlsx(rows.of(wave(name, wave))));
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }

  @GetMapping("/comments")
  JsonNode comments(
      @PathVariable String name,
      @RequestParam Optional<Integer> wave,
      @RequestParam @Nullable String department) {
    return results.comments(wave(name, wave), department);
  }

  private Wave wave(String name, Optional<Integer> number) {
    Survey survey = survey(name);
    return number
        .map(
            wanted ->
                waves.of(survey).stream()
                    .filter(wave -> wave.number() == wanted)
                    .findFirst()
                    .orElseThrow(
                        () -> new NotFound("There is no wave %d of it.".formatted(wanted))))
        .orElseGet(() -> newest(survey));
  }

  private Wave newest(Survey survey) {
    return waves.newestOf(survey).orElseThrow(() -> new NotFound("It has not been launched yet."));
  }

  private Survey survey(String name) {
    return surveys
        .find(workspaces.home().id(), name)
        .orElseThrow(() -> new NotFound("There is no survey “%s”.".formatted(name)));
  }

  static ObjectNode json(Survey survey) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", survey.name()).put("version", survey.version());
    json.setAll(SurveyJson.write(survey.plan()));
    return json;
  }

  private static ObjectNode json(Wave wave) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("wave", wave.number())
        .put("state", wave.state().code())
        .put("closes_at", wave.closesAt().toString())
        .put("contract", wave.hash());
  }

  static Conflict overtaken(Survey now) {
    return new Conflict(
        "Somebody has changed this survey meanwhile; it is at version %d now. Get it, and change that."
            .formatted(now.version()));
  }

  /** What GET gave can be PUT back as it is. */
  private static JsonNode withoutWhatWeAdd(JsonNode body) {
    return body instanceof ObjectNode object
        ? object.deepCopy().without(List.of("name", "version"))
        : body;
  }
}
