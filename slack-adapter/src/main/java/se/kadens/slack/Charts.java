package se.kadens.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Trend;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws trends. https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
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
    ObjectNode block = Json.typed("data_visualization");
    block.put("title", SlackText.visible(SlackText.shortened(trend.title(), Limits.CHART_TITLE)));
    ObjectNode chart = block.putObject("chart").put("type", "line");
    ObjectNode series = chart.putArray("series").addObject();
    series.put("name", SlackText.visible(SlackText.shortened(trend.title(), Limits.CHART_LABEL)));
    ArrayNode data = series.putArray("data");
    ArrayNode categories = chart.putObject("axis_config").putArray("categories");
    for (Point point : points) {
      data.addObject().put("label", label(point)).put("value", point.value());
      categories.add(label(point));
    }
    return block;
  }

  private static boolean drawable(List<Point> points, List<String> labels) {
    return labels.stream().noneMatch(String::isBlank)
        && labels.stream().distinct().count() == labels.size()
        && points.stream().allMatch(point -> Double.isFinite(point.value()));
  }

  private static String label(Point point) {
    return SlackText.visible(SlackText.shortened(point.label(), Limits.CHART_LABEL));
  }
}
