package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.Cell;
import se.kadens.survey.CloseWaves;
import se.kadens.survey.LaunchSurvey;
import se.kadens.survey.LaunchSurvey.Outcome;
import se.kadens.survey.PlanSurvey;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyJson;
import se.kadens.survey.Surveys;
import se.kadens.survey.Table;
import se.kadens.survey.Timing;
import se.kadens.survey.Wave;
import tools.jackson.databind.json.JsonMapper;

/** What holds of a wave whatever others do meanwhile: HR, a second node, colleagues, outsiders. */
class PulseContractTests {

  private static final String ANNA = "Produkt Ason";
  private static final String BO = "Bo Lind";
  private static final String NAME = "Puls, november";

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse = settled();

  private Pulse settled() {
    Pulse.settle(stage);
    return Pulse.planned(stage, NAME, Pulse.PLAN);
  }

  @Test
  void keepsToItsContractWhateverBecomesOfThePlan() {
    pulse.launch();
    Wave before = pulse.wave();
    plan(
        Pulse.PLAN
            .replace("Jag har ork", "Jag är pigg och har ork")
            .replace("\"mode\"", "\"thresholds\": {\"score\": 24}, \"mode\""));
    jdbc().sql("UPDATE survey SET plan = replace(plan::text, 'anonymous', 'named')::json").update();

    stage.press(ANNA, "Svara");
    assertThat(stage.last(ANNA)).contains("Jag har ork").doesNotContain("pigg");
    stage.press(ANNA, "2");
    stage.press(ANNA, "7");
    stage.press(ANNA, "Hoppa över");
    Pulse.all().stream().filter(who -> !who.equals(ANNA)).forEach(who -> byForm(who, "4"));
    assertThat(countOfStaged("person_id IS NOT NULL")).isZero();
    pulse.close();

    assertThat(pulse.wave().hash()).isEqualTo(before.hash());
    assertThat(pulse.wave().contract()).isEqualTo(before.contract());
    assertThat(pulse.cell(Pulse.department("Produkt"), "energy"))
        .hasValueSatisfying(content -> assertThat(((Cell.Shown) content).n()).isEqualTo(12));
    assertThat(count("survey_answer")).isZero();
  }

  private void plan(String json) {
    if (SurveyJson.read(JsonMapper.shared().readTree(json))
        instanceof SurveyJson.Reading.Read(var plan)) {
      assertThat(stage.get(PlanSurvey.class).save(stage.workspace(), NAME, plan, null))
          .isInstanceOf(PlanSurvey.Outcome.Saved.class);
    } else {
      throw new IllegalArgumentException(json);
    }
  }

  @Test
  void launchesAnOccasionOnceFromTwoNodes() throws Exception {
    LaunchSurvey here = stage.get(LaunchSurvey.class);
    LaunchSurvey there = stage.neighbours(LaunchSurvey.class);
    var timing = Timing.on(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0), pulse.survey().plan());

    List<Outcome> outcomes =
        together(
            () -> here.launch(pulse.survey(), timing, stage.now()),
            () -> there.launch(pulse.survey(), timing, stage.now()));

