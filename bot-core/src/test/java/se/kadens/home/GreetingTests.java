package se.kadens.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Wordings;
import se.kadens.language.Language;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

class GreetingTests {

  private static final String ANNA = "Anna Berg";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Ylva Ek", "Bo Lind").from("Ledning");
    stage.company().of("Bo Lind").reportingTo("Ylva Ek");
    stage.company().with(ANNA).reportingTo("Bo Lind");
    stage.programme("Veckan", Plans.weekly());
  }

  private String welcome(String who) {
    Reply reply =
        stage
            .get(Switchboard.class)
            .answer(
                "memory",
                Set.of(who),
                new Asked(stage.person(who), stage.now(), Switchboard.HELP, "welcome", ""));
    return ((Reply.Say) reply).message().summary();
  }

  @Test
  void welcomesAPersonWithWhatTheyAreAskedAndWhoSeesIt() {
    assertThat(welcome(ANNA))
        .startsWith("Hej Anna, jag heter Kadens.")
        .contains(
            "Veckan: varje vecka, måndag kl. 09.00.",
            "Din chef Bo ser svaren, och Bos chef ser hur många som svarat.",
            "skriv avstämning",
            "[Visa hem]",
            "[Visa hjälp]",
            "[Visa inställningar]");
  }

  @Test
  void promisesNothingToWhomeverIsInNoProgramme() {
    assertThat(welcome("Ylva Ek"))
        .contains("Inget är planerat för dig än.")
        .doesNotContain("Veckan", "chef ser", "skriv avstämning");
  }

  @Test
  void leadsOnFromTheWelcome() {
    stage.say(ANNA, "välkommen");
    stage.press(ANNA, "Visa hem");
    assertThat(stage.last(ANNA)).contains("Dina inställningar");
    stage.press(ANNA, "Visa hjälp");
    assertThat(stage.last(ANNA)).startsWith("Jag frågar hur veckan var");
    stage.press(ANNA, "Visa inställningar");
    assertThat(stage.last(ANNA)).startsWith("Dina inställningar").contains("Byt dag och tid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi", "Hello", "hello.", "Hej", "Hallå!"})
  void greetsBackAndSaysWhatOneCanDo(String greeting) {
    var said =
        new Wordings(stage.get(Switchboard.class).offers())
            .said(stage.person(ANNA), stage.now(), greeting);
    Reply reply = stage.get(Switchboard.class).answer("memory", Set.of(greeting), said);
    assertThat(((Reply.Say) reply).message().summary())
        .startsWith("Hej Anna.")
        .contains("avstämning", "borta till måndag", "hem:", "inställningar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "Hem"})
  void showsThePersonsOwnPageAsAMessage(String word) {
    stage.turnTo("2026-11-23T08:00:00Z");
    stage.say(ANNA, word);
    assertThat(stage.last(ANNA)).contains("Veckan", "Dina inställningar");
  }

  @Test
  void greetsInThePersonsLanguage() {
    stage.company().of(ANNA).speaking(Language.ENGLISH);
    stage.say(ANNA, "hej");
    assertThat(stage.last(ANNA)).startsWith("Hello Anna.").contains("home:");
    assertThat(welcome(ANNA)).startsWith("Hello Anna, I am Kadens.");
  }
}
