package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.company.Member;
import se.kadens.sandbox.company.SampleCompany;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An anonymous pulse that three departments answer in two languages, one of them of four people,
 * and what comes of it.
 */
abstract class Pulses extends Story {

  private static final String SURVEY = "Puls, november";

  private static final String PLAN =
      """
      {"mode": "anonymous", "closes": {"after": "P2D"}, "remind": [{"after": "P1D"}],
       "audience": {"departments": ["Product", "Platform", "Operations"]},
       "purpose": "Vi vill veta hur hösten har varit.", "legal_basis": "legitimate interest",
       "contact": "maria.ek@tallvik.example",
       "questions": [
         {"key": "energy", "kind": "scale", "theme": "workload",
          "text": {"en": "I have the energy my work takes.",
                   "sv": "Jag har den ork som mitt arbete kräver."}},
         {"key": "recommend", "kind": "enps"},
         {"key": "change", "kind": "long_text",
          "text": {"en": "What would you change first?", "sv": "Vad skulle du ändra först?"}}]}
      """;

  private final Administration administration;
  private final List<Member> asked;

  Pulses(House house) {
    super(house, "pulses");
    administration = new Administration(house);
    asked =
        SampleCompany.people().stream()
            .filter(one -> List.of("Product", "Platform", "Operations").contains(one.department()))
            .toList();
  }

  /** Answers with one of many steps, as this channel has them. */
  abstract void chooses(Seat seat, String step);

  private static String first(Member member) {
    return member.name().substring(0, member.name().indexOf(' '));
  }

  private static boolean english(Member member) {
    return member.locale().equals("en");
  }

  private Seat seat(Member member) {
    return house.seat(first(member));
  }

  @BeforeAll
  void launch() {
    house.turnTo(LocalDate.of(2026, 11, 17).atTime(10, 0));
    house.put("surveys/" + SURVEY, "application/json", PLAN);
    assertThat(post("launch").path("invited").intValue()).isEqualTo(asked.size());
    house.turnTo(LocalDate.of(2026, 11, 17).atTime(10, 1));
  }

  private JsonNode post(String verb) {
    return JsonMapper.shared()
        .readTree(administration.post("surveys/" + SURVEY.replace(" ", "%20") + "/" + verb));
  }

  private JsonNode results() {
    return JsonMapper.shared()
        .readTree(
            administration
                .get("surveys/" + SURVEY.replace(" ", "%20") + "/results", "practice")
                .body());
  }

  @Test
  @Order(1)
  void tellsEachWhereTheirAnswersShow() {
    assertThat(house.seat("Anna").hears("Svaren är anonyma.").plain())
        .contains("Puls, november", "Product, 8 personer", "Maria Ek svarar på frågor.");
    assertThat(house.seat("Kim").hears("Your answers are anonymous.").plain())
        .contains("Product, 8 people", "Nobody can lower these limits now.");
    assertThat(house.seat("Helena").hears("Svaren är anonyma.").plain())
        .contains("alla som fick enkäten, 18 personer")
        .doesNotContain("Operations,");
  }

  @Test
  @Order(2)
  void isAnsweredByButtonsAndInForms() {
    for (Member member : asked) {
      if (asked.indexOf(member) % 3 == 0) {
        inForm(member);
      } else {
        byButtons(member);
      }
      seat(member).hears(english(member) ? "Thank you, that was all." : "Tack, det var allt.");
    }
  }

  private String energy(Member member) {
    return member.department().equals("Operations") ? "1" : "4";
  }

  /** As the form's list has it. */
  private String energyInForm(Member member) {
    return energy(member).equals("4")
        ? "4"
        : "1 – " + (english(member) ? "not true at all" : "stämmer inte alls");
  }

