package se.kadens.sandbox.practice;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells open pages of each new pulse. A page that slept connects again by itself and is told where
 * things stand; one that has gone is noticed at the next beat.
 */
final class PulseStream implements SmartLifecycle {

  private static final Duration LOOK_EVERY = Duration.ofMillis(400);
  private static final int LOOKS_BETWEEN_BEATS = 25;

  private final Supplier<Pulse> pulses;
  private volatile boolean running;

  PulseStream(Supplier<Pulse> pulses) {
    this.pulses = pulses;
  }

  ServerResponse open(ServerRequest request) {
    return ServerResponse.sse(
        sse -> {
          sse.onError(_ -> {});
          Thread.ofVirtual().name("practice-page").start(() -> follow(sse));
        },
        Duration.ofHours(1));
  }

  private void follow(ServerResponse.SseBuilder sse) {
    try {
      Pulse told = null;
      for (int looks = 0; running; looks++) {
        Pulse pulse = pulses.get();
        if (!pulse.equals(told) || looks % LOOKS_BETWEEN_BEATS == 0) {
          sse.send(pulse);
          told = pulse;
        }
        Thread.sleep(LOOK_EVERY);
      }
      sse.complete();
    } catch (IOException | InterruptedException | RuntimeException gone) {
      sse.error(gone);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** In the first phase of stopping, so that the server does not wait for open pages. */
  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
