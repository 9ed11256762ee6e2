package se.kadens.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The vectors V1 to V6 of rule R7, and organisations drawn at random. */
class ReleaseTests {

  private static final int K = 5;
  private static final Primes PRIMES = Primes.draw(new Random(1));

  private final Release company12 = new Release(12, K, PRIMES);
  private final Release company20 = new Release(20, K, PRIMES);

  private static BitSet from(int first, int last) {
    BitSet people = new BitSet();
    people.set(first - 1, last);
    return people;
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet people = (BitSet) one.clone();
    people.or(other);
    return people;
  }

  @Test
  void refusesATeamThatLeavesFourOfTheCompany() {
    assertThat(company12.admit(from(1, 12))).isTrue();
    assertThat(company12.admit(from(1, 8))).isFalse();
  }

  @Test
  void refusesMenOfATeamWhoLeaveFourWomen() {
    assertThat(company20.admit(from(1, 20))).isTrue();
    assertThat(company20.admit(from(1, 10))).isTrue();
    assertThat(company20.admit(from(11, 20))).isTrue();
    assertThat(company20.admit(from(1, 6))).isFalse();
  }

  @Test
  void refusesADepartmentWhoseTeamsShareThree() {
    Release department = new Release(17, K, PRIMES);
    assertThat(department.admit(from(1, 10))).isTrue();
    assertThat(department.admit(from(8, 17))).isTrue();
    assertThat(department.admit(from(1, 17))).isFalse();
  }

  @Test
  void letsInTwoHalves() {
    assertThat(halvesAreLetIn()).isTrue();
  }

  private boolean halvesAreLetIn() {
    return company20.admit(from(1, 20))
        && company20.admit(from(1, 10))
        && company20.admit(from(11, 20));
  }

  @Test
  void refusesMenOfOneHalfOnceAllMenAreTold() {
    assertThat(halvesAreLetIn()).isTrue();
    assertThat(company20.admit(both(from(1, 6), from(11, 13)))).isTrue();
    assertThat(company20.admit(both(from(7, 10), from(14, 20)))).isTrue();
    assertThat(company20.admit(from(1, 6))).isFalse();
  }

  @Test
  void refusesToTellAnewWhenOneMoreHasAnswered() {
    Release wave = new Release(6, K, PRIMES);
    assertThat(wave.admit(from(1, 5))).isTrue();
    assertThat(wave.admit(from(1, 6))).isFalse();
  }

  @Test
  void refusesAGroupThatIsTooSmall() {
    assertThat(company12.admit(from(1, 4))).isFalse();
    assertThat(company12.admit(from(1, 5))).isTrue();
  }

  @Test
  void goesOnAsBeforeAfterARefusal() {
    company12.admit(from(1, 12));
    company12.admit(from(1, 8));
    assertThat(company12.admit(from(1, 7))).isTrue();
  }

  @Test
  void givesNobodyAwayInAnyOrganisation() {
    int refused = 0;
    int admitted = 0;
    for (long seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      int people = 6 + random.nextInt(7);
      int threshold = 2 + random.nextInt(6);
      Release release = new Release(people, threshold, PRIMES);
      List<BitSet> told = new ArrayList<>();
      for (BitSet group : groups(people, random)) {
        if (release.admit(group)) {
          told.add(group);
        } else if (group.cardinality() >= threshold) {
          refused++;
          told.add(group);
          assertThat(new Attacker(people, told).findsOut(threshold))
              .as("why %s was refused, seed %d", group, seed)
              .isPresent();
          told.removeLast();
        }
      }
      admitted += told.size();
      assertThat(new Attacker(people, told).findsOut(threshold)).as("seed %d", seed).isEmpty();
    }
    assertThat(refused).isGreaterThan(10_000);
    assertThat(admitted).isGreaterThan(10_000);
  }

  /** Overlapping teams, and the same teams again after some have left and others come. */
  private static List<BitSet> groups(int people, Random random) {
    List<BitSet> groups = new ArrayList<>();
    for (int i = 3 + random.nextInt(5); i > 0; i--) {
      BitSet group = new BitSet();
      int share = 30 + random.nextInt(60);
      for (int person = 0; person < people; person++) {
        group.set(person, random.nextInt(100) < share);
      }
      groups.add(group);
      BitSet later = (BitSet) group.clone();
      later.flip(random.nextInt(people));
      groups.add(later);
    }
    return groups;
  }
}
