package se.kadens.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Which calls meet with which mishap: by chance that can be repeated, or by number. */
final class Mishaps {

  private static final class Strike {
    private final String method;
    private final Mishap mishap;
    private final double share;
    private final Random chance;
    private long left;

    Strike(String method, Mishap mishap, double share, long seed, long left) {
      this.method = method;
      this.mishap = mishap;
      this.share = share;
      this.chance = new Random(seed);
      this.left = left;
    }

    boolean hits(String called) {
      boolean hit = method.equals(called) && left > 0 && chance.nextDouble() < share;
      left -= hit ? 1 : 0;
      return hit;
    }
  }

  private final List<Strike> strikes = new ArrayList<>();

  void share(String method, double share, long seed, Mishap mishap) {
    strikes.add(new Strike(method, mishap, share, seed, Long.MAX_VALUE));
  }

  void next(String method, int calls, Mishap mishap) {
    strikes.add(new Strike(method, mishap, 1, 0, calls));
  }

  void clear() {
    strikes.clear();
  }

  Optional<Mishap> of(String method) {
    return strikes.stream()
        .filter(strike -> strike.hits(method))
        .findFirst()
        .map(strike -> strike.mishap);
  }
}
