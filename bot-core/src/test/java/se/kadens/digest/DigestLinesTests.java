package se.kadens.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.digest.DigestSection.Rank.AGENDA;
import static se.kadens.digest.DigestSection.Rank.BLOCKED;
import static se.kadens.digest.DigestSection.Rank.DONE;
import static se.kadens.digest.DigestSection.Rank.GOALS;
import static se.kadens.digest.DigestSection.Rank.HEADLINE;
import static se.kadens.digest.DigestSection.Rank.MISSING;
import static se.kadens.digest.DigestSection.Rank.MOOD;
import static se.kadens.digest.DigestSection.Rank.NEEDS_YOU;
import static se.kadens.digest.DigestSection.Rank.NOT_DONE;
import static se.kadens.digest.DigestSection.Rank.TEAMS_BELOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Text;
import se.kadens.digest.DigestSection.Line;
import se.kadens.digest.DigestSection.Rank;

class DigestLinesTests {

  private static Line line(Rank rank) {
    return line(rank, rank.name());
  }

  private static Line line(Rank rank, String words) {
    return new Line(rank, new Paragraph(Text.of(words)));
  }

  private static List<Line> oneOfEach() {
    return new ArrayList<>(Stream.of(Rank.values()).map(DigestLinesTests::line).toList());
  }

  private static List<String> words(DigestLines lines) {
    return lines.blocks().stream().map(DigestLinesTests::words).toList();
  }

  private static String words(Block block) {
    return switch (block) {
      case Paragraph(var text) -> text.plain();
      case Trend(_, _, var inWords) -> inWords.plain();
      default -> throw new AssertionError(block);
    };
  }

  @Test
  void saysTheMostImportantFirstWhicheverFeatureSaysIt() {
    List<Line> lines = oneOfEach().subList(0, 10);
    Collections.reverse(lines);

    assertThat(words(DigestLines.fitting(lines)))
        .startsWith("HEADLINE", "NEEDS_YOU", "BLOCKED", "GOALS")
        .hasSize(10);
  }

  @Test
  void leavesTwelveLinesAsTheyAre() {
    List<Line> lines = oneOfEach().subList(0, 12);
    lines.set(11, line(Rank.PRAISE));

    assertThat(DigestLines.fitting(lines).blocks()).hasSize(12);
    assertThat(words(DigestLines.fitting(lines))).noneMatch(words -> words.contains(" · "));
  }

  @Test
  void movesLinesOfOneRankTogetherBeforeAnyOthers() {
    List<Line> lines = oneOfEach().subList(0, 11);
    lines.add(line(MISSING, "a"));
    lines.add(line(MISSING, "b"));

    assertThat(words(DigestLines.fitting(lines))).hasSize(12).endsWith("PRAISE", "a · b");
  }

  @Test
  void movesNeighboursTogetherFromTheBottomUp() {
    DigestLines lines = DigestLines.fitting(oneOfEach());

    assertThat(words(lines))
        .hasSize(12)
        .endsWith("DONE · PRAISE", "AGENDA · NOT_DONE", "MISSING · TEAMS_BELOW");
    assertThat(lines.cut()).isZero();
  }

  @Test
  void movesNoPictureAndNothingThatCannotWait() {
    List<Line> lines = oneOfEach();
    lines.set(
        List.of(Rank.values()).indexOf(MOOD),
        new Line(MOOD, new Trend("t", List.of(), Text.of("MOOD"))));
    for (int i = 0; i < 3; i++) {
      lines.add(line(MISSING, "m" + i));
      lines.add(line(DONE, "d" + i));
    }

    assertThat(words(DigestLines.fitting(lines)))
        .hasSize(12)
        .startsWith("HEADLINE", "NEEDS_YOU", "BLOCKED", "GOALS")
        .contains("MOOD", "DONE · d0 · d1 · d2");
  }

  @Test
  void cutsFromTheBottomWhatHasNoRoomEvenSoAndCountsIt() {
    List<Line> lines = new ArrayList<>();
    for (Rank rank : List.of(HEADLINE, NEEDS_YOU, BLOCKED, GOALS)) {
      for (int i = 0; i < 4; i++) {
        lines.add(line(rank, rank + "-" + i));
      }
    }
    lines.add(line(AGENDA));
    lines.add(line(NOT_DONE));
    lines.add(line(TEAMS_BELOW));

    DigestLines fitting = DigestLines.fitting(lines);

    assertThat(words(fitting)).hasSize(11).contains("HEADLINE-3", "NEEDS_YOU-3", "BLOCKED-2");
    assertThat(fitting.cut()).isEqualTo(lines.size() - 11);
    assertThat(DigestLines.all(lines).blocks()).hasSameSizeAs(lines);
  }
}
