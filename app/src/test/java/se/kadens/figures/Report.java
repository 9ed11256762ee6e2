package se.kadens.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.figures.Reading.Goal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the runs came to: the median and the worst of each number, as Markdown and as JSON. */
final class Report {

  private final Map<String, List<Reading>> byNumber = new LinkedHashMap<>();
  private final ObjectNode json = JsonMapper.shared().createObjectNode();
  private final ArrayNode runs = json.putArray("runs");

  Report(Machine machine) {
    json.put("machine", machine.toString());
  }

  void add(String figure, int people, String load, List<Reading> readings) {
    ObjectNode run = runs.addObject().put("figure", figure).put("people", people);
    run.put("load_before", load);
    ArrayNode numbers = run.putArray("readings");
    for (Reading reading : readings) {
      byNumber.computeIfAbsent(figure + ": " + reading.what(), _ -> new ArrayList<>()).add(reading);
      ObjectNode number = numbers.addObject().put("what", reading.what());
      number.put("value", reading.value()).put("unit", reading.unit());
    }
  }

  String markdown() {
    StringBuilder table = new StringBuilder("| | wanted | median | worst | runs |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    numbers().forEach(each -> table.append(each.row()));
    return table.toString();
  }

  private List<Summary> numbers() {
    return byNumber.entrySet().stream()
        .map(each -> Summary.of(each.getKey(), each.getValue()))
        .toList();
  }

  /** What all runs of one number came to. */
  private record Summary(
      String what, String unit, @Nullable Goal goal, double median, double worst, int runs) {

    static Summary of(String what, List<Reading> readings) {
      Reading any = readings.getFirst();
      double[] sorted = readings.stream().mapToDouble(Reading::value).sorted().toArray();
      return new Summary(
          what,
          any.unit(),
          any.goal(),
          sorted[sorted.length / 2],
          isBetterLow(any) ? sorted[sorted.length - 1] : sorted[0],
          sorted.length);
    }

    String row() {
      return "| %s, %s | %s | %s%s | %s | %d |%n"
          .formatted(
              what,
              unit,
              goal == null ? "" : goal,
              number(median),
              mark(goal, median),
              number(worst),
              runs);
    }

    void in(ArrayNode numbers) {
      ObjectNode number = numbers.addObject().put("what", what).put("unit", unit);
      if (goal != null) {
        number.put(goal.atMost() ? "wanted_at_most" : "wanted_at_least", goal.value());
      }
      number.put("median", median).put("worst", worst).put("runs", runs);
    }
  }

  private static String mark(@Nullable Goal goal, double median) {
    return goal == null || goal.isMetBy(median) ? "" : " (missed)";
  }

  /** Where nothing is wanted, what takes time or room should take little. */
  private static boolean isBetterLow(Reading reading) {
    Goal goal = reading.goal();
    return goal == null
        ? List.of("s", "ms", "MB", "statements").contains(reading.unit())
        : goal.atMost();
  }

  static String number(double value) {
    double size = Math.abs(value);
    int digits = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  void write(Path file) throws IOException {
    ArrayNode numbers = json.putArray("numbers");
    numbers().forEach(each -> each.in(numbers));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, json.toPrettyString() + "\n");
  }
}
