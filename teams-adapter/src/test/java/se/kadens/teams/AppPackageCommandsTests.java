package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.stage.CoreOffers;
import tools.jackson.databind.JsonNode;

/** What Teams shows to choose from, the core understands; it understands more than fits there. */
class AppPackageCommandsTests {

  /** What a channel says when somebody adds the app, and what people say without being told. */
  private static final Set<String> NOT_FOR_CHOOSING = Set.of("welcome", "hello");

  private static final List<Offer> OFFERS =
      CoreOffers.all().stream()
          .filter(offer -> !NOT_FOR_CHOOSING.contains(offer.command().name()))
          .toList();

  @Test
  void offersOnceEachWhatTheCoreUnderstands() throws IOException {
    JsonNode manifest = AppPackageTests.json("manifest.json");
    List<Offer> offered = new ArrayList<>();
    AppPackageTests.commands(manifest)
        .forEach(command -> offered.add(meantBy(command.path("title").asString())));
    assertThat(offered).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(OFFERS);
  }

  /** A shortcut is called by the feature and the command that answer it. */
  @Test
  void offersShortcutsThatTheCoreKnows() throws IOException {
    JsonNode shortcuts = AppPackageTests.shortcuts(AppPackageTests.json("manifest.json"));
    Set<String> known =
        OFFERS.stream()
            .map(offer -> offer.feature() + ":" + offer.command().name())
            .collect(Collectors.toSet());
    assertThat(shortcuts).isNotEmpty();
    assertThat(shortcuts)
        .allSatisfy(shortcut -> assertThat(known).contains(shortcut.path("id").asString()));
  }

  @Test
  void meansTheSameInBothLanguages() throws IOException {
    JsonNode manifest = AppPackageTests.json("manifest.json");
    JsonNode swedish = AppPackageTests.json("sv.json");
    JsonNode commands = AppPackageTests.commands(manifest);
    assertThat(IntStream.range(0, commands.size()))
        .isNotEmpty()
        .allSatisfy(
            at -> {
              String english = commands.path(at).path("title").asString();
              String translated = swedish.path(AppPackageTests.key(at, "title")).asString();
              assertThat(translated).isNotEqualTo(english);
              assertThat(meantBy(translated)).isEqualTo(meantBy(english));
            });
  }

  private static Offer meantBy(String words) {
    return OFFERS.stream()
        .filter(offer -> offer.command().words().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the core does not know “" + words + "”"));
  }
}
