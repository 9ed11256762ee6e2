package se.kadens.survey.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Knows every total that is told and who is in each group, and tries every set of fewer people than
 * the threshold, with whole numbers and no cleverness.
 */
final class Attacker {

  private final int people;
  private final List<BitSet> told;

  Attacker(int people, List<BitSet> told) {
    this.people = people;
    this.told = told;
  }

  /** A set of people, fewer than the threshold, whose total follows from what is told. */
  Optional<BitSet> findsOut(int threshold) {
    int rank = rank(told);
    for (int chosen = 1; chosen < 1 << people; chosen++) {
      if (Integer.bitCount(chosen) < threshold) {
        BitSet few = BitSet.valueOf(new long[] {chosen});
        List<BitSet> with = new ArrayList<>(told);
        with.add(few);
        if (rank(with) == rank) {
          return Optional.of(few);
        }
      }
    }
    return Optional.empty();
  }

  /** By Bareiss's elimination, which stays within whole numbers. */
  private int rank(List<BitSet> groups) {
    BigInteger[][] matrix = new BigInteger[groups.size()][people];
    for (int row = 0; row < groups.size(); row++) {
      for (int person = 0; person < people; person++) {
        matrix[row][person] = groups.get(row).get(person) ? BigInteger.ONE : BigInteger.ZERO;
      }
    }
    int rank = 0;
    BigInteger before = BigInteger.ONE;
    for (int column = 0; column < people && rank < matrix.length; column++) {
      int pivot = rank;
      while (pivot < matrix.length && matrix[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot < matrix.length) {
        BigInteger[] swapped = matrix[rank];
        matrix[rank] = matrix[pivot];
        matrix[pivot] = swapped;
        for (int row = rank + 1; row < matrix.length; row++) {
          for (int other = column + 1; other < people; other++) {
            matrix[row][other] =
                matrix[row][other]
                    .multiply(matrix[rank][column])
                    .subtract(matrix[row][column].multiply(matrix[rank][other]))
                    .divide(before);
          }
          matrix[row][column] = BigInteger.ZERO;
        }
        before = matrix[rank][column];
        rank++;
      }
    }
    return rank;
  }
}
