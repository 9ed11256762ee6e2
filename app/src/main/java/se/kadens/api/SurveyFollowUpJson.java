package se.kadens.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.SettleTheme;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What comes of a survey's results, as other programs say and read it. */
final class SurveyFollowUpJson {

  private static final String ACTION = "action";
  private static final String NO_ACTION = "no_action_because";
  private static final String OVERRIDE = "override_reason";

  private SurveyFollowUpJson() {}

  /** What is decided about which theme. */
  record Decision(Waiting about, ThemeAction.Kind kind, String words) {

    static Decision of(JsonNode body) {
      List<FieldError> errors = new ArrayList<>();
      String theme = body.path("theme").asString("");
      if (theme.isBlank()) {
        errors.add(new FieldError("theme", "must name a theme"));
      }
      if (body.has(ACTION) == body.has(NO_ACTION)) {
        errors.add(new FieldError(ACTION, "either this or " + NO_ACTION + " must say what is so"));
      }
      if (!errors.isEmpty()) {
        throw new InvalidRequest(errors);
      }
      String department = body.path("department").asString("");
      return new Decision(
          new Waiting(
              theme,
              department.isEmpty() ? Slice.EVERYONE : new Slice(Slice.Kind.DEPARTMENT, department)),
          body.has(ACTION) ? ThemeAction.Kind.ACTION : ThemeAction.Kind.NONE,
          body.path(body.has(ACTION) ? ACTION : NO_ACTION).asString(""));
    }

    InvalidRequest badWords(String message) {
      return new InvalidRequest(kind == ThemeAction.Kind.ACTION ? ACTION : NO_ACTION, message);
    }
  }

  static LaunchSurvey.@Nullable Overriding override(@Nullable JsonNode body) {
    if (body == null || !body.has(OVERRIDE)) {
      return null;
    }
    String reason = body.path(OVERRIDE).asString("").strip();
    if (reason.isEmpty() || reason.length() > LaunchSurvey.Overriding.LONGEST) {
      throw new InvalidRequest(
          OVERRIDE, "must be 1 to " + LaunchSurvey.Overriding.LONGEST + " characters");
    }
    return new LaunchSurvey.Overriding(reason, null);
  }

  static String refusal(List<Waiting> themes) {
    return "Nobody has said what comes of the last results: %s. Put an action, or no_action_because, for each; or launch with an override_reason, which whoever is asked will read."
        .formatted(
            themes.stream()
                .map(each -> each.theme() + " (" + group(each.group()) + ")")
                .collect(Collectors.joining(", ")));
  }

  static ObjectNode of(SettleTheme settling, Survey survey) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode waiting = json.putArray("waiting");
    settling.waiting(survey).forEach(each -> about(waiting.addObject(), each));
    ArrayNode actions = json.putArray("actions");
    settling.of(survey).forEach(each -> actions.add(of(each)));
    return json;
  }

  static ObjectNode of(ThemeAction action) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    about(json, new Waiting(action.theme(), action.group()));
    return json.put(action.kind() == ThemeAction.Kind.ACTION ? ACTION : NO_ACTION, action.words())
        .put("wave", action.waveNumber())
        .put("at", action.at().toString());
  }

  private static void about(ObjectNode json, Waiting about) {
    json.put("theme", about.theme());
    if (about.group().kind() == Slice.Kind.DEPARTMENT) {
      json.put("department", about.group().key());
    }
  }

  private static String group(Slice group) {
    return group.equals(Slice.EVERYONE) ? "everyone" : group.key();
  }
}
