package se.kadens.survey.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Response;
import se.kadens.survey.score.Enps;

/** What answers to one item come to. */
record Figures(Item item) {

  /** An answer of 4 or 5 is in favour (rule R2). */
  private static final int LOWEST_IN_FAVOUR = 4;

  private static final int HIGHEST_DETRACTOR = 6;
  private static final int LOWEST_PROMOTER = 9;

  Tally none() {
    return new Tally(
        switch (item.measure()) {
          case SCORE -> Answers.HIGHEST_SCORE;
          case ENPS -> Answers.HIGHEST_ENPS + 1;
          case CHOICE -> Answers.options(item.question().kind()).size();
          case NUMBER, COMMENT -> 0;
        });
  }

  /** Counts a respondent, who may have answered or not. */
  void count(Response response, Tally tally) {
    switch (item.measure()) {
      case SCORE ->
          Answers.score(item, response)
              .ifPresent(score -> tally.addBars(score - Answers.LOWEST_SCORE));
      case ENPS -> Answers.enps(item, response).ifPresent(tally::addBars);
      case CHOICE -> {
        int[] chosen = Answers.chosen(item, response);
        if (chosen.length > 0) {
          tally.addBars(chosen);
        }
      }
      case NUMBER -> Answers.number(item, response).ifPresent(tally::add);
      case COMMENT -> Answers.comment(item, response).ifPresent(_ -> tally.addBars());
    }
  }

  /** The mean is that of what was answered; the share counts from the good end of the scale. */
  Cell.Shown of(Tally tally, boolean distribution) {
    int n = tally.people();
    return new Cell.Shown(
        n,
        mean(tally),
        item.measure() == Item.Measure.SCORE ? (double) inFavour(tally) / n : null,
        item.measure() == Item.Measure.ENPS ? enps(tally) : null,
        distribution ? tally.bars() : List.of());
  }

  /**
   * Whether everybody answered the same from the bad half of the scale, so that telling what would
   * tell it of each of them (rule R8b). Which options of a choice are bad ones is not known.
   */
  boolean areAlike(Tally tally, boolean distribution) {
    return tally.hasBarOfAll()
        && switch (item.measure()) {
          case SCORE -> against(tally) > 0;
          case ENPS -> tally.in(0, HIGHEST_DETRACTOR) > 0;
          case CHOICE -> distribution;
          case NUMBER, COMMENT -> false;
        };
  }

  private @Nullable Double mean(Tally tally) {
    return switch (item.measure()) {
      case SCORE -> tally.meanOfBars(Answers.LOWEST_SCORE);
      case ENPS -> tally.meanOfBars(0);
      case NUMBER -> tally.mean();
      case CHOICE, COMMENT -> null;
    };
  }

  private int inFavour(Tally tally) {
    int steps = Answers.HIGHEST_SCORE - LOWEST_IN_FAVOUR;
    int last = Answers.HIGHEST_SCORE - Answers.LOWEST_SCORE;
    return item.direction() == Item.Direction.LOWER_IS_BETTER
        ? tally.in(0, steps)
        : tally.in(last - steps, last);
  }

  private int against(Tally tally) {
    int steps = Answers.HIGHEST_SCORE - LOWEST_IN_FAVOUR;
    int last = Answers.HIGHEST_SCORE - Answers.LOWEST_SCORE;
    return item.direction() == Item.Direction.LOWER_IS_BETTER
        ? tally.in(last - steps, last)
        : tally.in(0, steps);
  }

  private static Cell.Enps enps(Tally tally) {
    int detractors = tally.in(0, HIGHEST_DETRACTOR);
    int promoters = tally.in(LOWEST_PROMOTER, Answers.HIGHEST_ENPS);
    Enps enps = new Enps(promoters, tally.people() - promoters - detractors, detractors);
    return new Cell.Enps(enps.score().orElseThrow(), enps.margin());
  }
}
