package se.kadens.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as an operator starts it, in a JVM of its own. */
final class RunningJar implements AutoCloseable {

  static final String ADMIN = "an-admin-token";

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
  private static final int SECONDS_TO_START = 120;
  private static final Duration TO_END = Duration.ofSeconds(30);

  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningJar(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
  }

  static RunningJar start(Path jar, Map<String, String> settings) throws IOException {
    return start(jar, List.of(), settings);
  }

  /**
   * @param flags what its JVM is told besides
   * @param settings environment variables, beside which there are none of ours
   */
  static RunningJar start(Path jar, List<String> flags, Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().keySet().removeIf(name -> name.matches("(?i)(SPRING|KADENS|SERVER)_.*"));
    program.environment().putAll(settings);
    program.environment().put("KADENS_ADMIN_TOKEN", ADMIN);
    program.environment().put("SERVER_PORT", "0");
    return new RunningJar(program.redirectErrorStream(true).start());
  }

  private void listen() {
    String port = "";
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!address.isDone()) {
          said.add(line);
        }
        if (line.contains(" WARN ") || line.contains(" ERROR ")) {
          System.err.println(line);
        }
        Matcher tomcat = PORT.matcher(line);
        port = tomcat.find() ? tomcat.group(1) : port;
        if (line.contains("Started KadensApplication")) {
          address.complete(URI.create("http://127.0.0.1:" + port));
        }
      }
    } catch (IOException _) {
      // It was ended while it spoke.
    }
    address.completeExceptionally(new IllegalStateException("the jar did not start: " + said));
  }

  URI address() throws Exception {
    return address.get(SECONDS_TO_START, TimeUnit.SECONDS);
  }

  /** It says that it has started a moment before it is ready. */
  void awaitReady() throws Exception {
    HttpRequest readiness =
        HttpRequest.newBuilder(address().resolve("/actuator/health/readiness")).build();
    while (client.send(readiness, BodyHandlers.discarding()).statusCode() != 200) {
      Thread.sleep(20);
    }
  }

  /** Asks the API, which has to like it. */
  void ask(String method, String path, String type, String body) throws Exception {
    BodyPublisher content =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve(path))
            .header("Authorization", "Bearer " + ADMIN)
            .header("Content-Type", type)
            .method(method, content)
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(method + " " + path + ": " + response.body());
    }
  }

  /** What is alive on its heap, in MB. */
  double heap() throws IOException, InterruptedException {
    jcmd("GC.run");
    jcmd("GC.run");
    Matcher used = HEAP.matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("the JVM does not tell its heap");
    }
    return Long.parseLong(used.group(1)) / 1024.0;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return said;
  }

  /** What the machine has given it, in MB. */
  double resident() {
    return status("VmRSS:");
  }

  /** What the machine has given it at most, in MB. */
  double peak() {
    return status("VmHWM:");
  }

  /** For how long it has had a processor, in seconds. */
  double cpu() {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }

  private double status(String what) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith(what))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    boolean _ = end(TO_END);
  }

  /** Asks it to end; false where it had to be killed after so long. */
  boolean end(Duration patience) {
    // Process.destroy() closes what it speaks into, and a JVM that writes its cache breaks off.
    boolean _ = process.toHandle().destroy();
    boolean ended = false;
    try {
      ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (!ended) {
      process.destroyForcibly();
    }
    client.close();
    return ended;
  }
}
