package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Text;
import se.kadens.digest.DigestSection.Line;
import se.kadens.digest.DigestSection.Rank;
import se.kadens.language.Language;
import se.kadens.stage.Plans;
import se.kadens.stage.SpareSection;
import se.kadens.stage.Stage;

/** A summary in which every feature has something of every rank to say. */
class FullDigestTests {

  private static final String MONDAY = "2026-11-23T08:00:00Z";
  private static final String DIGEST = "2026-11-27T07:00:00Z";
  private static final String BO = "Bo Lind";

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");

  private void begin(Language language) {
    stage.company().with(BO).from("Ledning").speaking(language);
    stage.company().with("Eva Dahl").reportingTo(BO);
    stage.company().with("Anna Berg", "Kim Falk", "Per Norr").reportingTo(BO);
    stage.company().with("Tor Vik").reportingTo("Eva Dahl");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo(MONDAY);
    for (String who : List.of("Anna Berg", "Kim Falk", "Per Norr")) {
      stage.press(who, "Börja");
      stage.press(who, "Bra");
      stage.say(who, "väntar på juristen");
      stage.say(who, "vila");
    }
    stage.press("Anna Berg", "Ta upp på enskilt samtal");
  }

  private List<Block> digest() {
    return stage.channel().of(stage.person(BO).id()).getLast().message().blocks();
  }

  private static boolean isLine(Block block) {
    return block instanceof Paragraph || block instanceof Trend || block instanceof Note;
  }

  private static List<Line> ofEveryRank(int each) {
    return Stream.of(Rank.values())
        .flatMap(
            rank ->
                Stream.iterate(1, i -> i + 1)
                    .limit(each)
                    .map(i -> new Line(rank, new Paragraph(Text.of(rank + "-" + i)))))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysInTwelveLinesWhatEveryFeatureHasToSay(Language language) {
    begin(language);
    stage.get(SpareSection.class).say(ofEveryRank(1));
    stage.turnTo(DIGEST);

    List<Block> lines = digest().stream().filter(FullDigestTests::isLine).toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(12).noneMatch(Note.class::isInstance);
    String summary = stage.last(BO);
    assertThat(summary).contains(Stream.of(Rank.values()).map(rank -> rank + "-1").toList());
    assertThat(summary)
        .contains("Produkt, " + (language == Language.SWEDISH ? "v. 48" : "week 48"));
    assertThat(summary.indexOf("GOALS-1")).isLessThan(summary.indexOf("OVERDUE-1"));
    assertThat(digest()).anyMatch(Fold.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void countsWhatHasNoRoomAndShowsItAPressAway(Language language) {
    begin(language);
    List<Line> lines = new ArrayList<>(ofEveryRank(3));
    stage.get(SpareSection.class).say(lines);
    stage.turnTo(DIGEST);

    boolean swedish = language == Language.SWEDISH;
    String summary = stage.last(BO);
    assertThat(digest().stream().filter(FullDigestTests::isLine)).hasSize(12);
    assertThat(summary)
        .contains("HEADLINE-3", "NEEDS_YOU-3")
        .containsPattern(
            swedish ? "\\d+ rader till finns under Läs allt" : "\\d+ more lines are under Read all")
        .doesNotContain("TEAMS_BELOW-1");
    stage.press(BO, swedish ? "Läs allt" : "Read all");

    assertThat(stage.last(BO))
        .contains(lines.stream().map(line -> ((Paragraph) line.block()).text().plain()).toList());
  }
}
