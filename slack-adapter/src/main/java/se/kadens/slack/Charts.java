package se.kadens.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block.Chart;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Series;
import se.kadens.conversation.Block.Trend;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws trends and charts.
 * https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
 */
final class Charts {

  private Charts() {}

  /** The latest points as a line; absent where Slack could not draw one. */
  static @Nullable ObjectNode line(Trend trend) {
    List<Point> points = trend.points();
    if (points.size() > Limits.CHART_POINTS) {
      points = points.subList(points.size() - Limits.CHART_POINTS, points.size());
    }
    List<String> labels = points.stream().map(Charts::label).toList();
    if (points.size() < 2 || !drawable(points, labels) || trend.title().isBlank()) {
      return null;
    }
    return drawn("line", trend.title(), List.of(new Series(trend.title(), points)));
  }

  /**
   * Bars for the labels that every series has, as Slack takes no others; absent where Slack could
   * not draw them.
   */
  static @Nullable ObjectNode bars(Chart chart) {
    List<Series> series = inCommon(chart.series().stream().limit(Limits.CHART_SERIES).toList());
    long bars = series.stream().mapToLong(each -> each.points().size()).sum();
    boolean drawable =
        series.stream().allMatch(each -> drawable(each.points(), labels(each)))
            && drawable(named(series), labels(new Series("", named(series))));
    return bars < 2 || !drawable || chart.title().isBlank()
        ? null
        : drawn("bar", chart.title(), series);
  }

  private static List<Point> named(List<Series> series) {
    return series.stream().map(each -> new Point(each.name(), 0)).toList();
  }

  private static List<Series> inCommon(List<Series> all) {
    return all.stream()
        .map(
            each ->
                new Series(
                    each.name(),
                    each.points().stream()
                        .filter(
                            point ->
                                all.stream()
                                    .allMatch(other -> labels(other).contains(label(point))))
                        .limit(Limits.CHART_POINTS)
                        .toList()))
        .toList();
  }

  private static ObjectNode drawn(String type, String title, List<Series> all) {
    ObjectNode block = Json.typed("data_visualization");
    block.put("title", SlackText.visible(SlackText.shortened(title, Limits.CHART_TITLE)));
    ObjectNode chart = block.putObject("chart").put("type", type);
    ArrayNode series = chart.putArray("series");
    for (Series each : all) {
      ObjectNode one = series.addObject().put("name", label(each.name()));
      ArrayNode data = one.putArray("data");
      each.points()
          .forEach(
              point -> data.addObject().put("label", label(point)).put("value", point.value()));
    }
    ArrayNode categories = chart.putObject("axis_config").putArray("categories");
    labels(all.getFirst()).forEach(categories::add);
    return block;
  }

  private static List<String> labels(Series series) {
    return series.points().stream().map(Charts::label).toList();
  }

  private static boolean drawable(List<Point> points, List<String> labels) {
    return labels.stream().noneMatch(String::isBlank)
        && labels.stream().distinct().count() == labels.size()
        && points.stream().allMatch(point -> Double.isFinite(point.value()));
  }

  private static String label(Point point) {
    return label(point.label());
  }

  private static String label(String words) {
    return SlackText.visible(SlackText.shortened(words, Limits.CHART_LABEL));
  }
}
