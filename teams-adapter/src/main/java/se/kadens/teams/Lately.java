package se.kadens.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers for a while what was done, as long as it is among the latest. */
final class Lately {

  private static final int MOST = 10_000;

  private final Duration length;
  private final Map<String, Instant> done = new LinkedHashMap<>();

  Lately(Duration length) {
    this.length = length;
  }

  synchronized boolean did(String what, Instant now) {
    @Nullable Instant at = done.get(what);
    return at != null && now.isBefore(at.plus(length));
  }

  synchronized void note(String what, Instant now) {
    done.remove(what);
    done.put(what, now);
    if (done.size() > MOST) {
      done.remove(done.keySet().iterator().next());
    }
  }
}
