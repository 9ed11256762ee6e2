package se.kadens.sandbox.teams.cards;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Elements that Teams draws in some of its clients only, so that each needs something to fall back
 * to.
 */
final class Extensions {

  private static final Rule COLORS =
      Rule.oneOf(
          "categorical",
          "sequential",
          "sequentialred",
          "sequentialgreen",
          "sequentialyellow",
          "diverging");
  private static final Rule COLOR =
      Rule.matching(
          "good|warning|attention|neutral"
              + "|categorical(Red|Purple|Lavender|Blue|LightBlue|Teal|Green|Lime|Marigold)"
              + "|sequential(Red|Green|Yellow)?[1-8]"
              + "|diverging(Blue|LightBlue|Cyan|Teal|Yellow|Peach|LightRed|Red|Maroon|Gray)",
          "is no color of charts");
  private static final Shape SLICE =
      Shape.plain()
          .required("legend", Rule.words())
          .required("value", Rule.number())
          .optional("color", COLOR);
  private static final Shape POINT =
      Shape.plain().required("x", Rule.textOrNumber()).required("y", Rule.number());
  private static final Shape BAR =
      Shape.plain()
          .required("x", Rule.words())
          .required("y", Rule.number())
          .optional("color", COLOR);
  private static final Shape SERIES =
      Shape.plain()
          .required("legend", Rule.words())
          .required("values", Rule.list(1, POINT))
          .optional("color", COLOR);
  private static final Shape STACK =
      Shape.plain().required("title", Rule.words()).required("data", Rule.list(1, SLICE));
  private static final Shape SEGMENT =
      Shape.plain()
          .required("legend", Rule.words())
          .required("size", Rule.number())
          .optional("color", COLOR);

  private Extensions() {}

  static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new HashMap<>(charts());
    put(shapes, "Badge", Extensions::badge);
    put(shapes, "Icon", Extensions::icon);
    put(shapes, "Rating", Extensions::rating);
    put(
        shapes,
        "ProgressBar",
        shape -> shape.numbers("value", "max").optional("color", Elements.COLOR));
    put(shapes, "CodeBlock", Extensions::code);
    return shapes;
  }

  private static void put(Map<String, Shape> into, String type, UnaryOperator<Shape> more) {
    into.put(type, more.apply(Elements.element(type).where(Extensions::fallsBack)));
  }

  private static void fallsBack(JsonNode element, String pointer, Problems problems) {
    if (!element.has("fallback")) {
      problems.add(pointer, "needs a fallback, as not every client draws it");
    }
  }

  private static Map<String, Shape> charts() {
    Map<String, Shape> charts = new HashMap<>();
    put(charts, "Chart.Donut", shape -> data(shape, SLICE));
    put(charts, "Chart.Pie", shape -> data(shape, SLICE));
    put(charts, "Chart.Line", shape -> onAxes(data(shape, SERIES)));
    put(charts, "Chart.VerticalBar", shape -> onAxes(data(shape, BAR)).flags("showBarValues"));
    put(
        charts,
        "Chart.VerticalBar.Grouped",
        shape -> onAxes(data(shape, SERIES)).flags("stacked", "showBarValues"));
    put(
        charts,
        "Chart.HorizontalBar",
        shape ->
            onAxes(data(shape, BAR))
                .optional(
                    "displayMode",
                    Rule.oneOf("AbsoluteWithAxis", "AbsoluteNoAxis", "PartToWhole")));
    put(charts, "Chart.HorizontalBar.Stacked", shape -> onAxes(data(shape, STACK)));
    put(charts, "Chart.Gauge", Extensions::gauge);
    return charts;
  }

  private static Shape drawn(Shape shape) {
    return shape
        .texts("title", "maxWidth")
        .optional("colorSet", COLORS)
        .flags("showTitle", "showLegend");
  }

  private static Shape data(Shape shape, Rule each) {
    return drawn(shape).required("data", Rule.list(1, each));
  }

  private static Shape onAxes(Shape shape) {
    return shape.texts("xAxisTitle", "yAxisTitle").optional("color", COLOR).numbers("yMin", "yMax");
  }

  private static Shape gauge(Shape shape) {
    return drawn(shape)
        .required("value", Rule.number())
        .numbers("min", "max")
        .texts("subLabel")
        .flags("showMinMax", "showNeedle", "showOutlines")
        .optional("valueFormat", Rule.oneOf("Percentage", "Fraction"))
        .optional("segments", Rule.list(1, SEGMENT));
  }

  private static Shape badge(Shape shape) {
    return shape
        .required("text", Rule.words())
        .texts("icon", "tooltip", "iconPosition", "horizontalAlignment")
        .optional("appearance", Rule.oneOf("filled", "tint"))
        .optional("shape", Rule.oneOf("square", "rounded", "circular"))
        .optional("size", Rule.oneOf("medium", "large", "extraLarge"))
        .optional(
            "style",
            Rule.oneOf(
                "default", "subtle", "informative", "accent", "good", "attention", "warning"));
  }

  private static Shape icon(Shape shape) {
    return shape
        .required("name", Rule.words())
        .texts("size", "horizontalAlignment")
        .optional("color", Elements.COLOR)
        .optional("style", Rule.oneOf("regular", "filled"))
        .optional("selectAction", Actions::select);
  }

  private static Shape rating(Shape shape) {
    return shape
        .required("value", Rule.number())
        .numbers("max", "count")
        .texts("horizontalAlignment")
        .optional("size", Rule.oneOf("medium", "large"))
        .optional("style", Rule.oneOf("default", "compact"))
        .optional("color", Rule.oneOf("neutral", "marigold"));
  }

  private static Shape code(Shape shape) {
    return shape.required("codeSnippet", Rule.words()).texts("language").numbers("startLineNumber");
  }
}
