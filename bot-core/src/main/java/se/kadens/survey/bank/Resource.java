package se.kadens.survey.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import se.kadens.interview.Translated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that lies beside this package. */
final class Resource {

  private Resource() {}

  static JsonNode read(String name) {
    try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Translated translated(JsonNode node) {
    return new Translated(node.path("en").stringValue(), node.path("sv").stringValue());
  }
}
