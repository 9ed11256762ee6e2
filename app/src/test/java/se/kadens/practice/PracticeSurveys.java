package se.kadens.practice;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import se.kadens.sandbox.company.Member;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.Outcome;
import se.kadens.sandbox.slack.SlackSandbox;

/**
 * Two surveys of the sample company: one whose results are there, and one that waits for answers.
 */
@Lazy
class PracticeSurveys {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String AUTUMN =
      """
      {"mode": "anonymous", "closes": {"after": "P3D"},
       "audience": {"departments": ["Product", "Platform", "Operations"]},
       "purpose": "%s", "legal_basis": "legitimate interest",
       "contact": "maria.ek@tallvik.example",
       "questions": [
         {"key": "workload_time"}, {"key": "teamwork_across"}, {"key": "safety_disagree"},
         {"key": "recommend_employer"},
         {"key": "change", "kind": "long_text",
          "text": {"en": "What would you change first?", "sv": "Vad skulle du ändra först?"}}]}
      """
          .formatted(
              "Vi vill veta vad vi ska ändra till våren. We want to know what to change by spring.");

  private static final String WOULD_RECOMMEND =
      """
      {"mode": "anonymous", "template": "enps",
       "closes": {"after": "P6D"}, "remind": [{"before_close": "P1D"}],
       "purpose": "Vi vill veta hur det är att arbeta här. We want to know what it is like to work here.",
       "legal_basis": "legitimate interest", "contact": "maria.ek@tallvik.example"}
      """;

  /** Who, what they chose of each question in turn, and what they wrote. */
  private static final String AUTUMN_ANSWERS =
      """
      Bo      | 3 4 4 9  | Fewer meetings before noon.
      Anna    | 2 4 4 8  | Bestäm vad som går först en gång i månaden, och håll fast vid det.
      Eva     | 3 3 4 8  | Låt alla vara med innan kravet är skrivet.
      Kim     | 2 4 5 9  | Test data that looks like what our customers have.
      Ola     | 2 3 3 7  | Tysta aviseringarna på förmiddagarna.
      Sara    | 1 4 4 8  | En testare till.
      Nils    | 3 4 5 10 | Byggtiderna, de tar en timme om dagen.
      Grace   | 2 3 4 9  | Say earlier what we are not going to do.
      Henrik  | 3 2 4 8  | Dela jouren på fler.
      Elsa    | 4 3 4 9  | Fler beslut på plats, färre i trådar.
      Tom     | 3 2 5 9  | A runbook for everything that wakes somebody at night.
      Maja    | 4 3 4 10 |
      Daniel  | 3 2 4 6  | Meetings at hours that suit all three offices.
      Aron    | 2 3 5 8  | Mer tid att städa i gammal kod.
      Ingrid  | 3 4 5 10 |
      Maria   | 4 4 5 9  |
      Johan   | 3 4 4 9  | Ett sätt att dela dokument, inte fyra.
      Helena  | 4 4 4 9  |
      """;

  private static final String RECOMMENDATIONS =
      """
      Eva     | 8  | Bra kollegor.
      Ola     | 7  |
      Sara    | 8  | Det går att säga vad man tycker.
      Nils    | 10 | Jag lär mig något varje vecka.
      Grace   | 9  | People are kind, and the work matters to somebody.
      Henrik  | 8  | Roligt jobb, för lite folk.
      Elsa    | 9  | Vi får bestämma själva hur vi gör.
      Tom     | 9  |
      Maja    | 10 | Teamet.
      Daniel  | 6  | The nights on call.
      Aron    | 8  | Frihet under ansvar.
      Ingrid  | 10 |
      Johan   | 9  | Korta beslutsvägar.
      Helena  | 9  | Man litar på varandra.
      Oskar   | 7  | Kunderna är bra, men vi är få.
      Amelia  | 8  | I am trusted to decide.
      """;

  private final Administration administration;
  private final SlackSandbox slack;
  private final Stage stage;

  PracticeSurveys(Administration administration, SlackSandbox slack, Stage stage) {
    this.administration = administration;
    this.slack = slack;
    this.stage = stage;
  }

  /** Everybody in three departments answers, one of them of four people; it closes by itself. */
  void askOfTheAutumn() {
    ask("Pulsen", AUTUMN);
    answer(
        AUTUMN_ANSWERS,
        List.of("workload_time", "teamwork_across", "safety_disagree", "recommend_employer"),
        "change");
  }

  /** Everybody is asked; whom the reader is likely to be has not answered yet. */
  void askWhetherPeopleWouldRecommend() {
    ask("Trivsel", WOULD_RECOMMEND);
    answer(RECOMMENDATIONS, List.of("recommend_employer"), "recommend_why");
  }

  private void ask(String name, String plan) {
    administration.put("surveys/" + name, "application/json", plan);
    administration.post("surveys/" + name + "/launch");
    stage.turnTo(stage.now().plus(Duration.ofMinutes(1)));
  }

  private void answer(String answers, List<String> chosen, String written) {
    answers.lines().forEach(line -> answer(line.split("\\|", -1), chosen, written));
  }

  private void answer(String[] said, List<String> chosen, String written) {
    Map<String, Object> values = new HashMap<>();
    List<String> steps = Arrays.asList(said[1].strip().split(" +"));
    for (int i = 0; i < chosen.size(); i++) {
      values.put(chosen.get(i), steps.get(i));
    }
    if (!said[2].isBlank()) {
      values.put(written, said[2].strip());
    }
    inForm(named(said[0].strip()), values);
  }

  private void inForm(Member member, Map<String, Object> values) {
    Desk desk = slack.desk(member.id());
    boolean english = member.locale().equals("en");
    refuse(desk.pressButton(english ? "Fill in as a form" : "Fyll i som formulär"));
    desk.awaitModal(view -> true, PATIENCE);
    refuse(desk.submit(desk.fill(values)));
  }

  private static void refuse(Outcome outcome) {
    if (!outcome.acknowledged()) {
      throw new IllegalStateException("not taken: " + outcome);
    }
  }

  private static Member named(String first) {
    return SampleCompany.people().stream()
        .filter(member -> member.name().startsWith(first + " "))
        .findFirst()
        .orElseThrow();
  }
}
