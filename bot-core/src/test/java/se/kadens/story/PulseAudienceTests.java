package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.LaunchSurvey.Outcome;
import se.kadens.survey.SurveyPlan.SurveyAudience;
import se.kadens.survey.Surveys;
import se.kadens.survey.Tenure;

/** Whom a survey is for: teams, and those who have been there for so long. */
class PulseAudienceTests {

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");

  PulseAudienceTests() {
    Pulse.settle(stage);
    stage.company().with("Vera VD").from("Ledning");
    stage.company().of("Bo Lind", "Sam Hill").reportingTo("Vera VD");
  }

  private static String[] produkt(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> "Produkt " + (char) ('A' + number - 1) + "son")
        .toArray(String[]::new);
  }

  private Pulse planned(String audience) {
    return Pulse.planned(
        stage, "Puls", Pulse.PLAN.replaceFirst("\\{", "{\"audience\": " + audience + ","));
  }

  @Test
  void asksATeamWithoutItsManagerAndWithoutThoseFurtherBelow() {
    Pulse pulse = planned("{\"teams\": [\"bo.lind@example.com\"]}");

    assertThat(pulse.launch()).isInstanceOf(Outcome.Launched.class);
    assertThat(asked()).containsExactlyInAnyOrder(produkt(1, 11));
  }

  @Test
  void proposesAMeetingToATeamOfTwoThoughTheirLineIsLong() {
    assertThat(planned("{\"teams\": [\"vera.vd@example.com\"]}").launch())
        .isEqualTo(new Outcome.TooFew(2, 6));
  }

  @Test
  void proposesAMeetingOnceWhereTooFewWouldBeAskedOnItsDay() {
    planned(
        """
        {"departments": ["Juridik"]}, "schedule": {"from": "2026-11-24", "at": "09:00"}""");
    stage.turnTo("2026-11-23T20:00:00Z");
    stage.turnTo("2026-11-24T07:00:00Z");
    stage.turnTo("2026-11-24T08:00:00Z");
    stage.turnTo("2026-11-24T09:00:00Z");

    assertThat(stage.messages(Pulse.HR))
        .filteredOn(message -> message.contains("går inte ut"))
        .singleElement()
        .asString()
        .contains(
            "Puls, planerad till tisdag 24 november kl. 09.00",
            "4 personer får frågan, och det krävs 6",
            "Ha ett möte med dem i stället");
    assertThat(stage.screen("Eva Rask")).doesNotContain("Puls");
  }

  @Test
  void countsTheTimeOnTheDayOnWhichItOpens() {
    stage.company().of(produkt(1, 6)).since("2026-08-24");
    stage.company().of(produkt(7, 7)).since("2026-08-23");
    stage.company().of(produkt(8, 8)).since("2026-11-23");
    stage.company().of(produkt(9, 9)).since("2026-11-24");
    Pulse pulse = planned("{\"tenure\": [{\"to\": \"P3M\"}]}");

    assertThat(pulse.launch()).isInstanceOf(Outcome.Launched.class);
    assertThat(asked()).containsExactlyInAnyOrder(concat(produkt(1, 6), produkt(8, 8)));
  }

  @Test
  void countsForAScheduledOneByItsOwnDayAndNotByToday() {
    stage.company().of(produkt(1, 7)).since("2026-08-24");
    planned(
        """
        {"tenure": [{"from": "P3M"}]}, "schedule": {"from": "2026-11-24", "at": "09:00"}""");
    stage.turnTo("2026-11-23T12:00:00Z");
    stage.turnTo("2026-11-24T08:00:00Z");

    assertThat(asked()).containsExactlyInAnyOrder(produkt(1, 7));
  }

  @Test
  void promisesWhatHoldsOfABandAndSaysWhoHasNoStartDate() {
    stage.company().of(produkt(1, 6)).since("2026-10-01");
    stage.company().of("Sales Ason").since("2026-10-01");
    planned("{\"tenure\": [{\"to\": \"P3M\"}]}");
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Skicka nu");
    assertThat(stage.last(Pulse.HR))
        .contains("7 personer", "19 personer har inget startdatum i HR:s fil");
    stage.press(Pulse.HR, "Skicka till 7 personer");
    stage.tick();

    assertThat(stage.last("Produkt Ason")).contains("alla som fick enkäten, 7 personer");
    assertThat(stage.last("Produkt Ason")).doesNotContain("Produkt, 6");
  }

  @Test
  void narrowsADepartmentRatherThanWideningIt() {
    stage.company().of(produkt(1, 6)).since("2026-10-01");
    stage.company().of("Sales Ason").since("2026-10-01");
    planned("{\"departments\": [\"Produkt\"], \"tenure\": [{\"to\": \"P3M\"}]}").launch();

    assertThat(asked()).containsExactlyInAnyOrder(produkt(1, 6));
  }

  private Map<String, Value> filled() {
    Map<String, Value> values = new HashMap<>();
    values.put("name", new Value.Words("Puls"));
    values.put("when", new Value.Picked(Set.of("hand")));
    values.put("close_days", new Value.Words("3"));
    values.put("purpose", new Value.Words("Hur de första månaderna är."));
    values.put("legal_basis", new Value.Words("Berättigat intresse."));
    values.put("teams", new Value.People(List.of(stage.person("Bo Lind").id())));
    values.put("tenure", new Value.Picked(Set.of("P0D/P3M", "P3M/P1Y")));
    return values;
  }

  private Reply fill(Map<String, Value> values) {
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Planera en ny");
    stage.press(Pulse.HR, "eNPS");
    return stage.submit(Pulse.HR, values);
  }

  @Test
  void plansForATeamAndABandInChat() {
    stage.company().of(produkt(1, 3)).since("2026-10-01");
    stage.company().of(produkt(4, 7)).since("2026-01-01");
    stage.company().of(produkt(8, 9)).since("2020-01-01");
    stage.tick();
    fill(filled());
    assertThat(stage.form(Pulse.HR).toString())
        .contains("Under 3 månader", "3 månader till 1 år", "1 år till 3 år", "3 år eller mer");
    assertThat(stage.last(Pulse.HR))
        .contains("7 personer får den", "2 personer har inget startdatum");
    stage.press(Pulse.HR, "Spara");

    SurveyAudience audience =
        stage.get(Surveys.class).find(stage.workspace(), "Puls").orElseThrow().plan().audience();
    assertThat(audience.teams()).containsExactly("bo.lind@example.com");
    assertThat(audience.tenure()).containsExactlyElementsOf(Tenure.USUAL.subList(0, 2));
    stage.press(Pulse.HR, "Skicka nu");
    stage.press(Pulse.HR, "Skicka till 7 personer");
    stage.tick();
    assertThat(asked()).containsExactlyInAnyOrder(produkt(1, 7));
  }

  @Test
  void saysAtTheBandsWhyTooFewAreLeft() {
    stage.company().of(produkt(1, 3)).since("2026-10-01");
    stage.tick();

    assertThat(fill(filled()).toString())
        .contains(
            "tenure=3 personer får frågan, och det krävs 6",
            "Ha ett möte i stället",
            "8 personer har inget startdatum");
  }

  @Test
  void refusesATeamThatNobodyIsIn() {
    Map<String, Value> values = filled();
    values.put("teams", new Value.People(List.of(stage.person("Produkt Ason").id())));

    assertThat(fill(values).toString()).contains("teams=Ingen har Produkt Ason som chef.");
  }

  @Test
  void keepsABandOfTheApisOwnWhereItIsChangedInChat() {
    stage.company().of(produkt(1, 7)).since("2026-10-01");
    planned("{\"tenure\": [{\"from\": \"P30D\", \"to\": \"P18M\"}]}");
    stage.say(Pulse.HR, "puls");
    stage.press(Pulse.HR, "Ändra");
    assertThat(stage.form(Pulse.HR).toString()).contains("30 dagar till 1 år 6 månader");
  }

  private List<String> asked() {
    return Pulse.all().stream().filter(name -> stage.screen(name).contains("Puls")).toList();
  }

  private static String[] concat(String[] some, String[] more) {
    return IntStream.range(0, some.length + more.length)
        .mapToObj(i -> i < some.length ? some[i] : more[i - some.length])
        .toArray(String[]::new);
  }
}
