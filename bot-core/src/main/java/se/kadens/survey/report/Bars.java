package se.kadens.survey.report;

import java.util.List;
import java.util.stream.Collectors;

/** Figures drawn with characters, so that they show in any chat; words always stand beside them. */
final class Bars {

  private static final int LENGTH = 5;
  private static final String STEPS = "▁▂▃▄▅▆▇█";

  /** Unlike any figure, and unlike nothing. */
  static final String HIDDEN = "╌╌╌╌╌";

  private Bars() {}

  /** From 1 to 5, in as many pieces. */
  static String ofMean(double mean) {
    int full = Math.clamp(Math.round(mean), 0, LENGTH);
    return "█".repeat(full) + "░".repeat(LENGTH - full);
  }

  /** One column for each count, the tallest of full height. */
  static String ofCounts(List<Integer> counts) {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.stream()
        .map(count -> most == 0 ? 0 : (count * (STEPS.length() - 1) + most - 1) / most)
        .map(step -> STEPS.substring(step, step + 1))
        .collect(Collectors.joining());
  }
}
