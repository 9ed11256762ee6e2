package se.kadens.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where it is measured, and what else runs there. */
record Machine(int processors, String processor, String memory, String java) {

  static Machine here() throws IOException {
    String processor;
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      processor = lines.filter(line -> line.startsWith("model name")).findFirst().orElse("");
    }
    String total = Files.readAllLines(Path.of("/proc/meminfo")).getFirst();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        processor.replaceFirst(".*: ", ""),
        "%.0f GB".formatted(Long.parseLong(total.replaceAll("\\D", "")) / 1048576.0),
        Runtime.version().toString());
  }

  /** The mean number of those who wanted a processor in the last one, five and fifteen minutes. */
  static String load() throws IOException {
    String[] parts = Files.readString(Path.of("/proc/loadavg")).split(" ", 4);
    return String.join(" ", parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return "%d processors, %s; %s; Java %s".formatted(processors, processor, memory, java);
  }
}