  private void byButtons(Member member) {
    Seat seat = seat(member);
    seat.presses(english(member) ? "Answer" : "Svara");
    seat.hears(english(member) ? "1 of 3" : "1 av 3");
    seat.presses(energy(member));
    seat.hears(english(member) ? "2 of 3" : "2 av 3");
    chooses(seat, "9");
    seat.hears(english(member) ? "3 of 3" : "3 av 3");
    seat.presses(english(member) ? "Skip" : "Hoppa över");
  }

  private void inForm(Member member) {
    Seat seat = seat(member);
    seat.presses(english(member) ? "Fill in as a form" : "Fyll i som formulär");
    seat.sees("Puls, november");
    seat.submits(
        english(member)
            ? Map.of("I have the energy my work takes.", energyInForm(member))
            : Map.of("Jag har den ork som mitt arbete kräver.", energyInForm(member)));
  }

  @Test
  @Order(3)
  void leavesNoAnswerInAnyChat() {
    for (Member member : asked) {
      assertThat(seat(member).everything())
          .as(member.name())
          .doesNotContain("Jag har den ork", "I have the energy");
    }
  }

  @Test
  @Order(4)
  void remindsNobodyWhoHasAnswered() {
    house.turnTo(LocalDate.of(2026, 11, 18).atTime(15, 0));
    for (Member member : asked) {
      assertThat(seat(member).everything())
          .as(member.name())
          .doesNotContain("Puls, november är öppen till", "Puls, november is open until");
    }
  }

  @Test
  @Order(5)
  void releasesOneTableInWhichTheFourAreNowhere() {
    assertThat(results().path("cells").isEmpty()).as("before it closes").isTrue();
    JsonNode closed = post("close");
    List<String> shown = new ArrayList<>();
    closed
        .path("cells")
        .forEach(
            cell -> {
              if (cell.path("item").stringValue().equals("energy") && cell.has("n")) {
                shown.add(cell.path("slice") + " " + cell.path("n").intValue());
              }
            });
    assertThat(shown).contains("{\"everyone\":true} 18", "{\"department\":\"Product\"} 8");
    assertThat(closed.toString()).doesNotContain("Operations");
    assertThat(closed.path("contract").stringValue())
        .as("what respondents were told begins with the same")
        .hasSize(64);
    assertThat(results()).isEqualTo(closed);
  }

  @Test
  @Order(6)
  void takesNothingAfterwards() {
    assertThat(post("close").path("status").intValue()).isEqualTo(409);
    house.seat("Anna").presses("Ändra mina svar").hears("Omgången stängde");
  }

  @Test
  @Order(7)
  void tellsHrTheSameCellsAndNeverTheFour() {
    Seat maria = house.seat("Maria");
    assertThat(maria.hears("Puls, november: resultat").plain())
        .contains("18 av 18 svarade", "Product")
        .doesNotContain("Operations");
    maria.types("resultat");
    maria.hears("Puls, november: resultat");
    String csv = file("results.csv");
    assertThat(csv).contains("department,Product,energy").doesNotContain("Operations");
    results()
        .path("cells")
        .forEach(
            cell ->
                assertThat(csv.lines())
                    .anyMatch(line -> line.contains(cell.path("item").stringValue())));
    assertThat(file("results.xlsx")).startsWith("PK");
  }

  private String file(String name) {
    return administration
        .get("surveys/" + SURVEY.replace(" ", "%20") + "/" + name, "practice")
        .body();
  }

  @Test
  @Order(8)
  void sharesWhatHrDecidesToShare() {
    house.seat("Maria").presses("Dela");
    house.turnTo(LocalDate.of(2026, 11, 19).atTime(10, 0));
    assertThat(house.seat("Anna").hears("vad alla som svarade sa").plain())
        .contains("18 av 18 svarade")
        .doesNotContain("Operations");
    assertThat(house.seat("Kim").hears("everyone who answered said").plain())
        .contains("18 of 18 answered");
    house.seat("Kim").types("results");
    house.seat("Kim").hears("everyone who answered said");
  }
}
