package se.kadens.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.kadens.contract.Outside;
import se.kadens.contract.Product;

/** One of the nodes, a process of its own. */
final class Node implements AutoCloseable {

  private final Product product;
  private final String signingSecret;
  private final String adminToken;

  Node(Product product, String signingSecret, String adminToken) {
    this.product = product;
    this.signingSecret = signingSecret;
    this.adminToken = adminToken;
  }

  /** Where it serves, once it does. */
  String address() {
    try {
      return product.address();
    } catch (Exception notStarted) {
      throw new AssertionError("did not start; target/faults has what it said", notStarted);
    }
  }

  Outside outside() {
    return new Outside(address(), signingSecret, adminToken, Instant::now);
  }

  /** Whether it has come so far that it outlives its database. */
  boolean hasStarted() {
    return hasSaid("Started KadensApplication");
  }

  void kill() {
    try {
      product.kill();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Asks it to end; how long that took. */
  Duration terminate() {
    long began = System.nanoTime();
    product.terminate();
    try {
      int _ = product.ended();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** What is alive in its heap, in bytes. */
  long liveHeap() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Commands.run(List.of(jcmd.toString(), Long.toString(product.pid()), "GC.run"));
    return outside()
        .getUnnamed("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  void freeze() {
    Signal.STOP.to(product.pid());
  }

  void thaw() {
    Signal.CONT.to(product.pid());
  }

  List<String> said() {
    return product.said();
  }

  boolean hasSaid(String words) {
    return said().stream().anyMatch(line -> line.contains(words));
  }

  @Override
  public void close() {
    product.close();
  }
}
