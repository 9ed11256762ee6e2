package se.kadens.contract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code /actuator/prometheus} answered. */
record Figures(List<Figure> all) {

  private static final Pattern LINE = Pattern.compile("([a-z_0-9]+)(?:\\{(.*)})? ([^ ]+)");

  /** One line of it. */
  record Figure(String name, String labels, double value) {}

  static Figures read(String text) {
    return new Figures(
        text.lines()
            .filter(line -> !line.startsWith("#"))
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(
                line ->
                    new Figure(
                        line.group(1),
                        String.valueOf(line.group(2)),
                        Double.parseDouble(line.group(3))))
            .toList());
  }

  Set<String> names() {
    return all.stream().map(Figure::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The sum over all that have these labels, each as {@code name="value"}. */
  double of(String name, String... labels) {
    return all.stream()
        .filter(figure -> figure.name().equals(name))
        .filter(figure -> List.of(labels).stream().allMatch(figure.labels()::contains))
        .mapToDouble(Figure::value)
        .sum();
  }
}
