package se.kadens.language;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.language.Language.ENGLISH;
import static se.kadens.language.Language.SWEDISH;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTests {

  @Test
  void readsNumbersAsSwedesTypeThem() {
    Map.ofEntries(
            Map.entry("3", "3"),
            Map.entry("3,5", "3.5"),
            Map.entry("3.5", "3.5"),
            Map.entry("1 234,5", "1234.5"),
            Map.entry("1\u00a0234", "1234"),
            Map.entry("1.234,5", "1234.5"),
            Map.entry("1,234", "1.234"),
            Map.entry("-2", "-2"),
            Map.entry("−2", "-2"),
            Map.entry(" 12 % ", "12"),
            Map.entry("3,5 timmar", "3.5"),
            Map.entry("1.234.567", "1234567"),
            Map.entry(",5", "0.5"))
        .forEach((typed, number) -> assertReads(typed, number, SWEDISH));
  }

  @Test
  void readsNumbersAsTheEnglishTypeThem() {
    Map.of("1,234", "1234", "1,234.50", "1234.5", "3.5 hours", "3.5", "2,5", "2.5", "7.", "7")
        .forEach((typed, number) -> assertReads(typed, number, ENGLISH));
  }

  @Test
  void readsAmountsWithWhateverUnitStandsAroundThem() {
    Map.ofEntries(
            Map.entry("12,5 %", "12.5"),
            Map.entry("1 200 kr", "1200"),
            Map.entry("1 200 kr.", "1200"),
            Map.entry("SEK 1 200", "1200"),
            Map.entry("kr 3", "3"),
            Map.entry("−€40", "-40"),
            Map.entry("12 m", "12"),
            Map.entry("30 m²", "30"),
            Map.entry("4,5 /h", "4.5"))
        .forEach((typed, number) -> assertReads(typed, number, SWEDISH));
    Map.of("12.5 %", "12.5", "$1,200", "1200", "1,200 kr", "1200", "-4", "-4", "– 4", "-4")
        .forEach((typed, number) -> assertReads(typed, number, ENGLISH));
  }

  @Test
  void countsThousandsAndMillionsInOnes() {
    Map.ofEntries(
            Map.entry("1.5M", "1500000"),
            Map.entry("1,5 M", "1500000"),
            Map.entry("3 tkr", "3000"),
            Map.entry("20 tusen kronor", "20000"),
            Map.entry("1,2 mkr", "1200000"),
            Map.entry("2,5 miljoner kr", "2500000"),
            Map.entry("0,3 MSEK", "300000"),
            Map.entry("12k", "12000"),
            Map.entry("1 miljard", "1000000000"),
            Map.entry("2 mdkr", "2000000000"))
        .forEach((typed, number) -> assertReads(typed, number, SWEDISH));
    Map.of(
            "1.5M",
            "1500000",
            "€1.5M",
            "1500000",
            "3K",
            "3000",
            "2 million",
            "2000000",
            "1bn",
            "1000000000",
            "0.5 thousand",
            "500")
        .forEach((typed, number) -> assertReads(typed, number, ENGLISH));
  }

  @Test
  void countsInTheUnitThatIsAskedFor() {
    assertThat(TypedNumber.read("3 tkr", "tkr", SWEDISH))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("3"));
    assertThat(TypedNumber.read("3 tkr", "kr", SWEDISH))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("3000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "three",
        "1e9",
        "3-4",
        "1.2.3,4,5",
        "--1",
        "½",
        ".",
        "M",
        "kr",
        "12 & 3",
        "5 <b>"
      })
  void findsNoNumberWhereThereIsNone(String typed) {
    assertThat(TypedNumber.read(typed, SWEDISH)).isEmpty();
    assertThat(TypedNumber.read(typed, ENGLISH)).isEmpty();
  }

  @Test
  void limitsHowLongANumberIs() {
    assertThat(TypedNumber.fits(new BigDecimal("999999999999999.999999"))).isTrue();
    assertThat(TypedNumber.fits(new BigDecimal("1000000000000000"))).isFalse();
    assertThat(TypedNumber.fits(new BigDecimal("0.0000001"))).isFalse();
  }

  private static void assertReads(String typed, String number, Language language) {
    assertThat(TypedNumber.read(typed, language))
        .as(typed)
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
  }
}
