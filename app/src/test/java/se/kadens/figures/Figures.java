package se.kadens.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Measures the product and prints what it came to, with the machine and its load. How to run it is
 * told in docs/operations.md.
 */
public final class Figures {

  private static final List<Figure> ALL =
      List.of(
          new ClaimFigure(),
          new OpeningFigure(),
          new DigestFigure(),
          new IdleFigure(),
          new LatenessFigure(),
          new InteractionFigure(),
          new CompaniesFigure(),
          new WaveFigure());
  private static final double HIGHEST_LOAD = 1.5;

  private Figures() {}

  /**
   * @param args names of figures, all without one; --people, --runs, --jar, --flags and --out, each
   *     with its value; and --compare
   */
  public static void main(String[] args) {
    try {
      LoggingSystem.get(Figures.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
      measure(Wanted.read(args));
      System.exit(0);
    } catch (Exception failure) {
      // Threads of what is measured would live on.
      failure.printStackTrace();
      System.exit(1);
    }
  }

  /**
   * What is to be measured.
   *
   * @param people 0 for each figure's own number
   */
  private record Wanted(
      List<Figure> figures, int people, int runs, Path jar, List<Variant> variants, Path out) {

    static Wanted read(String[] args) {
      List<String> names = new ArrayList<>();
      int people = 0;
      int runs = 5;
      Path jar = Path.of("app/target/kadens.jar");
      List<Variant> variants = List.of(Variant.RECOMMENDED);
      Path out = Path.of("target/figures.json");
      var left = Arrays.asList(args).iterator();
      while (left.hasNext()) {
        String arg = left.next();
        switch (arg) {
          case "--people" -> people = Integer.parseInt(left.next());
          case "--runs" -> runs = Integer.parseInt(left.next());
          case "--jar" -> jar = Path.of(left.next());
          case "--flags" ->
              variants = List.of(new Variant("", List.of(left.next().split(" ")), false));
          case "--compare" -> variants = Variant.ALL;
          case "--out" -> out = Path.of(left.next());
          default -> names.add(arg);
        }
      }
      return new Wanted(figures(names), people, runs, jar, variants, out);
    }

    boolean runJar() {
      return figures.stream().anyMatch(Figure::usesJar);
    }

    private static List<Figure> figures(List<String> names) {
      List<String> known = ALL.stream().map(Figure::name).toList();
      for (String name : names) {
        if (!known.contains(name)) {
          throw new IllegalArgumentException(
              "there is no figure \"%s\"; there are %s"
                  .formatted(name, known.stream().collect(Collectors.joining(", "))));
        }
      }
      return ALL.stream().filter(each -> names.isEmpty() || names.contains(each.name())).toList();
    }
  }

  private static void measure(Wanted wanted) throws Exception {
    if (!Files.isRegularFile(wanted.jar())) {
      throw new IllegalArgumentException("build the jar first: there is none at " + wanted.jar());
    }
    Machine machine = Machine.here();
    Report report = new Report(machine);
    say(machine + "; load before " + Machine.load());
    if (Double.parseDouble(Machine.load().split(" ", 2)[0]) > HIGHEST_LOAD) {
      say("The machine is not idle: what follows says as much of the others as of Kadens.");
    }
    try (Durable postgres = new Durable()) {
      Bench plain = new Bench(wanted.jar(), List.of(), 0, postgres);
      Map<String, Bench> ways = wanted.runJar() ? ways(wanted, plain) : Map.of();
      for (Figure figure : wanted.figures()) {
        int people = wanted.people() > 0 ? wanted.people() : figure.people();
        for (Map.Entry<String, Bench> way :
            (figure.usesJar() ? ways : Map.of("", plain)).entrySet()) {
          String name =
              way.getKey().isEmpty() ? figure.name() : figure.name() + ", " + way.getKey();
          for (int run = 1; run <= wanted.runs(); run++) {
            measure(figure, name, run, way.getValue().with(people), report);
          }
        }
        report.write(wanted.out());
      }
    }
    say("");
    System.out.println(report.markdown());
  }

  /** How the jar is run, by name; what is measured without it knows none of this. */
  private static Map<String, Bench> ways(Wanted wanted, Bench plain) throws Exception {
    Map<String, Bench> ways = new LinkedHashMap<>();
    for (Variant variant : wanted.variants()) {
      ways.put(variant.name(), variant.of(plain));
    }
    return ways;
  }

  private static void measure(Figure figure, String name, int run, Bench bench, Report report)
      throws Exception {
    String load = Machine.load();
    List<Reading> readings = figure.measure(bench);
    report.add(name, bench.people(), load, readings);
    say("%s, run %d, load before %s, after %s", name, run, load, Machine.load());
    readings.forEach(
        each -> say("  %s: %s %s", each.what(), Report.number(each.value()), each.unit()));
  }

  private static void say(String format, Object... parts) {
    System.out.printf(format + "%n", parts);
  }
}
