package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the build puts into the archive that an administrator uploads to Teams. */
class AppPackageTests {

  /** Where the build fills in the placeholders, relative to the module. */
  static final Path FILES = Path.of("target", "app-package");

  private static final JsonMapper JSON = new JsonMapper();

  /** In a class, JavaScript's {@code \b} is a backspace; Java has no such escape there. */
  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .regularExpressionFactory(
              pattern ->
                  JDKRegularExpressionFactory.getInstance()
                      .getRegularExpression(pattern.replace("\\f\\b", "\\f\\x08")))
          .build();

  @Test
  void holdsWhatTeamsWantsAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("manifest.json", "sv.json", "color.png", "outline.png");
    }
  }

  @Test
  void fitsMicrosoftsSchemas() throws IOException {
    assertThat(problems("MicrosoftTeams.schema.json", text("manifest.json"))).isEmpty();
    assertThat(problems("MicrosoftTeams.Localization.schema.json", text("sv.json"))).isEmpty();
  }

  @Test
  void namesTheSchemaItFollows() throws IOException {
    assertThat(json("manifest.json").path("manifestVersion").asString()).isEqualTo("1.30");
    assertThat(json("manifest.json").path("$schema").asString()).contains("/v1.30/");
    assertThat(json("sv.json").path("$schema").asString()).contains("/v1.30/");
  }

  @Test
  void wouldNoticeWhatTeamsRefuses() throws IOException {
    ObjectNode manifest = (ObjectNode) json("manifest.json");
    ((ObjectNode) manifest.path("name")).put("short", "x".repeat(31));
    manifest.put("colour", "green");
    assertThat(problems("MicrosoftTeams.schema.json", manifest.toString())).hasSize(2);
    ObjectNode words = ((ObjectNode) json("sv.json")).put("bots[0].name", "Kadens");
    assertThat(problems("MicrosoftTeams.Localization.schema.json", words.toString())).hasSize(1);
  }

  @Test
  void leavesNoPlaceholderOpen() throws IOException {
    assertThat(text("manifest.json")).doesNotContain("@").doesNotContain("${");
    assertThat(text("sv.json")).doesNotContain("@").doesNotContain("${");
  }

  @Test
  void asksForNoMoreThanItNeeds() throws IOException {
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.propertyNames())
        .doesNotContain(
            "authorization",
            "webApplicationInfo",
            "permissions",
            "devicePermissions",
            "staticTabs",
            "configurableTabs");
    assertThat(manifest.path("validDomains")).isEmpty();
    assertThat(manifest.path("bots").path(0).path("scopes").valueStream().map(JsonNode::asString))
        .containsExactly("personal", "team");
  }

  @Test
  void isOneAppWithItsBot() throws IOException {
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.path("bots")).hasSize(1);
    assertThat(manifest.path("bots").path(0).path("botId").asString())
        .isEqualTo(manifest.path("id").asString());
  }

  @Test
  void saysEverythingInSwedishToo() throws IOException {
    JsonNode manifest = json("manifest.json");
    JsonNode swedish = json("sv.json");
    assertThat(manifest.path("localizationInfo").path("additionalLanguages").path(0))
        .isEqualTo(JSON.readTree("{\"languageTag\":\"sv\",\"file\":\"sv.json\"}"));
    int commands = commands(manifest).size();
    List<String> expected =
        Stream.concat(
                Stream.of(
                    "$schema", "name.short", "name.full", "description.short", "description.full"),
                Stream.concat(
                    IntStream.range(0, commands)
                        .boxed()
                        .flatMap(at -> Stream.of(key(at, "title"), key(at, "description"))),
                    IntStream.range(0, shortcuts(manifest).size())
                        .boxed()
                        .flatMap(
                            at ->
                                Stream.of(
                                    shortcutKey(at, "title"), shortcutKey(at, "description")))))
            .toList();
    assertThat(swedish.propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void offersAsManyCommandsAsTeamsShows() throws IOException {
    JsonNode lists = json("manifest.json").path("bots").path(0).path("commandLists");
    assertThat(lists).hasSizeLessThanOrEqualTo(3);
    lists.forEach(list -> assertThat(list.path("commands")).hasSizeLessThanOrEqualTo(12));
  }

  @Test
  void offersShortcutsInTheMenusOfMessagesAlone() throws IOException {
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.path("composeExtensions").path(0).path("botId").asString())
        .isEqualTo(manifest.path("id").asString());
    assertThat(shortcuts(manifest))
        .isNotEmpty()
        .allSatisfy(
            shortcut -> {
              assertThat(shortcut.path("id").asString()).matches("[a-z]+:[a-z]+(:[a-z]+)?");
              assertThat(shortcut.path("type").asString()).isEqualTo("action");
              assertThat(shortcut.path("fetchTask").asBoolean()).isTrue();
              assertThat(shortcut.path("context").valueStream().map(JsonNode::asString))
                  .containsExactly("message");
            });
  }

  @Test
  void drawsAnIconInColourThatFillsItsSquare() throws IOException {
    BufferedImage icon = icon("color.png");
    assertThat(List.of(icon.getWidth(), icon.getHeight())).containsExactly(192, 192);
    assertThat(pixels(icon)).allMatch(pixel -> pixel >>> 24 == 0xff);
    assertThat(icon.getRGB(0, 0)).isEqualTo(0xff1b6b57);
  }

  @Test
  void drawsAnOutlineInWhiteOnNothing() throws IOException {
    BufferedImage icon = icon("outline.png");
    assertThat(List.of(icon.getWidth(), icon.getHeight())).containsExactly(32, 32);
    assertThat(pixels(icon))
        .allMatch(pixel -> pixel >>> 24 == 0 || (pixel & 0xffffff) == 0xffffff)
        .anyMatch(pixel -> pixel >>> 24 == 0)
        .anyMatch(pixel -> pixel >>> 24 == 0xff);
  }

  static JsonNode json(String file) throws IOException {
    return JSON.readTree(text(file));
  }

  static JsonNode commands(JsonNode manifest) {
    return manifest.path("bots").path(0).path("commandLists").path(0).path("commands");
  }

  static JsonNode shortcuts(JsonNode manifest) {
    return manifest.path("composeExtensions").path(0).path("commands");
  }

  /** Under which a translation of a shortcut stands. */
  static String shortcutKey(int command, String part) {
    return "composeExtensions[0].commands[%d].%s".formatted(command, part);
  }

  /** Under which a translation of a command stands. */
  static String key(int command, String part) {
    return "bots[0].commandLists[0].commands[%d].%s".formatted(command, part);
  }

  private static List<Error> problems(String schema, String json) throws IOException {
    try (InputStream source =
        Objects.requireNonNull(AppPackageTests.class.getResourceAsStream("manifest/" + schema))) {
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_4, registry -> registry.schemaRegistryConfig(CONFIG))
          .getSchema(source)
          .validate(json, InputFormat.JSON);
    }
  }

  private static String text(String file) throws IOException {
    return Files.readString(FILES.resolve(file), StandardCharsets.UTF_8);
  }

  private static BufferedImage icon(String file) throws IOException {
    return Objects.requireNonNull(ImageIO.read(FILES.resolve(file).toFile()));
  }

  private static List<Integer> pixels(BufferedImage icon) {
    return IntStream.range(0, icon.getWidth() * icon.getHeight())
        .mapToObj(at -> icon.getRGB(at % icon.getWidth(), at / icon.getWidth()))
        .toList();
  }
}
