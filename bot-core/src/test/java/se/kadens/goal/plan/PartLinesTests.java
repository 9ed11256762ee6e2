package se.kadens.goal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Measure;
import se.kadens.goal.Perspective;
import se.kadens.language.Language;

class PartLinesTests {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Månadsbesökare: 12 000 → 20 000|Månadsbesökare|UP|12000|20000|''",
        "Visitors: 12,000 -> 20,000 per month|Visitors|UP|12000|20000|per month",
        "Omsättning: 1,5M kr till 3M kr|Omsättning|UP|1500000|3000000|kr",
        "Kostnad: 1 200 tkr → 900 tkr|Kostnad|DOWN|1200000|900000|kr",
        "Svarstid från 8 till 5 timmar|Svarstid|DOWN|8|5|timmar",
        "Besökare 0 -> 30|Besökare|UP|0|30|''",
        "Nya kunder: 30 kunder|Nya kunder|UP|0|30|kunder",
        "Tid till marknad: 0 → -10 %|Tid till marknad|DOWN|0|-10|%",
        "Beläggning: mellan 20 och 30 %|Beläggning|KEEP|20|30|%",
        "Load: between 20 and 30 %|Load|KEEP|20|30|%",
        "Betyg: 3,5 → 4,5|Betyg|UP|3.5|4.5|''"
      })
  void readsAKeyResult(
      String line, String title, Direction direction, String start, String target, String unit) {
    Language language =
        line.contains(",000") || line.startsWith("Load") ? Language.ENGLISH : Language.SWEDISH;
    PartLine part = only(Framework.OKR, language, line);
    assertThat(part.title()).isEqualTo(title);
    assertThat(part.measure().direction()).isEqualTo(direction);
    assertThat(part.measure().start()).isEqualByComparingTo(start);
    assertThat(part.measure().target()).isEqualByComparingTo(target);
    assertThat(part.measure().unit()).isEqualTo(unit);
  }

  @Test
  void takesALineWithoutNumbersForReachedOrNot() {
    assertThat(Stream.of("Webben är lanserad", "Webben: klart", "Webben: ja/nej"))
        .allSatisfy(
            line ->
                assertThat(only(Framework.OKR, Language.SWEDISH, line).measure().direction())
                    .isEqualTo(Direction.DONE));
  }

  @Test
  void readsAWeightAtTheEnd() {
    PartLine part = only(Framework.OKR, Language.SWEDISH, "Besökare: 0 → 30 (40 %)");
    assertThat(part.weight()).isEqualByComparingTo("40");
    assertThat(part.measure().target()).isEqualByComparingTo("30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Topp fem: 2028-12-31",
        "Topp fem: 31 december 2028",
        "Topp fem, 31 dec 2028",
        "2028-12-31: Topp fem"
      })
  void readsADatedSubGoal(String line) {
    PartLine part = only(Framework.MBO, Language.SWEDISH, line);
    assertThat(part.title()).isEqualTo("Topp fem");
    assertThat(part.due()).isEqualTo("2028-12-31");
    assertThat(part.measure().direction()).isEqualTo(Direction.DONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kund 25 %: NPS: 45 → 70|CUSTOMER|25",
        "Ekonomi, 12,5 %: Kostnad: 100 → 95 %|FINANCIAL|12.5",
        "Internal process (30 %): Time to market: 100 → 90|PROCESS|30",
        "Lärande och tillväxt 20 %: Utbildningar: 5|LEARNING|20"
      })
  void readsAMeasureOfAScorecard(String line, Perspective perspective, String weight) {
    PartLine part = only(Framework.BSC, Language.SWEDISH, line);
    assertThat(part.perspective()).isEqualTo(perspective);
    assertThat(part.weight()).isEqualByComparingTo(weight);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OKR|Besökare: många → fler|NOT_A_NUMBER",
        "OKR|Besökare: 5 → 5|START_IS_TARGET",
        "OKR|Beläggning: mellan 30 och 20 %|BAND_UPSIDE_DOWN",
        "OKR|: 5 → 7|NO_TITLE",
        "MBO|Sluta tvåa|NO_DATE",
        "MBO|Sluta tvåa: snart|NO_DATE",
        "BSC|Månen 25 %: NPS: 45 → 70|NO_PERSPECTIVE",
        "BSC|NPS|NO_PERSPECTIVE"
      })
  void saysWhatIsWrongWithALine(Framework framework, String line, Trouble trouble) {
    assertThat(read(framework, Language.SWEDISH, line).wrong())
        .containsExactly(new PartLines.Wrong(1, line, trouble));
  }

  @Test
  void countsTheLinesAsTheyStand() {
    var reading = read(Framework.OKR, Language.SWEDISH, "Ett: 1 → 2\n\nTvå: x → y\nEtt: 3 → 4");
    assertThat(reading.parts()).hasSize(1);
    assertThat(reading.wrong())
        .containsExactly(
            new PartLines.Wrong(3, "Två: x → y", Trouble.NOT_A_NUMBER),
            new PartLines.Wrong(4, "Ett: 3 → 4", Trouble.TWICE));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void readsTheTemplatesWhole(Language language) {
    for (Template template : Template.values()) {
      Filling filling = template.filling(new PlanPhrases(language), TODAY);
      var reading = read(template.framework(), language, filling.lines());
      assertThat(reading.wrong()).as("%s in %s", template, language).isEmpty();
      assertThat(reading.parts())
          .hasSize(template == Template.SEO || template == Template.CHAMPIONSHIP ? 3 : 4);
    }
  }

  @Test
  void knowsTheCompetitionsYears() {
    Filling filling = Template.CHAMPIONSHIP.filling(new PlanPhrases(Language.SWEDISH), TODAY);
    assertThat(read(Framework.MBO, Language.SWEDISH, filling.lines()).parts())
        .extracting(PartLine::due)
        .containsExactly(
            LocalDate.parse("2028-12-31"),
            LocalDate.parse("2030-12-31"),
            LocalDate.parse("2031-12-31"));
    assertThat(filling.due()).isEqualTo("2031-12-31");
  }

  @Test
  void writesMeasuresAsItReadsThem() {
    List<Measure> measures =
        List.of(
            new Measure("x", Direction.UP, new BigDecimal("1200.5"), new BigDecimal("20000"), "kr"),
            new Measure("x", Direction.DOWN, BigDecimal.ZERO, new BigDecimal("-10"), "%"),
            new Measure("x", Direction.KEEP, new BigDecimal("20"), new BigDecimal("30"), "%"),
            MeasureWords.done("x"));
    for (Language language : Language.values()) {
      for (Measure measure : measures) {
        String line = "x: " + MeasureWords.write(measure, language);
        Measure read = only(Framework.OKR, language, line).measure();
        assertThat(read.direction()).as(line).isEqualTo(measure.direction());
        assertThat(read.unit()).as(line).isEqualTo(measure.unit());
        if (measure.target() != null) {
          assertThat(read.start()).as(line).isEqualByComparingTo(measure.start());
          assertThat(read.target()).as(line).isEqualByComparingTo(measure.target());
        }
      }
    }
  }

  private static PartLine only(Framework framework, Language language, String line) {
    var reading = read(framework, language, line);
    assertThat(reading.wrong()).as(line).isEmpty();
    assertThat(reading.parts()).as(line).hasSize(1);
    return reading.parts().getFirst();
  }

  private static PartLines.Reading read(Framework framework, Language language, String lines) {
    return new PartLines(framework, language, TODAY).read(lines);
  }
}
