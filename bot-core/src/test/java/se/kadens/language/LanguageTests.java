package se.kadens.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTests {

  @Test
  void beginsWithALargeLetter() {
    assertThat(Language.SWEDISH.capitalised("ärende i riskzonen")).isEqualTo("Ärende i riskzonen");
    assertThat(Language.ENGLISH.capitalised("on track")).isEqualTo("On track");
    assertThat(Language.ENGLISH.capitalised("OKR")).isEqualTo("OKR");
  }

  @Test
  void leavesWhatHasNoLargeLetter() {
    assertThat(Language.SWEDISH.capitalised("")).isEmpty();
    assertThat(Language.SWEDISH.capitalised("2026")).isEqualTo("2026");
    assertThat(Language.SWEDISH.capitalised("🟢 grönt")).isEqualTo("🟢 grönt");
  }
}
