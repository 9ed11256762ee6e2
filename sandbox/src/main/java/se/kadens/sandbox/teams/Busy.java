package se.kadens.sandbox.teams;

import java.time.Duration;
import java.util.Optional;
import se.kadens.sandbox.state.Monitor;

/** How much is under way. */
final class Busy {

  private final Monitor monitor;
  private int underWay;

  Busy(Monitor monitor) {
    this.monitor = monitor;
  }

  void begin() {
    monitor.change(() -> underWay++);
  }

  void end() {
    monitor.change(() -> underWay--);
  }

  /** Waits until nothing is; whether that came true in time. */
  boolean awaitNone(Duration patience) {
    return monitor
        .await(() -> underWay == 0 ? Optional.of(true) : Optional.<Boolean>empty(), patience)
        .isPresent();
  }
}
