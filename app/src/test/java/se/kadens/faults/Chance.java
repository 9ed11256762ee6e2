package se.kadens.faults;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is left to chance, and can be repeated: {@code -Dkadens.seed=…} gives the same again; and
 * how much of it there is: {@code -Dkadens.faults.size=0.2} makes each test a fifth as large.
 */
final class Chance {

  private static final double SIZE =
      Double.parseDouble(System.getProperty("kadens.faults.size", "1"));

  private final long seed;
  private final Random random;

  private Chance(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Says its seed, so that what failed can be done again. */
  static Chance of(String test) {
    String given = System.getProperty("kadens.seed", "");
    long seed = given.isEmpty() ? System.nanoTime() & 0xFFFFFF : Long.parseLong(given);
    System.out.printf("%s: -Dkadens.seed=%d -Dkadens.faults.size=%s%n", test, seed, SIZE);
    return new Chance(seed);
  }

  /** So many at full size, and never fewer than the least that shows something. */
  static int scaled(int full, int least) {
    return Math.max(least, (int) Math.round(full * SIZE));
  }

  long seed() {
    return seed;
  }

  void shuffle(List<?> things) {
    Collections.shuffle(things, random);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
