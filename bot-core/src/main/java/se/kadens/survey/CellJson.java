package se.kadens.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the content of a cell lies in the store and is handed to other programs. */
public final class CellJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private CellJson() {}

  public static ObjectNode write(Cell.Content content) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (content) {
      case Cell.Shown(var n, var mean, var favourable, var enps, var distribution) -> {
        json.put("n", n);
        put(json, "mean", mean);
        put(json, "favourable", favourable);
        if (enps != null) {
          json.put("enps", enps.score()).put("enps_margin", enps.margin());
        }
        if (!distribution.isEmpty()) {
          ArrayNode counts = json.putArray("distribution");
          distribution.forEach(counts::add);
        }
      }
      case Cell.Suppressed() -> json.put("suppressed", true);
      case Cell.Alike(var distribution) -> {
        json.put("suppressed", true).put("alike", true);
        if (distribution) {
          json.put("distribution_suppressed", true);
        }
      }
      case Cell.NoData() -> json.put("no_data", true);
    }
    return json;
  }

  static Cell.Content read(String text) {
    JsonNode json = JSON.readTree(text);
    if (json.has("alike")) {
      return new Cell.Alike(json.has("distribution_suppressed"));
    }
    if (json.has("suppressed")) {
      return new Cell.Suppressed();
    }
    if (json.has("no_data")) {
      return new Cell.NoData();
    }
    List<Integer> distribution = new ArrayList<>();
    json.path("distribution").forEach(count -> distribution.add(count.intValue()));
    return new Cell.Shown(
        json.path("n").intValue(),
        number(json, "mean"),
        number(json, "favourable"),
        json.has("enps")
            ? new Cell.Enps(json.path("enps").intValue(), json.path("enps_margin").doubleValue())
            : null,
        distribution);
  }

  private static void put(ObjectNode json, String field, @Nullable Double number) {
    if (number != null) {
      json.put(field, number);
    }
  }

  private static @Nullable Double number(JsonNode json, String field) {
    return json.has(field) ? json.path(field).doubleValue() : null;
  }
}
