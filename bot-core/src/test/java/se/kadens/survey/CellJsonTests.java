package se.kadens.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellJsonTests {

  static List<Cell.Content> contents() {
    return List.of(
        new Cell.Shown(12, 3.5, 0.5, null, List.of(1, 2, 3, 4, 2)),
        new Cell.Shown(6, 8.0, null, new Cell.Enps(33, 40.5), List.of()),
        new Cell.Suppressed(),
        new Cell.Alike(false),
        new Cell.Alike(true),
        new Cell.NoData());
  }

  @ParameterizedTest
  @MethodSource("contents")
  void readsWhatItWrote(Cell.Content content) {
    assertThat(CellJson.read(CellJson.write(content).toString())).isEqualTo(content);
  }

  @Test
  void saysOfWhatAllAnsweredAlikeThatItIsSuppressedToo() {
    assertThat(CellJson.write(new Cell.Alike(false)).toString())
        .isEqualTo("{\"suppressed\":true,\"alike\":true}");
  }
}
