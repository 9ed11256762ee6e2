package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** A week as it should read, from Monday's question to Friday's summary. */
class WalkedWeekTests {

  private final Stage stage = Stage.at("2026-11-12T12:00:00Z");

  @BeforeEach
  void hire() {
    stage.company().with("Ylva Ek", "Bo Lind").from("Ledning");
    stage.company().of("Bo Lind").reportingTo("Ylva Ek");
    stage
        .company()
        .with("Anna Berg", "Eva Dahl", "Kim Falk", "Lisa Holm", "Ola Moe", "Per Norr", "Sara Öst")
        .reportingTo("Bo Lind");
  }

  @Test
  void readsAsItShouldInSwedish() {
    play(
        new Words(
            "Börja",
            "Bra",
            "Okej",
            "Segt",
            "Nej, inget",
            "Hoppa över",
            "Klar",
            "Ta upp på enskilt samtal",
            "Inget av dem"));
    assertThat(conversation("Anna Berg", "Veckoavstämning, v. 48"))
        .isEqualTo(golden("anna-sv.txt"));
    assertThat(stage.last("Eva Dahl")).isEqualTo(golden("reminder-sv.txt"));
    assertThat(stage.last("Bo Lind")).isEqualTo(golden("digest-sv.txt"));
    assertThat(stage.last("Ylva Ek")).isEqualTo(golden("skip-level-sv.txt"));
  }

  @Test
  void readsAsItShouldInEnglish() {
    stage
        .company()
        .of(
            "Ylva Ek",
            "Bo Lind",
            "Anna Berg",
            "Eva Dahl",
            "Kim Falk",
            "Lisa Holm",
            "Ola Moe",
            "Per Norr",
            "Sara Öst")
        .speaking(Language.ENGLISH);
    play(
        new Words(
            "Start",
            "Good",
            "Okay",
            "Slow",
            "No, nothing",
            "Skip",
            "Done",
            "Bring up in our one-to-one",
            "None of them"));
    assertThat(conversation("Anna Berg", "Weekly check-in, week 48"))
        .isEqualTo(golden("anna-en.txt"));
    assertThat(stage.last("Eva Dahl")).isEqualTo(golden("reminder-en.txt"));
    assertThat(stage.last("Bo Lind")).isEqualTo(golden("digest-en.txt"));
    assertThat(stage.last("Ylva Ek")).isEqualTo(golden("skip-level-en.txt"));
  }

  /** What is on the buttons. */
  private record Words(
      String start,
      String good,
      String okay,
      String slow,
      String nothing,
      String skip,
      String done,
      String bringUp,
      String noneOfThem) {}

  private void play(Words on) {
    stage.programme("Veckan", Plans.weekly());
    theWeekBefore(on);
    stage.say("Ola Moe", "away 2026-11-23 to 2026-11-27");
    stage.turnTo("2026-11-23T07:59:00Z");
    assertThat(stage.sentTo("Kim Falk")).as("nobody is asked before nine").isEqualTo(5);
    stage.turnTo("2026-11-23T08:00:00Z");
    anna(on);
    answer("Kim Falk", on, on.good, "databasen i testmiljön är nere", "flytta databasen");
    for (String name : new String[] {"Lisa Holm", "Per Norr", "Sara Öst"}) {
      answer(name, on, on.good, on.nothing, "vila");
    }
    stage.press("Eva Dahl", on.start);
    stage.press("Eva Dahl", on.okay);
    stage.turnTo("2026-11-25T08:00:00Z");
    stage.turnTo("2026-11-27T07:00:00Z");
  }

  private void theWeekBefore(Words on) {
    stage.turnTo("2026-11-16T08:00:00Z");
    for (String name : new String[] {"Kim Falk", "Lisa Holm", "Per Norr", "Sara Öst"}) {
      answer(name, on, on.slow, on.nothing, "- skriva testplan");
    }
    answer("Anna Berg", on, on.good, on.nothing, "lansera importen\nanställa en testare");
    stage.turnTo("2026-11-20T07:00:00Z");
  }

  private void anna(Words on) {
    stage.press("Anna Berg", on.start);
    stage.press("Anna Berg", on.good);
    stage.press("Anna Berg", "lansera importen");
    stage.press("Anna Berg", on.done);
    stage.say("Anna Berg", "Väntar på juristen om importavtalet");
    stage.say("Anna Berg", "släppa betan");
    stage.press("Anna Berg", on.bringUp);
  }

  private void answer(String who, Words on, String mood, String blockers, String plan) {
    stage.press(who, on.start);
    stage.press(who, mood);
    if (stage.last(who).contains(on.noneOfThem)) {
      stage.press(who, "skriva testplan");
      stage.press(who, on.done);
    }
    if (blockers.equals(on.nothing)) {
      stage.press(who, on.nothing);
    } else {
      stage.say(who, blockers);
    }
    stage.say(who, plan);
  }

  /** What was said since the week began, what was put in its place since included. */
  private String conversation(String who, String title) {
    String said = stage.everythingSaidTo(who);
    return said.substring(said.indexOf(title));
  }

  private static String golden(String file) {
    try (InputStream text = WalkedWeekTests.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8)
          .stripTrailing();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
