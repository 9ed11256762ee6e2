package se.kadens.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.kadens.conversation.Value;
import se.kadens.language.Language;
import se.kadens.survey.AskInvited;
import se.kadens.survey.Cell;
import se.kadens.survey.CloseWaves;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyJson;
import se.kadens.survey.Surveys;
import se.kadens.survey.Table;
import se.kadens.survey.Timing;
import se.kadens.survey.Wave;
import se.kadens.survey.Waves;
import tools.jackson.databind.json.JsonMapper;

/** One survey on a stage: three departments, one of them of four people. */
public final class Pulse {

  public static final String HR = "Maria Ek";

  /** One scale, one eNPS and one question for words. */
  public static final String PLAN =
      """
      {"mode": "anonymous", "closes": {"after": "P5D"},
       "purpose": "We look at how the autumn went.", "legal_basis": "legitimate interest",
       "contact": "maria.ek@example.com",
       "questions": [
         {"key": "energy", "kind": "scale", "theme": "workload",
          "text": {"en": "I have energy for my work.", "sv": "Jag har ork för mitt arbete."}},
         {"key": "recommend", "kind": "enps",
          "text": {"en": "How likely are you to recommend us?",
                   "sv": "Hur troligt är det att du rekommenderar oss?"}},
         {"key": "change", "kind": "long_text",
          "text": {"en": "What would you change?", "sv": "Vad skulle du ändra?"}}]}
      """;

  private final Stage stage;
  private final String name;

  private Pulse(Stage stage, String name) {
    this.stage = stage;
    this.name = name;
  }

  /** The company: Produkt with 12, Sales with 8 who speak English, Juridik with 4. */
  public static void settle(Stage stage) {
    stage.company().with(HR).as("hr").from("Personal");
    stage.company().with("Bo Lind").from("Produkt");
    stage.company().with(names("Produkt", 11)).from("Produkt").reportingTo("Bo Lind");
    stage.company().with("Sam Hill").from("Sales").speaking(Language.ENGLISH);
    stage
        .company()
        .with(names("Sales", 7))
        .from("Sales")
        .speaking(Language.ENGLISH)
        .reportingTo("Sam Hill");
    stage.company().with("Eva Rask").from("Juridik");
    stage.company().with(names("Juridik", 3)).from("Juridik").reportingTo("Eva Rask");
  }

  private static String[] names(String department, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> department + " " + (char) ('A' + number - 1) + "son")
        .toArray(String[]::new);
  }

  /** The company of {@link #settle}, and {@link #PLAN} that is not launched yet. */
  public static Pulse inACompany(Stage stage) {
    settle(stage);
    return planned(stage, "Puls, november", PLAN);
  }

  /** Everybody but HR. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(List.of("Bo Lind", "Sam Hill", "Eva Rask"));
    all.addAll(List.of(names("Produkt", 11)));
    all.addAll(List.of(names("Sales", 7)));
    all.addAll(List.of(names("Juridik", 3)));
    return all;
  }

  public static Pulse planned(Stage stage, String name, String json) {
    stage.tick();
    return switch (SurveyJson.read(JsonMapper.shared().readTree(json))) {
      case SurveyJson.Reading.Refused(var problems) ->
          throw new IllegalArgumentException(problems.toString());
      case SurveyJson.Reading.Read(var plan) -> {
        stage.get(PlanSurvey.class).save(stage.workspace(), name, plan, null);
        yield new Pulse(stage, name);
      }
    };
  }

  public Survey survey() {
    return stage.get(Surveys.class).find(stage.workspace(), name).orElseThrow();
  }

  public LaunchSurvey.Outcome launch() {
    LaunchSurvey.Outcome outcome =
        stage
            .get(LaunchSurvey.class)
            .launch(survey(), Timing.atOnce(survey().plan(), stage.now()), stage.now());
    stage.get(AskInvited.class).at(stage.now());
    stage.tick();
    return outcome;
  }

  /** Launches it though nothing is decided. */
  public LaunchSurvey.Outcome launchBecause(String reason) {
    LaunchSurvey.Outcome outcome =
        stage
            .get(LaunchSurvey.class)
            .launch(
                survey(),
                Timing.atOnce(survey().plan(), stage.now()),
                new LaunchSurvey.Overriding(reason, null),
                stage.now());
    stage.get(AskInvited.class).at(stage.now());
    stage.tick();
    return outcome;
  }

  /** Answers {@link #PLAN} by buttons, in the language of the department, without a comment. */
  public void answer(String who, String energy, String likely) {
    upToTheComment(who, energy, likely);
    stage.press(who, english(who) ? "Skip" : "Hoppa över");
  }

  /** Answers {@link #PLAN} with a comment. */
  public void comment(String who, String words) {
    upToTheComment(who, "3", "8");
    stage.press(who, english(who) ? "Write" : "Skriv");
    stage.submit(who, Map.of("change", new Value.Words(words)));
  }

  private void upToTheComment(String who, String energy, String likely) {
    stage.press(who, english(who) ? "Answer" : "Svara");
    stage.press(who, energy);
    stage.press(who, likely);
  }

  private boolean english(String who) {
    return stage.person(who).language() == Language.ENGLISH;
  }

  public Wave wave() {
    return stage.get(Waves.class).newestOf(survey()).orElseThrow();
  }

  public boolean close() {
    boolean closed = stage.get(CloseWaves.class).close(wave(), stage.now());
    stage.tick();
    return closed;
  }

  /** What is released of an item for a group. */
  public Optional<Cell.Content> cell(Slice slice, String item) {
    return stage.get(Table.class).cells(wave()).stream()
        .filter(cell -> cell.slice().equals(slice) && cell.item().equals(item))
        .map(Cell::content)
        .findFirst();
  }

  public static Slice department(String name) {
    return new Slice(Slice.Kind.DEPARTMENT, name);
  }
}
