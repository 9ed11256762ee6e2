package se.kadens.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockerTests {

  @Test
  void knowsTheSameTroubleInOtherWords() {
    assertThat(
            Blocker.alike(
                "Juridik har inte svarat om importavtalet, så två kunder kan inte börja.",
                "Importavtalet ligger fortfarande hos juridik."))
        .isTrue();
    assertThat(
            Blocker.alike(
                "Staging database again. Tom cleared some space on Wednesday.",
                "I need a staging database that is as large as production's."))
        .isTrue();
  }

  @Test
  void tellsTwoTroublesApart() {
    assertThat(Blocker.alike("Väntar på juristen om avtalet", "Databasen är nere")).isFalse();
    assertThat(Blocker.alike("Behöver fortfarande testdata", "Behöver fortfarande en skärm"))
        .isFalse();
  }

  @Test
  void oneSharedWordIsNotEnoughWhereThereAreMore() {
    assertThat(Blocker.alike("The import is too slow at night", "The import contract is unsigned"))
        .isFalse();
  }

  @Test
  void theOnlyTellingWordIsEnough() {
    assertThat(Blocker.alike("Juridik", "juridik, fortfarande")).isTrue();
    assertThat(Blocker.alike("???", "???")).isFalse();
  }
}
