package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.language.Language.ENGLISH;
import static se.kadens.language.Language.SWEDISH;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kadens.language.Language;

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

  @ParameterizedTest
  @ValueSource(strings = {"", "three", "1e9", "3-4", "1.2.3,4,5", "--1", "½", "."})
  void findsNoNumberWhereThereIsNone(String typed) {
    assertThat(TypedNumber.parse(typed, SWEDISH)).isEmpty();
    assertThat(TypedNumber.parse(typed, ENGLISH)).isEmpty();
  }

  @Test
  void limitsHowLongANumberIs() {
    assertThat(TypedNumber.fits(new BigDecimal("999999999999999.999999"))).isTrue();
    assertThat(TypedNumber.fits(new BigDecimal("1000000000000000"))).isFalse();
    assertThat(TypedNumber.fits(new BigDecimal("0.0000001"))).isFalse();
  }

  private static void assertReads(String typed, String number, Language language) {
    assertThat(TypedNumber.parse(typed, language))
        .as(typed)
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
  }
}
