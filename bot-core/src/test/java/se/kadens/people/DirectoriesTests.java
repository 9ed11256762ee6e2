package se.kadens.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoriesTests {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

  @Test
  void readsTheOtherListsWhereOneCannotBeRead() {
    List<Instant> read = new ArrayList<>();
    DirectorySource broken =
        _ -> {
          throw new IllegalStateException("no answer");
        };

    assertThatThrownBy(
            () -> new Directories(List.of(broken, read::add, broken, read::add)).synchronise(NOW))
        .as("so that it is seen that the chore failed")
        .hasMessage("no answer")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    assertThat(read).containsExactly(NOW, NOW);
  }

  @Test
  void countsTheListsItRead() {
    assertThat(new Directories(List.of(_ -> {}, _ -> {})).synchronise(NOW)).isEqualTo(2);
  }
}
