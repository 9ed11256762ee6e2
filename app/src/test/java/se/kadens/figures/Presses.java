package se.kadens.figures;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Slack posts when people press the first button of their check-in, signed as Slack signs. */
final class Presses {

  static final String SECRET = "a-signing-secret";

  private static final int AT_ONCE = 64;
  private static final String PAYLOAD =
      """
      {"type":"block_actions","api_app_id":"A0BENCH","trigger_id":"17.42.<number>",
       "team":{"id":"T0BENCH","domain":"example"},
       "user":{"id":"<user>","username":"<user>","team_id":"T0BENCH"},
       "channel":{"id":"D<user>","name":"directmessage"},
       "container":{"type":"message","message_ts":"1795000000.000101","channel_id":"D<user>",
         "is_ephemeral":false},
       "message":{"ts":"1795000000.000101","text":"<text>"},
       "actions":[{"type":"button","block_id":"b1","action_id":"<token>","value":"<token>",
         "action_ts":"<at>"}]}""";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;
  private final AtomicInteger serial = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();

  Presses(URI address) {
    endpoint = address.resolve("/slack/events");
  }

  /** What became of one: how long it took in milliseconds, and its status; 0 for no answer. */
  record Answer(double took, int status) {}

  String press(String user, String token) {
    int number = serial.incrementAndGet();
    return "payload="
        + URLEncoder.encode(
            PAYLOAD
                .replace("<number>", Integer.toString(number))
                .replace("<user>", user)
                .replace("<token>", token)
                .replace("<text>", "x".repeat(600))
                .replace("<at>", "1795000100." + (100_000 + number)),
            StandardCharsets.UTF_8);
  }

  /** So many a second, however long each takes; one that begins late counts from when it should. */
  List<Answer> at(int perSecond, int number, IntFunction<String> body) throws Exception {
    long between = 1_000_000_000L / perSecond;
    long began = System.nanoTime() + 100_000_000L;
    List<Future<Answer>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < number; i++) {
        long due = began + i * between;
        String posted = body.apply(i);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        all.add(threads.submit(() -> post(posted, due)));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : all) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  /** How many a second are answered well where each of some clients posts one after the other. */
  double ceiling(int number, IntFunction<String> body) throws Exception {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger well = new AtomicInteger();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(
            threads.submit(
                () -> {
                  for (int at = next.getAndIncrement(); at < number; at = next.getAndIncrement()) {
                    if (post(body.apply(at), System.nanoTime()).status() == 200) {
                      well.incrementAndGet();
                    }
                  }
                  return 0;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    return well.get() / ((System.nanoTime() - began) / 1e9);
  }

  /** How many were acknowledged so far. */
  int acknowledged() {
    return acknowledged.get();
  }

  private Answer post(String body, long due) throws InterruptedException {
    String at = Long.toString(System.currentTimeMillis() / 1000);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", at)
            .header("X-Slack-Signature", signature(at, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    int status;
    try {
      status = client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      status = 0;
    }
    if (status == 200) {
      acknowledged.incrementAndGet();
    }
    return new Answer((System.nanoTime() - due) / 1e6, status);
  }

  static String signature(String at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal(("v0:" + at + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
