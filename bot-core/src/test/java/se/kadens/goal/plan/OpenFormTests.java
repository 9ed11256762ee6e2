package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.Goals;
import se.kadens.goal.Status;
import se.kadens.goal.view.Step;
import se.kadens.stage.Stage;

/** Somebody says where a goal stands while another has the form of it open. */
class OpenFormTests {

  private final Office office = Office.open();
  private final Stage stage = office.stage();
  private final GoalId goal = office.running();

  @Test
  void leavesWhatIsNewerThanWhatItShowed() {
    open("Anna Berg");
    Filled annas = Filled.as(stage.form("Anna Berg"));
    open("Bo Lind");
    office.fill(
        "Bo Lind",
        form -> form.value("Nya kunder", "12").pick("status", "at-risk").pick("confidence", "4"));
    stage.turnBy(Duration.ofMinutes(1));
    annas.value("Svarstid", "7 timmar");
    stage.submit("Anna Berg", annas.values());
    assertThat(part("Nya kunder").standing().current()).isEqualByComparingTo("12");
    assertThat(part("Svarstid").standing().current()).isEqualByComparingTo("7");
    assertThat(whole().standing().status()).isEqualTo(Status.AT_RISK);
    assertThat(whole().standing().confidence()).isEqualTo(4);
    assertThat(office.last("Anna Berg"))
        .startsWith(
            "Uppdaterat. Det här ändrades medan formuläret var öppet, och det nyare står kvar: Nya"
                + " kunder och Öka trafiken.");
  }

  @Test
  void leavesAPrefilledValueThatSomebodyHasChanged() {
    open("Anna Berg");
    office.fill("Anna Berg", form -> form.value("Nya kunder", "12").pick("confidence", "6"));
    stage.turnBy(Duration.ofMinutes(1));
    open("Anna Berg");
    Filled annas = Filled.as(stage.form("Anna Berg"));
    open("Bo Lind");
    office.fill("Bo Lind", form -> form.value("Nya kunder", "15").pick("confidence", "9"));
    stage.turnBy(Duration.ofMinutes(1));
    stage.submit("Anna Berg", annas.values());
    assertThat(part("Nya kunder").standing().current()).isEqualByComparingTo("15");
    assertThat(whole().standing().confidence()).isEqualTo(9);
    assertThat(part("Nya kunder").standing().updatedAt()).isEqualTo(stage.now());
  }

  @Test
  void takesWhatWasWrittenLast() {
    open("Anna Berg");
    Filled annas = Filled.as(stage.form("Anna Berg")).value("Nya kunder", "13");
    open("Bo Lind");
    office.fill("Bo Lind", form -> form.value("Nya kunder", "12"));
    stage.turnBy(Duration.ofMinutes(1));
    stage.submit("Anna Berg", annas.values());
    assertThat(part("Nya kunder").standing().current()).isEqualByComparingTo("13");
    assertThat(office.last("Anna Berg")).startsWith("Uppdaterat.\n");
  }

  @Test
  void keepsTheDecimalsThatItDidNotShow() {
    stage
        .get(JdbcClient.class)
        .sql("UPDATE goal SET current = 7.123456789 WHERE title = 'Svarstid'")
        .update();
    open("Anna Berg");
    office.fill("Anna Berg", form -> form.write("note", "Inget nytt"));
    assertThat(part("Svarstid").standing().current()).isEqualByComparingTo("7.123456789");
  }

  /** A minute after whatever was done before, so that it comes later. */
  private void open(String who) {
    stage.turnBy(Duration.ofMinutes(1));
    stage.press(who, Step.UPDATE.on(goal.toString()));
  }

  private Goal whole() {
    return stage.get(Goals.class).find(stage.workspace(), goal).orElseThrow();
  }

  private Goal part(String title) {
    return stage.get(Goals.class).partsOf(stage.workspace(), goal).stream()
        .filter(part -> part.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
