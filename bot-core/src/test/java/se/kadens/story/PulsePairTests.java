package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;

/** The same statements before a review and after it, read side by side. */
class PulsePairTests {

  private static final String PAIR = "Jämfört med ”Före”";
  private static final int STATEMENTS = 5;

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");

  PulsePairTests() {
    Pulse.settle(stage);
    stage.company().with(drift()).from("Drift");
  }

  private static String[] drift() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(number -> "Drift " + (char) ('A' + number - 1) + "son")
        .toArray(String[]::new);
  }

  private static List<String> everybody() {
    List<String> all = new ArrayList<>(Pulse.all());
    all.addAll(List.of(drift()));
    return all;
  }

  /** Every other answers the lowest, and the others one more: nothing is withheld as alike. */
  private void hold(String name, String template, String audience, List<String> who, int lowest) {
    String plan =
        """
        {"mode": "anonymous", "template": "%s", "audience": %s, "closes": {"after": "P5D"},
         "purpose": "How reviews work.", "legal_basis": "legitimate interest",
         "contact": "maria.ek@example.com"}"""
            .formatted(template, audience);
    Pulse pulse = Pulse.planned(stage, name, plan);
    pulse.launch();
    for (int i = 0; i < who.size(); i++) {
      String each = who.get(i);
      String answer = String.valueOf(i % 2 == 0 ? lowest : lowest + 1);
      stage.press(each, each.startsWith("Sa") ? "Answer" : "Svara");
      IntStream.range(0, STATEMENTS).forEach(_ -> stage.press(each, answer));
    }
    stage.turnBy(Duration.ofMinutes(1));
    pulse.close();
    stage.turnBy(Duration.ofDays(7));
  }

  private String report() {
    stage.say(Pulse.HR, "resultat Efter");
    return stage.last(Pulse.HR);
  }

  /** From its title to the next. */
  private String pair() {
    String report = report();
    return report.substring(report.indexOf(PAIR), report.indexOf("Alla frågor"));
  }

  @Test
  void tellsThemeByThemeWhatWasSaidBeforeAndAfter() {
    hold("Före", "before_review", "{}", everybody(), 2);
    hold("Efter", "after_review", "{}", everybody(), 4);

    String pair = pair();
    assertThat(pair)
        .contains(
            "Utveckling: 0\u00a0% → 100\u00a0% positiva, mer än slumpen",
            "Mitt arbete bedöms rättvist: 2,5 → 4,5, mer än slumpen");
    assertThat(pair.substring(pair.indexOf("Produkt")))
        .startsWith("Produkt")
        .contains("Utveckling: 0\u00a0% → 100\u00a0% positiva\n");
    stage.say(Pulse.HR, "resultat Före");
    assertThat(stage.last(Pulse.HR)).doesNotContain("Jämfört med");
  }

  @Test
  void tellsNoChangeWhereAFewTookPartInOneOnly() {
    hold("Före", "before_review", "{}", everybody(), 2);
    List<String> fewer = new ArrayList<>(everybody());
    fewer.removeAll(List.of("Produkt Ason", "Produkt Bson"));
    hold("Efter", "after_review", "{}", fewer, 4);

    assertThat(pair())
        .startsWith(PAIR + "\nDrift\n")
        .contains("visas ingen ändring")
        .doesNotContain("Produkt");
  }

  @Test
  void comparesOnlyWithWhatTheSamePeopleWereAskedBefore() {
    hold("Före", "before_review", "{\"departments\": [\"Produkt\"]}", produkt(), 2);
    hold("Efter", "after_review", "{}", everybody(), 4);

    assertThat(report()).doesNotContain("Jämfört med");
  }

  private static List<String> produkt() {
    return Pulse.all().stream()
        .filter(name -> name.startsWith("Produkt") || name.equals("Bo Lind"))
        .toList();
  }
}
