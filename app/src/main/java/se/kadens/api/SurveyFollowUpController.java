package se.kadens.api;

import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.people.Workspaces;
import se.kadens.survey.SettleTheme;
import se.kadens.survey.Survey;
import se.kadens.survey.Surveys;
import tools.jackson.databind.JsonNode;

/** Takes down what comes of a survey's results. */
@RestController
@RequestMapping("/api/v1/surveys/{name}/actions")
class SurveyFollowUpController {

  private final SettleTheme settling;
  private final Surveys surveys;
  private final Workspaces workspaces;
  private final Clock clock;

  SurveyFollowUpController(
      SettleTheme settling, Surveys surveys, Workspaces workspaces, Clock clock) {
    this.settling = settling;
    this.surveys = surveys;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @GetMapping
  JsonNode get(@PathVariable String name) {
    return SurveyFollowUpJson.of(settling, survey(name));
  }

  @PutMapping
  JsonNode put(@PathVariable String name, @RequestBody JsonNode body) {
    Survey survey = survey(name);
    var decision = SurveyFollowUpJson.Decision.of(body);
    return switch (settling.settle(
        survey, decision.about(), decision.kind(), decision.words(), null, clock.instant())) {
      case SettleTheme.Outcome.Settled(var action) -> SurveyFollowUpJson.of(action);
      case SettleTheme.Outcome.NothingReleased() ->
          throw new InvalidRequest("theme", "has no released result for that group yet");
      case SettleTheme.Outcome.BadWords(var message) -> throw decision.badWords(message);
    };
  }

  private Survey survey(String name) {
    return surveys
        .find(workspaces.home().id(), name)
        .orElseThrow(() -> new NotFound("There is no survey “%s”.".formatted(name)));
  }
}
