package se.kadens.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.slack.SlackSandboxSettings;
import se.kadens.testkit.TestDatabase;

/** Kadens as a program of its own, from the classes that the jar is made of. */
public final class Product implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern STARTED = Pattern.compile("Started \\w*Kadens\\w* in ");
  private static final int SECONDS_TO_START = 180;

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private final CompletableFuture<String> ready = address.thenApplyAsync(Product::onceReady);
  private final Thread listener;

  /**
   * @param settings environment variables, as an operator sets them
   */
  public Product(Map<String, String> settings) throws IOException {
    this(settings, List.of(), ownClasses(), "se.kadens.KadensApplication");
  }

  /** Started by another class, which stands in a directory of its own. */
  public static Product startedBy(
      String main, Path directory, List<String> options, Map<String, String> settings)
      throws IOException {
    return new Product(
        settings, options, ownClasses() + File.pathSeparator + directory.toString(), main);
  }

  private Product(Map<String, String> settings, List<String> options, String classes, String main)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", classes, main));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().keySet().removeIf(name -> name.matches("(?i)(SPRING|KADENS|SERVER)_.*"));
    program.environment().putAll(settings);
    program.environment().put("SERVER_PORT", "0");
    process = program.redirectErrorStream(true).start();
    listener = Thread.ofVirtual().start(this::listen);
  }

  /** On a database of its own, for that Slack. */
  public static Map<String, String> environment(
      SlackSandboxSettings settings, SlackSandbox slack, String adminToken) {
    return Map.of(
        "SPRING_DATASOURCE_URL", TestDatabase.create().url(),
        "SPRING_DATASOURCE_USERNAME", "postgres",
        "SPRING_DATASOURCE_PASSWORD", "postgres",
        "KADENS_SLACK_SIGNING_SECRET", settings.signingSecret(),
        "KADENS_SLACK_BOT_TOKEN", settings.botToken(),
        "KADENS_SLACK_API_URL", slack.apiUrl().toString(),
        "KADENS_ADMIN_TOKEN", adminToken);
  }

  /** What the jar holds: none of the tests, nor what they stand on. */
  private static String ownClasses() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .filter(entry -> !entry.matches(".*[/\\\\](sandbox|testkit)[/\\\\].*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void listen() {
    String port = "";
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          said.add(line);
        }
        Matcher tomcat = PORT.matcher(line);
        port = tomcat.find() ? tomcat.group(1) : port;
        if (STARTED.matcher(line).find()) {
          address.complete("http://127.0.0.1:" + port);
        }
      }
    } catch (IOException _) {
      // It was killed while it spoke.
    }
    address.completeExceptionally(new IllegalStateException("ended: " + said()));
  }

  /** Where it serves, once it does. */
  public String address() throws Exception {
    return ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
  }

  /** It says that it has started a moment before it says that it is ready. */
  private static String onceReady(String address) {
    HttpRequest readiness =
        HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).build();
    Instant latest = Instant.now().plusSeconds(SECONDS_TO_START);
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status;
      do {
        status = client.send(readiness, BodyHandlers.discarding()).statusCode();
      } while (status != 200 && Instant.now().isBefore(latest));
      assertThat(status).as("readiness").isEqualTo(200);
      return address;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  public List<String> said() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  /** Waits until it has ended by itself; its exit code. */
  public int ended() throws InterruptedException {
    if (!process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + said());
    }
    listener.join();
    return process.exitValue();
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public long pid() {
    return process.pid();
  }

  /** Asks it to end, as {@code kill} does. */
  public void terminate() {
    process.destroy();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
