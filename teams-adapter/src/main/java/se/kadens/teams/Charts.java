package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Trend;

/** Draws trends, where Teams can; elsewhere the words below stand alone. */
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
}
