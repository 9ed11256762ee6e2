package se.kadens.survey.bank;

import se.kadens.interview.Translated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an item has when its JSON does not say. */
final class ItemDefaults {

  static final int LEAST_LIKELY = 0;
  static final int MOST_LIKELY = 10;

  private static final Translated NOT_APPLICABLE =
      new Translated("Not applicable", "Inte aktuellt");
  private static final ObjectNode AGREEMENT =
      labels(
          new Translated("not true at all", "stämmer inte alls"),
          new Translated("completely true", "stämmer helt"));
  private static final ObjectNode LIKELIHOOD =
      labels(
          new Translated("not likely at all", "inte alls troligt"),
          new Translated("very likely", "mycket troligt"));

  /** As usual in Sweden (rule R1). */
  private static final Translated RECOMMEND =
      new Translated(
          "On a scale from 0 to 10, how likely is it that you would recommend your employer to a"
              + " friend or colleague?",
          "På en skala från 0 till 10, hur troligt är det att du skulle rekommendera din"
              + " arbetsgivare till en vän eller kollega?");

  private ItemDefaults() {}

  static void fillIn(ItemKind kind, ObjectNode item) {
    if (kind == ItemKind.SCALE) {
      put(item, "lowest", number(1));
      put(item, "highest", number(5));
      if (number(1).equals(item.path("lowest")) && number(5).equals(item.path("highest"))) {
        put(item, "labels", AGREEMENT);
      }
      put(item, "nothing", node(NOT_APPLICABLE));
    } else if (kind == ItemKind.ENPS) {
      put(item, "lowest", number(LEAST_LIKELY));
      put(item, "highest", number(MOST_LIKELY));
      put(item, "labels", LIKELIHOOD);
      put(item, "text", node(RECOMMEND));
    }
  }

  /** Says that an item is without what it would get by default. */
  static void ruleOut(ItemKind kind, ObjectNode item) {
    boolean scale = kind == ItemKind.SCALE;
    if ((scale || kind == ItemKind.ENPS) && !item.has("labels")) {
      item.putObject("labels");
    }
    if (scale && !item.has("nothing")) {
      item.put("nothing", false);
    }
  }

  private static void put(ObjectNode item, String field, JsonNode value) {
    if (item.path(field).isMissingNode() || item.path(field).isNull()) {
      item.set(field, value.deepCopy());
    }
  }

  private static JsonNode number(int number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  private static ObjectNode labels(Translated lowest, Translated highest) {
    ObjectNode labels = JsonNodeFactory.instance.objectNode();
    labels.set("lowest", node(lowest));
    labels.set("highest", node(highest));
    return labels;
  }

  private static ObjectNode node(Translated text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("en", text.english())
        .put("sv", text.swedish());
  }
}
