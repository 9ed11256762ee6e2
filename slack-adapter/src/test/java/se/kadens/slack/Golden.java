package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares JSON with a file beside the tests. {@code -Dgolden.write=true} writes the files anew, to
 * be read before they are committed.
 */
final class Golden {

  private static final Path HOME = Path.of("src/test/resources/se/kadens/slack");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  static void assertMatches(String name, JsonNode rendered) {
    Path file = HOME.resolve(name + ".json");
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(file, MAPPER.writeValueAsString(rendered) + "\n");
      }
      assertThat(rendered).as(name).isEqualTo(MAPPER.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
