package se.kadens.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.rhythm.DateRange;

class AwayWordsTests {

  /** A Monday in week 48. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          till onsdag                          | 2026-11-23 | 2026-11-25
          borta till onsdag                    | 2026-11-23 | 2026-11-25
          jag är borta fram till på onsdag     | 2026-11-23 | 2026-11-25
          till och med onsdag                  | 2026-11-23 | 2026-11-26
          t.o.m. onsdag                        | 2026-11-23 | 2026-11-26
          t.o.m fredag 27 november             | 2026-11-23 | 2026-11-28
          till måndag                          | 2026-11-23 | 2026-11-30
          till den 1 december                  | 2026-11-23 | 2026-12-01
          till den 1:a december                | 2026-11-23 | 2026-12-01
          till i morgon                        | 2026-11-23 | 2026-11-24
          i dag                                | 2026-11-23 | 2026-11-24
          idag                                 | 2026-11-23 | 2026-11-24
          imorgon                              | 2026-11-24 | 2026-11-25
          på fredag                            | 2026-11-27 | 2026-11-28
          fredag                               | 2026-11-27 | 2026-11-28
          i tre dagar                          | 2026-11-23 | 2026-11-26
          3 dagar                              | 2026-11-23 | 2026-11-26
          en vecka                             | 2026-11-23 | 2026-11-30
          i två veckor                         | 2026-11-23 | 2026-12-07
          en månad                             | 2026-11-23 | 2026-12-23
          24-28 december                       | 2026-12-24 | 2026-12-29
          24–28 december                       | 2026-12-24 | 2026-12-29
          den 24 till den 28 december          | 2026-12-24 | 2026-12-29
          24 december - 2 januari              | 2026-12-24 | 2027-01-03
          24 dec.–2 jan.                       | 2026-12-24 | 2027-01-03
          24/12-28/12                          | 2026-12-24 | 2026-12-29
          24 december                          | 2026-12-24 | 2026-12-25
          3 mars                               | 2027-03-03 | 2027-03-04
          20-25 november                       | 2026-11-20 | 2026-11-26
          2026-12-24                           | 2026-12-24 | 2026-12-25
          2026-12-24 till 2026-12-28           | 2026-12-24 | 2026-12-29
          från onsdag till fredag              | 2026-11-25 | 2026-11-28
          fr.o.m. onsdag t.o.m. fredag         | 2026-11-25 | 2026-11-28
          ons-fre                              | 2026-11-25 | 2026-11-28
          från onsdag i 3 dagar                | 2026-11-25 | 2026-11-28
          v. 52                                | 2026-12-21 | 2026-12-28
          v.52                                 | 2026-12-21 | 2026-12-28
          v52                                  | 2026-12-21 | 2026-12-28
          vecka 52                             | 2026-12-21 | 2026-12-28
          v. 48                                | 2026-11-23 | 2026-11-30
          v. 47                                | 2027-11-22 | 2027-11-29
          v. 28–30                             | 2027-07-12 | 2027-08-02
          v. 52 - v. 1                         | 2026-12-21 | 2027-01-11
          v. 53                                | 2026-12-28 | 2027-01-04
          nästa vecka                          | 2026-11-30 | 2026-12-07
          den här veckan                       | 2026-11-23 | 2026-11-30
          resten av veckan                     | 2026-11-23 | 2026-11-30
          semester v. 52                       | 2026-12-21 | 2026-12-28
          """)
  void understandsSwedish(String words, LocalDate from, LocalDate until) {
    assertThat(AwayWords.read(words, TODAY)).contains(new DateRange(from, until));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          until Wednesday                      | 2026-11-23 | 2026-11-25
          away until Wednesday                 | 2026-11-23 | 2026-11-25
          I'm out of office until Wednesday.   | 2026-11-23 | 2026-11-25
          till Wed                             | 2026-11-23 | 2026-11-25
          until tomorrow                       | 2026-11-23 | 2026-11-24
          until 1 December                     | 2026-11-23 | 2026-12-01
          until December 1st                   | 2026-11-23 | 2026-12-01
          through Tuesday                      | 2026-11-23 | 2026-11-25
          ooo through Tuesday                  | 2026-11-23 | 2026-11-25
          through Monday                       | 2026-11-23 | 2026-11-24
          up to and including Tuesday          | 2026-11-23 | 2026-11-25
          for 3 days                           | 2026-11-23 | 2026-11-26
          ooo for 3 days                       | 2026-11-23 | 2026-11-26
          for a week                           | 2026-11-23 | 2026-11-30
          two weeks                            | 2026-11-23 | 2026-12-07
          today                                | 2026-11-23 | 2026-11-24
          tomorrow                             | 2026-11-24 | 2026-11-25
          on Friday                            | 2026-11-27 | 2026-11-28
          Friday 27 November                   | 2026-11-27 | 2026-11-28
          December 24-28                       | 2026-12-24 | 2026-12-29
          24-28 December                       | 2026-12-24 | 2026-12-29
          24th to 28th of December             | 2026-12-24 | 2026-12-29
          from December 24 through January 2   | 2026-12-24 | 2027-01-03
          from Wednesday to Friday             | 2026-11-25 | 2026-11-28
          from Wednesday until Friday          | 2026-11-25 | 2026-11-27
          from tomorrow for two days           | 2026-11-24 | 2026-11-26
          from tomorrow to Friday              | 2026-11-24 | 2026-11-28
          week 52                              | 2026-12-21 | 2026-12-28
          next week                            | 2026-11-30 | 2026-12-07
          this week                            | 2026-11-23 | 2026-11-30
          the rest of the week                 | 2026-11-23 | 2026-11-30
          sick today                           | 2026-11-23 | 2026-11-24
          """)
  void understandsEnglish(String words, LocalDate from, LocalDate until) {
    assertThat(AwayWords.read(words, TODAY)).contains(new DateRange(from, until));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "borta",
        "until",
        "until hell freezes over",
        "from Monday",
        "24",
        "24-28",
        "30 februari",
        "2026-02-30",
        "32/13",
        "v. 0",
        "v. 99",
        "2025-12-24",
        "for 900 days",
        "for 0 days",
        "till onsdag kanske",
        "until Wednesday <!channel>",
        "until 99999999999999999999",
        "next Friday",
        "december",
        "friday to",
      })
  void doesNotGuess(String words) {
    assertThat(AwayWords.read(words, TODAY)).isEmpty();
  }

  @Test
  void keepsToTheYearOfARangeThatHasBegun() {
    assertThat(AwayWords.read("24 december - 6 januari", LocalDate.of(2027, 1, 2)))
        .contains(new DateRange(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 7)));
  }

  @Test
  void endsThisWeekOnSunday() {
    assertThat(AwayWords.read("this week", LocalDate.of(2026, 11, 29)))
        .contains(new DateRange(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 11, 30)));
  }
}
