package se.kadens.sandbox.slack;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The app under src/test/js, installed below target and run by Node. */
final class BoltApp implements AutoCloseable {

  private static final Path SOURCE = Path.of("src/test/js");
  private static final Path INSTALLED = Path.of("target/bolt");
  private static final boolean IN_CI = "true".equals(System.getenv("CI"));

  private final Process process;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<String> listening = new CompletableFuture<>();

  private BoltApp(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /**
   * Installs what the app needs; where there is no Node, or no way to install, the test is skipped.
   */
  static void install() throws IOException, InterruptedException {
    needed(runs("node", "--version") && runs("npm", "--version"), "needs Node and npm");
    Files.createDirectories(INSTALLED);
    for (String file : List.of("package.json", "app.js")) {
      Files.copy(
          SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    boolean installed =
        Files.isDirectory(INSTALLED.resolve("node_modules/@slack/bolt"))
            || runs(
                "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--no-package-lock",
                "--prefer-offline",
                "--loglevel=error");
    needed(installed, "needs @slack/bolt from a registry or npm's cache");
  }

  private static void needed(boolean there, String what) {
    if (IN_CI && !there) {
      throw new AssertionError(what);
    }
    assumeTrue(there, what);
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Path directory = Files.isDirectory(INSTALLED) ? INSTALLED : Path.of(".");
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(45, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  static BoltApp start(SlackSandbox sandbox, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("node", "app.js")
            .directory(INSTALLED.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    builder.environment().put("API_URL", sandbox.apiUrl().toString());
    builder.environment().putAll(environment);
    return new BoltApp(builder.start());
  }

  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        output.add(line);
        if (line.startsWith("listening ")) {
          listening.complete(line.substring("listening ".length()));
        }
      }
    } catch (IOException _) {
      // The process was ended.
    }
    listening.completeExceptionally(new IllegalStateException("the app ended: " + output));
  }

  /** The port it listens at, or "socket". */
  String listening() throws InterruptedException, ExecutionException {
    try {
      return listening.get(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the app does not listen: " + output, e);
    }
  }

  List<String> output() {
    return List.copyOf(output);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
