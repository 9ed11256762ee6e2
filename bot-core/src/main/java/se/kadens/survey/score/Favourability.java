package se.kadens.survey.score;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Shares of those in favour, from answers between 1 and 5 (rule R2). Whoever said that a question
 * does not apply is not among them.
 */
public final class Favourability {

  /** From this mean on a person is in favour of a theme. */
  private static final double IN_FAVOUR = 3.5;

  private Favourability() {}

  /** The share of 4 and 5 among the answers to one question. */
  public static OptionalDouble ofItem(Collection<Integer> answers) {
    return answers.stream().mapToInt(answer -> answer >= 4 ? 1 : 0).average();
  }

  /**
   * The share of people whose own mean over the theme's questions is at least 3.5, so that each
   * weighs the same however many they answered.
   *
   * @param people each person's answers
   */
  public static OptionalDouble ofTheme(Collection<List<Integer>> people) {
    return people.stream()
        .map(answers -> answers.stream().mapToInt(Integer::intValue).average())
        .filter(OptionalDouble::isPresent)
        .mapToInt(mean -> mean.getAsDouble() >= IN_FAVOUR ? 1 : 0)
        .average();
  }
}
