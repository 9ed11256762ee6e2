package se.kadens.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The {@link Receiver}'s process, as seen from where it is measured. */
final class Counterpart implements AutoCloseable {

  private static final int AT_ONCE = 64;

  private final Process process;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Counterpart() throws IOException {
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Receiver.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    address = URI.create("http://127.0.0.1:" + said.readLine() + "/");
  }

  /** As a setting of Slack's Web API. */
  String apiUrl() {
    return address.resolve("/api/").toString();
  }

  /** What it takes from now on: calls a second, how many at once, and how long each takes. */
  void limit(double perSecond, int burst, Duration delay) {
    ask("limit?" + perSecond + "," + burst + "," + delay.toMillis());
  }

  void forget() {
    ask("forget");
  }

  /** A message that came, for whom and when. */
  record Arrival(String user, long at) {}

  List<Arrival> arrivals() {
    return ask("arrivals")
        .lines()
        .map(line -> line.split(" ", 2))
        .map(parts -> new Arrival(parts[0], Long.parseLong(parts[1])))
        .toList();
  }

  long refused() {
    return Long.parseLong(ask("count").split(" ", 2)[1]);
  }

  /** How many messages ever came. */
  long count() {
    return Long.parseLong(ask("count").split(" ", 2)[0]);
  }

  String calls() {
    return ask("calls");
  }

  /** How many messages a second the least of all clients brings over, with as many at once. */
  double raw(int messages) throws Exception {
    URI post = address.resolve("/api/chat.postMessage");
    String body = "channel=U0RAW&blocks=" + "x".repeat(1_400);
    AtomicInteger left = new AtomicInteger(messages);
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(
            threads.submit(
                () -> {
                  while (left.getAndDecrement() > 0) {
                    HttpRequest request =
                        HttpRequest.newBuilder(post)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build();
                    client.send(request, BodyHandlers.ofString());
                  }
                  return 0;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    double rate = messages / ((System.nanoTime() - began) / 1e9);
    forget();
    return rate;
  }

  private String ask(String what) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(address.resolve("/figures/" + what)).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    process.destroy();
    client.close();
  }
}
