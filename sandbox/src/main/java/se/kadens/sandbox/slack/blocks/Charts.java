package se.kadens.sandbox.slack.blocks;

import static se.kadens.sandbox.slack.blocks.Composition.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The charts of a data_visualization block. */
final class Charts {

  private static final int SEGMENTS = 12;
  private static final int SERIES = 12;
  private static final int POINTS = 20;
  private static final int LABEL = 20;
  private static final int AXIS = 50;

  private static final Rule LABELLED = Rule.string(1, LABEL);

  static final Rule CHART =
      Rule.typed(
          Map.of(
              "pie", pie(), "bar", series("bar"), "area", series("area"), "line", series("line")));

  private Charts() {}

  private static Shape pie() {
    Shape segment =
        Shape.plain()
            .required("label", LABELLED)
            .required("value", Rule.number())
            .where(
                (value, pointer, problems) -> {
                  if (value.path("value").isNumber() && value.path("value").asDouble() <= 0) {
                    problems.add(pointer + "/value", "must be greater than 0");
                  }
                });
    return Shape.of("pie")
        .required(
            "segments", Rule.list(1, SEGMENTS, segment).and(Rule.unique(field("label"), "label")));
  }

  private static Shape series(String type) {
    Shape point = Shape.plain().required("label", LABELLED).required("value", Rule.number());
    Shape one =
        Shape.plain().required("name", LABELLED).required("data", Rule.list(1, POINTS, point));
    Shape axes =
        Shape.plain()
            .required(
                "categories",
                Rule.list(1, POINTS, LABELLED).and(Rule.unique(Charts::words, "category")))
            .optional("x_label", Rule.string(1, AXIS))
            .optional("y_label", Rule.string(1, AXIS));
    return Shape.of(type)
        .required("series", Rule.list(1, SERIES, one).and(Rule.unique(field("name"), "name")))
        .required("axis_config", axes)
        .where(Charts::coversEachCategory);
  }

  private static String words(JsonNode category) {
    return category.asString("");
  }

  private static void coversEachCategory(JsonNode chart, String pointer, Problems problems) {
    List<String> categories = new ArrayList<>();
    chart.path("axis_config").path("categories").forEach(one -> categories.add(words(one)));
    int index = 0;
    for (JsonNode series : chart.path("series")) {
      List<String> labels = new ArrayList<>();
      series.path("data").forEach(point -> labels.add(point.path("label").asString("")));
      if (labels.size() != categories.size()
          || !new HashSet<>(labels).equals(new HashSet<>(categories))) {
        problems.add(
            "%s/series/%d/data".formatted(pointer, index),
            "must have exactly one point for each category");
      }
      index++;
    }
  }
}
