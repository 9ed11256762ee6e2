package se.kadens.survey.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.Slice;
import se.kadens.survey.score.MeanGap;

/**
 * Whether those who answer in Swedish answer otherwise than those who answer in English: then the
 * two texts may not ask the same, or the two groups are not alike.
 */
final class LanguageCheck {

  private final Results results;
  private final FigurePhrases phrases;

  LanguageCheck(Results results, Person reader) {
    this.results = results;
    this.phrases = new FigurePhrases(reader);
  }

  /** Empty unless how many chose what is shown for both languages. */
  Optional<Fold> fold() {
    List<Text> gaps = new ArrayList<>();
    List<String> apart = new ArrayList<>();
    for (Item item : results.items(Item.Measure.SCORE)) {
      List<Integer> swedish = counts(Language.SWEDISH, item);
      List<Integer> english = counts(Language.ENGLISH, item);
      if (swedish.isEmpty() || english.isEmpty()) {
        continue;
      }
      String words = phrases.words(item);
      MeanGap gap = MeanGap.between(swedish, english);
      gaps.add(phrases.languageGap(words, gap.difference(), gap.margin()));
      if (gap.beyondChance()) {
        apart.add(words);
      }
    }
    return gaps.isEmpty() ? Optional.empty() : Optional.of(fold(gaps, apart));
  }

  private Fold fold(List<Text> gaps, List<String> apart) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.languagesIntro()));
    blocks.add(new Bullets(gaps));
    blocks.add(
        new Paragraph(apart.isEmpty() ? phrases.languagesAlike() : phrases.languageWarning(apart)));
    return new Fold(phrases.languages(), blocks);
  }

  private List<Integer> counts(Language language, Item item) {
    return results
        .shown(new Slice(Slice.Kind.LANGUAGE, language.code()), item.key())
        .map(Cell.Shown::distribution)
        .orElse(List.of());
  }
}
