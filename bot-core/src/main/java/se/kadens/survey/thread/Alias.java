package se.kadens.survey.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.kadens.people.PersonId;

/**
 * Who the author of a comment is to those who read it.
 *
 * @param revealed absent as long as the author does not want to be known
 */
record Alias(String name, @Nullable PersonId revealed) {

  /** Written alike in both languages, and nobody's name. */
  private static final List<String> FIRST =
      List.of(
          "Amber", "Beige", "Cyan", "Indigo", "Khaki", "Magenta", "Mint", "Nova", "Sepia", "Terra",
          "Ultra", "Zenit");

  private static final List<String> SECOND =
      List.of(
          "Albatross",
          "Emu",
          "Gecko",
          "Gnu",
          "Gorilla",
          "Impala",
          "Jaguar",
          "Kiwi",
          "Koala",
          "Leopard",
          "Manta",
          "Okapi",
          "Panda",
          "Puma",
          "Tapir",
          "Tiger",
          "Zebra");

  /**
   * Drawn among those nobody goes by yet.
   *
   * @param taken of the same wave
   */
  static String draw(Collection<String> taken, Random random) {
    List<String> free = new ArrayList<>();
    for (int round = 1; free.isEmpty(); round++) {
      String number = round == 1 ? "" : " " + round;
      FIRST.forEach(first -> SECOND.forEach(second -> free.add(first + " " + second + number)));
      free.removeAll(taken);
    }
    return free.get(random.nextInt(free.size()));
  }
}
