package se.kadens.survey.bank;

import java.util.List;
import java.util.Optional;
import se.kadens.survey.Item;
import se.kadens.survey.Mode;
import tools.jackson.databind.JsonNode;

/** The templates that come with Kadens. */
public final class Templates {

  private static final List<Template> SHIPPED =
      Resource.read("templates.json").valueStream().map(Templates::template).toList();

  private Templates() {}

  /** In the order they are offered in. */
  public static List<Template> shipped() {
    return SHIPPED;
  }

  public static Optional<Template> find(String key) {
    return SHIPPED.stream().filter(template -> template.key().equals(key)).findFirst();
  }

  private static Template template(JsonNode node) {
    List<Item> items =
        node.has("items")
            ? node.path("items").valueStream().map(key -> item(key.stringValue())).toList()
            : Bank.shipped().rotating();
    return new Template(
        node.path("key").stringValue(),
        Resource.translated(node.path("name")),
        Resource.translated(node.path("description")),
        items,
        node.path("asked").asInt(items.size()),
        Mode.ofCode(node.path("mode").stringValue()).orElseThrow(),
        node.path("first_wave").asInt(1),
        node.path("compared_with").stringValue(null));
  }

  private static Item item(String key) {
    return Bank.shipped()
        .find(key)
        .orElseThrow(() -> new IllegalStateException("not in the bank: " + key));
  }
}
