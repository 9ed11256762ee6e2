package se.kadens.api;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.people.Workspace;
import se.kadens.people.Workspaces;
import se.kadens.programme.Opening;
import se.kadens.programme.PlanJson;
import se.kadens.programme.PlanProgramme;
import se.kadens.programme.PlanProgramme.Outcome;
import se.kadens.programme.PreviewProgramme;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes, changes, shows and opens programmes. */
@RestController
@RequestMapping("/api/v1/programmes/{name}")
class ProgrammeController {

  private final PlanProgramme planning;
  private final PreviewProgramme previewing;
  private final Programmes programmes;
  private final Opening opening;
  private final Workspaces workspaces;
  private final Clock clock;

  ProgrammeController(
      PlanProgramme planning,
      PreviewProgramme previewing,
      Programmes programmes,
      Opening opening,
      Workspaces workspaces,
      Clock clock) {
    this.planning = planning;
    this.previewing = previewing;
    this.programmes = programmes;
    this.opening = opening;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @PutMapping
  ResponseEntity<JsonNode> put(@PathVariable String name, @RequestBody JsonNode body) {
    return switch (PlanJson.read(withoutWhatWeAdd(body))) {
      case PlanJson.Reading.Refused(var problems) -> throw InvalidRequest.of(problems);
      case PlanJson.Reading.Read(var plan) ->
          switch (planning.save(workspaces.home().id(), name, plan, clock.instant())) {
            case Outcome.Refused(var problems) -> throw InvalidRequest.of(problems);
            case Outcome.Saved saved ->
                ResponseEntity.status(saved.created() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(json(saved.programme()));
          };
    };
  }

  @GetMapping
  JsonNode get(@PathVariable String name) {
    return json(programme(name));
  }

  @GetMapping("/preview")
  ProgrammePreviewJson preview(@PathVariable String name) {
    Workspace home = workspaces.home();
    return ProgrammePreviewJson.of(
        previewing.of(programme(name), home.language(), clock.instant()));
  }

  /**
   * What became of opening.
   *
   * @param period null between two periods
   */
  record Opened(@Nullable String period, int opened, int away, int already) {}

  @PostMapping("/open")
  Opened open(@PathVariable String name) {
    Opening.Opened opened = opening.forEverybody(programme(name), clock.instant());
    return new Opened(
        opened.period().orElse(null), opened.opened(), opened.away(), opened.already());
  }

  private Programme programme(String name) {
    return programmes
        .find(workspaces.home().id(), name)
        .orElseThrow(() -> new NotFound("There is no programme “%s”.".formatted(name)));
  }

  private static ObjectNode json(Programme programme) {
    Programme.Version latest = programme.versions().getLast();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", programme.name());
    json.put("effective_from", latest.from().toString());
    json.setAll(PlanJson.write(latest.plan()));
    return json;
  }

  /** What GET gave can be PUT back as it is. */
  private static JsonNode withoutWhatWeAdd(JsonNode body) {
    return body instanceof ObjectNode object
        ? object.deepCopy().without(List.of("name", "effective_from"))
        : body;
  }
}
