package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes keys as the Bot Connector does, and now and then does not. */
final class KeyServer implements AutoCloseable {

  /** One pair for all tests: making one takes long. */
  static final KeyPair PAIR = pair();

  final AtomicInteger fetches = new AtomicInteger();
  volatile boolean down;
  volatile CountDownLatch hold = new CountDownLatch(0);
  private final Map<String, ObjectNode> published = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  KeyServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/metadata", this::metadata);
    server.createContext("/keys", this::keys);
    server.start();
  }

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  String metadataUrl() {
    return url("/metadata");
  }

  void publish(String id, KeyPair pair, String... endorsements) {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    ObjectNode json = Json.object().put("kty", "RSA").put("use", "sig").put("kid", id);
    json.put("n", number(key.getModulus())).put("e", number(key.getPublicExponent()));
    List.of(endorsements).forEach(json.putArray("endorsements")::add);
    published.put(id, json);
  }

  void withdraw(String id) {
    published.remove(id);
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    byte[] bare = java.util.Arrays.copyOfRange(bytes, sign, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bare);
  }

  private void metadata(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    try {
      hold.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, Json.object().put("jwks_uri", url("/keys")));
  }

  private void keys(HttpExchange exchange) throws IOException {
    ObjectNode keys = Json.object();
    keys.putArray("keys").addAll(published.values());
    answer(exchange, keys);
  }

  private void answer(HttpExchange exchange, ObjectNode json) throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(down ? 503 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    hold.countDown();
    server.stop(0);
    threads.close();
  }
}
