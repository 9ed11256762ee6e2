package se.kadens.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.language.Language;

/** Numbers as people type them. */
class AmountsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,5 %        | 12.5",
        "12,5%         | 12.5",
        "1 200 kr      | 1200",
        "1\u00a0200 kr | 1200",
        "1 200,50 kr   | 1200.50",
        "1.5M          | 1500000",
        "1,5 M         | 1500000",
        "1,5 Mkr       | 1500000",
        "2 mnkr        | 2000000",
        "2 miljoner    | 2000000",
        "3 tkr         | 3000",
        "3 tusen kronor| 3000",
        "3k            | 3000",
        "0,5 mdkr      | 500000000",
        "2 miljarder   | 2000000000",
        "-4            | -4",
        "−4,5          | -4.5",
        "+7            | 7",
        "$1.5M         | 1500000",
        "€ 300         | 300",
        "SEK 1 200     | 1200",
        "-$300         | -300",
        "12 m          | 12",
        "3 timmar      | 3",
        "5 besök       | 5",
        "4 kunder      | 4",
        "7 mål         | 7",
        "0             | 0",
      })
  void readsSwedish(String typed, BigDecimal number) {
    assertThat(Amounts.read(typed, Language.SWEDISH).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.5%       | 12.5",
        "1,200       | 1200",
        "1,200.50    | 1200.50",
        "1.5M        | 1500000",
        "2 million   | 2000000",
        "3 thousand  | 3000",
        "1.2bn       | 1200000000",
        "£40k        | 40000",
        "4 months    | 4",
        "6 trainings | 6",
        "9 bugs      | 9",
      })
  void readsEnglish(String typed, BigDecimal number) {
    assertThat(Amounts.read(typed, Language.ENGLISH).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "många", "%", "-", "1.2.3,4,5", "12 av 15", "1 kr 2 kr", "--4"})
  void findsNoNumberInAnythingElse(String typed) {
    assertThat(Amounts.read(typed, Language.SWEDISH)).isEmpty();
  }

  @Test
  void refusesMoreDigitsThanItCanKeep() {
    assertThat(Amounts.read("999999999999999", Language.SWEDISH)).isPresent();
    assertThat(Amounts.read("9999999999999999", Language.SWEDISH)).isEmpty();
    assertThat(Amounts.read("999999999 miljarder", Language.SWEDISH)).isEmpty();
  }

  @Test
  void countsInTheUnitOfTheMeasure() {
    assertThat(Amounts.read("3 tkr", "tkr", Language.SWEDISH)).contains(new BigDecimal("3"));
    assertThat(Amounts.read("1,5 Mkr", "mkr", Language.SWEDISH)).contains(new BigDecimal("1.5"));
    assertThat(Amounts.read("3 tkr", "kr", Language.SWEDISH)).contains(new BigDecimal("3000"));
  }

  @Test
  void saysNumbersWithTheirUnits() {
    assertThat(Amounts.say(new BigDecimal("12.50"), "%", Language.SWEDISH))
        .isEqualTo("12,5\u00a0%");
    assertThat(Amounts.say(new BigDecimal("12.50"), "%", Language.ENGLISH)).isEqualTo("12.5%");
    assertThat(Amounts.say(new BigDecimal("1200"), "kr", Language.SWEDISH))
        .isEqualTo("1\u00a0200\u00a0kr");
    assertThat(Amounts.say(new BigDecimal("1E+3"), "", Language.ENGLISH)).isEqualTo("1,000");
  }
}
