package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares cards with files beside the tests, and with what Teams takes. {@code
 * -Dgolden.write=true} writes the files anew, to be read before they are committed.
 */
final class GoldenCards {

  private static final Path HOME = Path.of("src/test/resources/se/kadens/teams");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private GoldenCards() {}

  static void assertMatches(String name, JsonNode card) {
    CardSchema.assertTakes(card);
    Path file = HOME.resolve(name + ".json");
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(file, MAPPER.writeValueAsString(card) + "\n");
      }
      assertThat(MAPPER.readTree(card.toString()))
          .as(name)
          .isEqualTo(MAPPER.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
