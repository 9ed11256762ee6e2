package se.kadens.survey.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Message;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.people.WorkingHours;
import se.kadens.people.WorkspaceId;
import se.kadens.survey.Cell;
import se.kadens.survey.Contract;
import se.kadens.survey.Item;
import se.kadens.survey.Mode;
import se.kadens.survey.Slice;
import se.kadens.survey.SurveyId;
import se.kadens.survey.Thresholds;
import se.kadens.survey.Wave;
import se.kadens.survey.WaveId;

class LanguageCheckTests {

  private static final Item ENERGY =
      new Item(
          new Question(
              "energy",
              new Kind.Scale(1, 5, null, null),
              new Translated("I have energy.", "Jag har ork."),
              true,
              null,
              null,
              null,
              null,
              null,
              null),
          null,
          Item.Direction.HIGHER_IS_BETTER,
          Item.Measure.SCORE);

  private static String check(Cell.Content swedish, Cell.Content english) {
    Wave wave =
        new Wave(
            WorkspaceId.create(),
            new WaveId(UUID.randomUUID()),
            SurveyId.create(),
            1,
            Wave.State.CLOSED,
            Instant.EPOCH,
            Instant.EPOCH,
            new Contract(
                Mode.ANONYMOUS, Thresholds.USUAL, new TreeMap<>(), List.of(ENERGY), "", "", ""),
            "0123456789");
    List<Cell> cells = List.of(cell("sv", swedish), cell("en", english));
    return new LanguageCheck(Results.of(wave, "Puls", cells, List.of()), reader())
        .fold()
        .map(fold -> Message.of(fold).summary())
        .orElse("");
  }

  private static Cell cell(String language, Cell.Content content) {
    return new Cell(new Slice(Slice.Kind.LANGUAGE, language), "energy", content);
  }

  private static Cell.Content shown(Integer... counts) {
    int n = List.of(counts).stream().mapToInt(Integer::intValue).sum();
    return new Cell.Shown(n, 3.0, 0.5, null, List.of(counts));
  }

  private static Person reader() {
    return new Person(
        WorkspaceId.create(),
        PersonId.create(),
        "Maria Ek",
        "maria.ek@example.com",
        Language.ENGLISH,
        ZoneId.of("Europe/Stockholm"),
        WorkingHours.USUAL,
        null,
        null,
        Role.HR,
        true);
  }

  @Test
  void warnsWhereTheTwoAnswerDifferently() {
    assertThat(check(shown(5, 0, 5, 0, 0), shown(0, 0, 5, 0, 5)))
        .contains("I have energy: +2.0 (give or take 0.9)", "Look before you put the two together");
  }

  @Test
  void saysWhereNoGapIsLargerThanChance() {
    assertThat(check(shown(2, 2, 2, 2, 2), shown(1, 2, 2, 2, 3)))
        .contains("No gap is larger than chance")
        .doesNotContain("Look before");
  }

  @Test
  void saysNothingUnlessBothAreShown() {
    assertThat(check(shown(2, 2, 2, 2, 2), new Cell.Suppressed())).isEmpty();
    assertThat(check(new Cell.NoData(), shown(2, 2, 2, 2, 2))).isEmpty();
  }
}