    assertThat(outcomes).filteredOn(Outcome.Launched.class::isInstance).hasSize(1);
    assertThat(here.launch(pulse.survey(), timing, stage.now()))
        .isInstanceOf(Outcome.Repeated.class);
    assertThat(count("survey_wave")).isEqualTo(1);
    assertThat(count("survey_invitation")).isEqualTo(Pulse.all().size() + 1);
  }

  @Test
  void releasesOnceWhenTwoNodesClose() throws Exception {
    pulse.launch();
    Pulse.all().forEach(who -> byForm(who, "3"));
    CloseWaves here = stage.get(CloseWaves.class);
    CloseWaves there = stage.neighbours(CloseWaves.class);
    Wave wave = pulse.wave();

    List<Boolean> closed =
        together(() -> here.close(wave, stage.now()), () -> there.close(wave, stage.now()));

    assertThat(closed).containsExactlyInAnyOrder(true, false);
    assertThat(here.close(wave, stage.now())).isFalse();
    assertThat(stage.get(Table.class).comments(wave)).hasSize(Pulse.all().size());
    assertThat(pulse.cell(Slice.EVERYONE, "energy"))
        .hasValueSatisfying(content -> assertThat(((Cell.Shown) content).n()).isEqualTo(24));
  }

  /** Thanked and counted, or told that it has closed: nothing between. */
  @Test
  void countsWhoeverIsThankedWhileItCloses() throws Exception {
    pulse.launch();
    Switchboard switchboard = stage.get(Switchboard.class);
    CountDownLatch some = new CountDownLatch(6);
    List<Callable<String>> doings = new ArrayList<>();
    for (String who : Pulse.all()) {
      stage.press(who, label(who, "Fyll i som formulär", "Fill in as a form"));
      Person person = stage.person(who);
      Form form = stage.form(who);
      doings.add(
          () -> {
            Reply reply =
                switchboard.answer(
                    "memory",
                    Set.of(UUID.randomUUID().toString()),
                    new Interaction.Submitted(person, stage.now(), form.action(), filled("4")));
            some.countDown();
            return words(reply);
          });
    }
    CloseWaves closing = stage.get(CloseWaves.class);
    Wave wave = pulse.wave();
    doings.add(
        () -> {
          assertThat(some.await(10, TimeUnit.SECONDS)).isTrue();
          return closing.close(wave, stage.now()) ? "closed" : "not closed";
        });

    List<String> said = all(doings);

    assertThat(said).contains("closed");
    long thanked = said.stream().filter(PulseContractTests::isThanks).count();
    assertThat(said)
        .filteredOn(words -> !isThanks(words) && !words.equals("closed"))
        .allMatch(words -> words.contains("Omgången stängde") || words.contains("closed on"));
    assertThat(pulse.cell(Slice.EVERYONE, "energy"))
        .hasValueSatisfying(content -> assertThat(((Cell.Shown) content).n()).isEqualTo(thanked));
    assertThat(stage.get(Table.class).turnout(wave))
        .filteredOn(turnout -> turnout.slice().equals(Slice.EVERYONE))
        .allMatch(turnout -> turnout.answered() == thanked);
  }

  private static boolean isThanks(String words) {
    return words.contains("Tack, det var allt") || words.contains("that was all");
  }

  private static String words(Reply reply) {
    return switch (reply) {
      case Reply.Replace(var message) -> message.summary();
      case Reply.Say(var message) -> message.summary();
      case Reply.Correct(var problems) -> problems.toString();
      case Reply.Nothing _, Reply.Ask _, Reply.Several _ -> reply.toString();
    };
  }

  @Test
  void asksNobodyOnceItIsStopped() {
    Survey before = pulse.survey();
    stage.get(Surveys.class).stand(before, Survey.Standing.STOPPED);
    assertThat(
            stage
                .get(LaunchSurvey.class)
                .launch(before, Timing.atOnce(before.plan(), stage.now()), stage.now()))
        .isEqualTo(new Outcome.Stopped());
    stage.get(Surveys.class).stand(before, Survey.Standing.RUNNING);
    assertThat(pulse.launch()).isInstanceOf(Outcome.Launched.class);
  }

  @Test
  void asksOneMoreThanItTakesSinceWhoeverLooksMayBeAmongThem() {
    Pulse few =
        Pulse.planned(
            stage,
            "Få",
            Pulse.PLAN.replace(
                "\"closes\"",
                "\"audience\": {\"departments\": [\"Sales\"]},"
                    + " \"thresholds\": {\"score\": 8, \"distribution\": 8, \"comment\": 10},"
                    + " \"closes\""));
    assertThat(few.launch()).isEqualTo(new Outcome.TooFew(8, 9));
  }

  @Test
  void takesWhatIsDeliveredTwiceOnce() {
    pulse.launch();
    stage.press(ANNA, "Svara");
    Action two = stage.button(ANNA, "2");
    Switchboard switchboard = stage.get(Switchboard.class);
    Person anna = stage.person(ANNA);
    Interaction press = new Interaction.Pressed(anna, stage.now(), two, null);

    Reply first = switchboard.answer("memory", Set.of("delivered-1"), press);
    Reply again = switchboard.answer("memory", Set.of("delivered-1"), press);

    assertThat(first).isInstanceOf(Reply.Replace.class);
    assertThat(again).isEqualTo(Reply.nothing());
    assertThat(countOfStaged("true")).isEqualTo(1);
  }

  @Test
  void asksForWhatIsMissingWhenPressesComeOutOfOrder() {
    pulse.launch();
    stage.press(ANNA, "Svara");
    Action energy = stage.button(ANNA, "2");
    stage.press(
        ANNA,
        new Action(
            energy.feature(),
            energy.verb(),
            energy.subject().replace("/energy/2", "/recommend/9")));
    assertThat(stage.last(ANNA)).contains("Jag har ork");
    stage.press(ANNA, "2");

    assertThat(stage.last(ANNA)).contains("Vad skulle du ändra?");
    assertThat(countOfStaged("submitted")).isZero();
  }

  @Test
  void refusesAnAnswerThatIsNone() {
    pulse.launch();
    stage.press(ANNA, "Svara");
    Action energy = stage.button(ANNA, "2");
    for (String forged : List.of("/energy/6", "/energy/", "/energy/x", "/salary/2", "/theme:x/2")) {
      stage.press(
          ANNA,
          new Action(
              energy.feature(), energy.verb(), energy.subject().replace("/energy/2", forged)));
      assertThat(stage.last(ANNA)).as(forged).contains("hör till ett äldre meddelande");
    }
    assertThat(countOfStaged("answers::text <> '{}'")).isZero();
  }

  @Test
  void isNotOpenToSomebodyWhoLeft() {
    pulse.launch();
    stage.press(ANNA, "Svara");
    Action two = stage.button(ANNA, "2");
    stage.company().withoutAnyMore(ANNA);
    stage.tick();
    assertThat(stage.person(ANNA).active()).isFalse();

    stage.press(ANNA, two);

    assertThat(stage.last(ANNA)).contains("inte öppen för dig");
    assertThat(countOfStaged("answers::text LIKE '%energy%'")).isZero();
  }

  @Test
  void keepsWhatSomebodySubmittedBeforeTheyLeft() {
    pulse.launch();
    Pulse.all().forEach(who -> byForm(who, "3"));
    stage.company().withoutAnyMore(ANNA);
    stage.tick();
    pulse.close();

    assertThat(pulse.cell(Slice.EVERYONE, "energy"))
        .hasValueSatisfying(content -> assertThat(((Cell.Shown) content).n()).isEqualTo(24));
  }

  @Test
  void isNotOpenToWhoeverWasNotInvitedOrIsElsewhere() {
    pulse.launch();
    stage.press(ANNA, "Svara");
    Action two = stage.button(ANNA, "2");
    stage.company().with("Nils Ny").from("Produkt");
    stage.press("Nils Ny", two);
    assertThat(stage.last("Nils Ny")).contains("inte öppen för dig");

    Person bo = stage.person(BO);
    Person elsewhere =
        new Person(
            WorkspaceId.create(),
            bo.id(),
            bo.name(),
            bo.email(),
            bo.language(),
            bo.zone(),
            bo.hours(),
            bo.department(),
            bo.manager(),
            bo.role(),
            true);
    Reply reply =
        stage
            .get(Switchboard.class)
            .answer(
                "memory",
                Set.of("elsewhere"),
                new Interaction.Pressed(elsewhere, stage.now(), two, null));

    assertThat(words(reply)).contains("inte öppen för dig");
    assertThat(countOfStaged("answers::text LIKE '%energy%'")).isZero();
  }

  private void byForm(String who, String energy) {
    stage.press(who, label(who, "Fyll i som formulär", "Fill in as a form"));
    stage.submit(who, filled(energy));
  }

  private static Map<String, Value> filled(String energy) {
    Map<String, Value> filled = new HashMap<>();
    filled.put("energy", new Value.Picked(Set.of(energy)));
    filled.put("recommend", new Value.Picked(Set.of("8")));
    filled.put("change", new Value.Words("mindre möten"));
    return filled;
  }

  private static String label(String who, String swedish, String english) {
    return who.startsWith("Sa") ? english : swedish;
  }

  private JdbcClient jdbc() {
    return stage.get(JdbcClient.class);
  }

  private int count(String table) {
    return jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  private int countOfStaged(String which) {
    return jdbc()
        .sql("SELECT count(*) FROM survey_staged WHERE " + which)
        .query(Integer.class)
        .single();
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    return all(List.of(one, other));
  }

  private static <T> List<T> all(List<Callable<T>> doings) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> done : threads.invokeAll(doings)) {
        results.add(done.get());
      }
    }
    return results;
  }
}
