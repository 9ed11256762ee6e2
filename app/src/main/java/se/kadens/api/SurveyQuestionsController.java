package se.kadens.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.file.Outcome;
import se.kadens.file.Row;
import se.kadens.people.Workspaces;
import se.kadens.survey.Item;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.QuestionFile;
import se.kadens.survey.Survey;
import se.kadens.survey.Surveys;
import tools.jackson.databind.JsonNode;

/** Takes in the questions of a survey by themselves: all of them, or nothing. */
@RestController
@RequestMapping("/api/v1/surveys/{name}/questions")
class SurveyQuestionsController {

  private final PlanSurvey planning;
  private final Surveys surveys;
  private final Workspaces workspaces;

  SurveyQuestionsController(PlanSurvey planning, Surveys surveys, Workspaces workspaces) {
    this.planning = planning;
    this.surveys = surveys;
    this.workspaces = workspaces;
  }

  @PutMapping(consumes = "text/csv")
  ResponseEntity<?> csv(
      @PathVariable String name,
      @RequestParam Optional<Integer> version,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    Survey survey = survey(name, version);
    List<Row> rows = CsvImport.rows(request, CsvColumns.of(QuestionFile.COLUMNS));
    return taken(survey, QuestionFile.of(rows));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> json(
      @PathVariable String name,
      @RequestParam Optional<Integer> version,
      @RequestBody JsonNode body) {
    return taken(survey(name, version), QuestionFile.of(body));
  }

  private ResponseEntity<?> taken(Survey survey, QuestionFile.Reading reading) {
    return switch (reading) {
      case QuestionFile.Reading.Read(var questions) -> saved(survey, questions);
      case QuestionFile.Reading.WrongRows(var problems) ->
          CsvImport.answer(new Outcome.Refused(problems));
      case QuestionFile.Reading.WrongFields(var problems) -> throw InvalidRequest.of(problems);
    };
  }

  private ResponseEntity<JsonNode> saved(Survey survey, List<Item> items) {
    return switch (planning.save(
        survey.workspace(), survey.name(), survey.plan().asking(items), survey.version())) {
      case PlanSurvey.Outcome.Saved(var changed, _) ->
          ResponseEntity.ok(SurveyController.json(changed));
      case PlanSurvey.Outcome.Overtaken(var now) -> throw SurveyController.overtaken(now);
      case PlanSurvey.Outcome.BadName(var message) -> throw new InvalidRequest("name", message);
    };
  }

  private Survey survey(String name, Optional<Integer> version) {
    Survey survey =
        surveys
            .find(workspaces.home().id(), name)
            .orElseThrow(() -> new NotFound("There is no survey “%s”.".formatted(name)));
    if (version.isPresent() && version.get() != survey.version()) {
      throw SurveyController.overtaken(survey);
    }
    return survey;
  }
}
