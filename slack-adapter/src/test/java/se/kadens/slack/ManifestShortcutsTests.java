package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.kadens.stage.CoreOffers;

/** A shortcut is called by the feature and the command that answer it: the core knows them all. */
class ManifestShortcutsTests {

  private static final Pattern SHORTCUT = Pattern.compile("callback_id: *([a-z]+:[a-z-]+)(:\\w+)?");

  /** As many as Slack takes. */
  private static final int MOST = 10;

  @Test
  void offersWhatTheCoreKnows() throws IOException {
    List<String> offered =
        SHORTCUT
            .matcher(Files.readString(Path.of("manifest.yaml")))
            .results()
            .map(found -> found.group(1))
            .toList();
    List<String> known =
        CoreOffers.all().stream()
            .map(offer -> offer.feature() + ":" + offer.command().name())
            .toList();
    assertThat(offered).hasSizeBetween(1, MOST).isSubsetOf(known);
  }

  @Test
  void namesEveryShortcutSo() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yaml"));
    assertThat(SHORTCUT.matcher(manifest).results().count())
        .isEqualTo(
            Pattern.compile("callback_id")
                .matcher(manifest.replaceAll("#.*", ""))
                .results()
                .count());
  }
}
