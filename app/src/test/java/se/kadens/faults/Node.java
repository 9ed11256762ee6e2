package se.kadens.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

  /** How much memory it takes, in megabytes. */
  long resident() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(product.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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
