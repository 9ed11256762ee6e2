package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block.Chart;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Series;
import se.kadens.conversation.Block.Trend;

/** Draws trends and charts, where Teams can; elsewhere the words below stand alone. */
final class Charts {

  private Charts() {}

  /** The latest points as a line; absent where there is none to draw. */
  static @Nullable ObjectNode line(Trend trend) {
    List<Point> points = trend.points();
    points = points.subList(Math.max(0, points.size() - CardLimits.CHART_POINTS), points.size());
    if (points.size() < 2 || points.stream().anyMatch(point -> !Double.isFinite(point.value()))) {
      return null;
    }
    ObjectNode chart = CardJson.typed("Chart.Line");
    if (!trend.title().isBlank()) {
      chart.put("title", CardText.label(trend.title()));
    }
    ObjectNode series = chart.putArray("data").addObject();
    series.put("legend", CardText.label(trend.title()));
    ArrayNode values = series.putArray("values");
    for (Point point : points) {
      values.addObject().put("x", CardText.label(point.label())).put("y", point.value());
    }
    return chart.put("fallback", "drop");
  }

  /**
   * Bars of one kind one below the other, of several kinds in groups; absent where there is one.
   */
  static @Nullable ObjectNode bars(Chart chart) {
    List<Series> series =
        chart.series().stream()
            .map(each -> new Series(each.name(), finite(each.points())))
            .filter(each -> !each.points().isEmpty())
            .toList();
    if (series.stream().mapToInt(each -> each.points().size()).sum() < 2) {
      return null;
    }
    ObjectNode drawn =
        CardJson.typed(series.size() == 1 ? "Chart.HorizontalBar" : "Chart.VerticalBar.Grouped");
    drawn.put("title", CardText.label(chart.title()));
    ArrayNode data = drawn.putArray("data");
    if (series.size() == 1) {
      series.getFirst().points().forEach(point -> bar(data, point));
    } else {
      for (Series each : series) {
        ObjectNode group = data.addObject().put("legend", CardText.label(each.name()));
        ArrayNode values = group.putArray("values");
        each.points().forEach(point -> bar(values, point));
      }
      drawn.put("showBarValues", true);
    }
    return drawn.put("fallback", "drop");
  }

  private static List<Point> finite(List<Point> points) {
    return points.stream()
        .filter(point -> Double.isFinite(point.value()))
        .limit(CardLimits.CHART_POINTS)
        .toList();
  }

  private static void bar(ArrayNode bars, Point point) {
    bars.addObject().put("x", CardText.label(point.label())).put("y", point.value());
  }
}
