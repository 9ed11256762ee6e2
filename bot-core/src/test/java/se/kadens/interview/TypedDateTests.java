package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTests {

  private static final LocalDate A_FRIDAY = LocalDate.of(2026, 11, 27);

  @Test
  void readsDatesAsPeopleTypeThem() {
    Map.ofEntries(
            Map.entry("2026-12-01", "2026-12-01"),
            Map.entry("1 december", "2026-12-01"),
            Map.entry("1 dec.", "2026-12-01"),
            Map.entry("den 1:a december", "2026-12-01"),
            Map.entry("December 1", "2026-12-01"),
            Map.entry("1st of December", "2026-12-01"),
            Map.entry("Dec 1st, 2027", "2027-12-01"),
            Map.entry("1/12", "2026-12-01"),
            Map.entry("1/12/2027", "2027-12-01"),
            Map.entry("3 maj 2027", "2027-05-03"),
            Map.entry("3 May 2027", "2027-05-03"))
        .forEach(TypedDateTests::assertReads);
  }

  @Test
  void readsWhatIsNearToday() {
    Map.ofEntries(
            Map.entry("idag", "2026-11-27"),
            Map.entry("i morgon", "2026-11-28"),
            Map.entry("Tomorrow.", "2026-11-28"),
            Map.entry("övermorgon", "2026-11-29"),
            Map.entry("igår", "2026-11-26"),
            Map.entry("måndag", "2026-11-30"),
            Map.entry("på måndag", "2026-11-30"),
            Map.entry("on Monday", "2026-11-30"),
            Map.entry("fredag", "2026-12-04"))
        .forEach(TypedDateTests::assertReads);
  }

  @Test
  void takesTheNearestDateWhereTheYearIsNotTyped() {
    assertReads("20 november", "2026-11-20");
    assertReads("2 januari", "2027-01-02");
    assertReads("29 februari 2028", "2028-02-29");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "31 november", "29/2", "1/13", "2026-13-01", "de 1", "99 maj", "3 ma"})
  void findsNoDateWhereThereIsNone(String typed) {
    assertThat(TypedDate.parse(typed, A_FRIDAY)).isEmpty();
  }

  private static void assertReads(String typed, String date) {
    assertThat(TypedDate.parse(typed, A_FRIDAY)).as(typed).contains(LocalDate.parse(date));
  }
}
