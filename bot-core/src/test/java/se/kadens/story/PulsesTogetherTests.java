package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.Cell;
import se.kadens.survey.CloseWaves;
import se.kadens.survey.Slice;

/** Two surveys that ask the same: what one tells must not give away what the other hides. */
class PulsesTogetherTests {

  private static final String ANNA = "Produkt Ason";
  private static final Slice PRODUKT = Pulse.department("Produkt");

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");

  PulsesTogetherTests() {
    Pulse.settle(stage);
  }

  /** Asks for energy in a theme, and for something that is only its own. */
  private static String asking(String mode, String theme, String own) {
    return """
    {"mode": "%s", "closes": {"after": "P5D"},
     "purpose": "We look at how the autumn went.", "legal_basis": "legitimate interest",
     "contact": "maria.ek@example.com",
     "questions": [
       {"key": "energy", "kind": "scale", "theme": "%s",
        "text": {"en": "I have energy for my work.", "sv": "Jag har ork för mitt arbete."}},
       {"key": "%s", "kind": "scale", "theme": "%s",
        "text": {"en": "I know what to do.", "sv": "Jag vet vad jag ska göra."}}]}
    """
        .formatted(mode, theme, own, theme);
  }

  private Pulse launched(String name, String json) {
    Pulse pulse = Pulse.planned(stage, name, json);
    pulse.launchBecause("We want to know more.");
    return pulse;
  }

  private void answer(List<String> people) {
    for (int i = 0; i < people.size(); i++) {
      String who = people.get(i);
      stage.press(who, who.startsWith("Sa") ? "Answer" : "Svara");
      stage.press(who, "" + (1 + i % 5));
      stage.press(who, "" + (1 + i % 4));
    }
  }

  private static List<String> allBut(String... absent) {
    return Pulse.all().stream().filter(who -> Stream.of(absent).noneMatch(who::equals)).toList();
  }

  private static Optional<Boolean> shows(Pulse pulse, Slice slice, String item) {
    return pulse.cell(slice, item).map(content -> content instanceof Cell.Shown);
  }

  private Pulse closed(String name, String json, List<String> people) {
    Pulse pulse = launched(name, json);
    answer(people);
    assertThat(pulse.close()).isTrue();
    return pulse;
  }

  @Test
  void hidesWhatWithAnotherSurveyWouldGiveOneAway() {
    Pulse first = closed("Höst", asking("anonymous", "workload", "goals"), Pulse.all());
    stage.turnTo("2026-12-14T08:00:00Z");
    Pulse second = closed("Vinter", asking("anonymous", "workload", "role"), allBut(ANNA));

    assertThat(shows(first, PRODUKT, "energy")).contains(true);
    assertThat(shows(second, PRODUKT, "energy")).contains(false);
    assertThat(shows(second, Slice.EVERYONE, "energy")).contains(false);
    assertThat(shows(second, PRODUKT, "theme:workload")).contains(false);
    assertThat(shows(second, PRODUKT, "role")).contains(true);
  }

  @Test
  void looksAtConfidentialSurveysTooButNotAtNamedOnes() {
    closed("Namn", asking("named", "workload", "goals"), allBut("Bo Lind"));
    stage.turnTo("2026-12-14T08:00:00Z");
    Pulse first = closed("Höst", asking("confidential", "role", "goals"), Pulse.all());
    stage.turnTo("2027-01-11T08:00:00Z");
    Pulse second = closed("Vinter", asking("anonymous", "growth", "role"), allBut(ANNA));

    assertThat(shows(first, PRODUKT, "energy")).contains(true);
    assertThat(shows(second, PRODUKT, "energy")).contains(false);
  }

  @Test
  void tellsOfAThemeOfWhichAnotherSurveyAsksOtherThings() {
    closed("Höst", asking("anonymous", "workload", "goals").replace("energy", "calm"), Pulse.all());
    stage.turnTo("2026-12-14T08:00:00Z");
    Pulse second = closed("Vinter", asking("anonymous", "workload", "role"), allBut(ANNA));

    assertThat(shows(second, PRODUKT, "theme:workload")).contains(true);
  }

  @Test
  @Timeout(60)
  void knowsOfAnotherThatClosesAtTheSameTime() {
    Pulse first = launched("Höst", asking("anonymous", "workload", "goals"));
    answer(Pulse.all());
    Pulse second = launched("Vinter", asking("anonymous", "workload", "role"));
    answer(allBut(ANNA));

    CompletableFuture<Boolean> closing =
        stage
            .get(TransactionTemplate.class)
            .execute(
                _ -> {
                  stage.get(CloseWaves.class).close(first.wave(), stage.now());
                  CompletableFuture<Boolean> other =
                      CompletableFuture.supplyAsync(
                          () -> stage.get(CloseWaves.class).close(second.wave(), stage.now()));
                  while (!somebodyWaits() && !other.isDone()) {
                    Thread.onSpinWait();
                  }
                  return other;
                });

    assertThat(closing).isNotNull().succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
    assertThat(shows(first, PRODUKT, "energy")).contains(true);
    assertThat(shows(second, PRODUKT, "energy")).contains(false);
  }

  private boolean somebodyWaits() {
    return stage
        .get(JdbcClient.class)
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
              WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database())""")
        .query(Boolean.class)
        .single();
  }
}
