package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What Teams takes as a card; see adaptive-card.schema.txt for where it is from. */
final class CardSchema {

  private static final Schema SCHEMA = load();

  private CardSchema() {}

  static void assertTakes(JsonNode card) {
    assertThat(SCHEMA.validate(card.toString(), InputFormat.JSON)).isEmpty();
  }

  static boolean takes(JsonNode card) {
    return SCHEMA.validate(card.toString(), InputFormat.JSON).isEmpty();
  }

  private static Schema load() {
    try (InputStream in = CardSchema.class.getResourceAsStream("adaptive-card.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
