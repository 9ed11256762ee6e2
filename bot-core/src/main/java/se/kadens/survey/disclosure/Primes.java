package se.kadens.survey.disclosure;

import java.math.BigInteger;
import java.util.Random;

/** What an audit reckons modulo, drawn at random so that nobody can choose groups to suit it. */
public record Primes(long one, long other) {

  /** Small enough that a product fits into a long. */
  private static final int BITS = 31;

  public static Primes draw(Random random) {
    return new Primes(prime(random), prime(random));
  }

  private static long prime(Random random) {
    return BigInteger.probablePrime(BITS, random).longValueExact();
  }
}
