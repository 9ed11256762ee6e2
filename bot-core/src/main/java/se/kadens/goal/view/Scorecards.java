package se.kadens.goal.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalId;
import se.kadens.goal.Perspective;
import se.kadens.goal.Progress;
import se.kadens.goal.Query;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.people.Person;

/** Draws scorecards by their four perspectives. */
@Component
class Scorecards {

  private static final int MOST = 50;

  private final SeeGoals see;
  private final GoalVocabulary vocabulary;

  Scorecards(SeeGoals see, GoalVocabulary vocabulary) {
    this.see = see;
    this.vocabulary = vocabulary;
  }

  /** The first of those a person may see, with the others to choose from. */
  Message all(Person viewer, Instant now) {
    ViewPhrases phrases = new ViewPhrases(viewer);
    Query query = Query.LIVE.withFramework(Framework.BSC).withMost(MOST);
    List<Scored> cards =
        see.company(viewer, query, now).goals().stream()
            .filter(card -> !card.goal().part())
            .toList();
    return cards.isEmpty()
        ? Message.of(
            new Heading(phrases.title("cards")),
            new Paragraph(Text.of(phrases.none("cards"))),
            Controls.of(
                Button.primary(phrases.begin(Framework.BSC), Step.BEGIN.on(Framework.BSC.code()))
                    .openingForm()))
        : drawn(viewer, cards.getFirst(), cards, now);
  }

  /** Empty where there is no such scorecard that the person may see. */
  Optional<Message> one(Person viewer, GoalId goal, Instant now) {
    return see.one(viewer, goal, now)
        .filter(card -> card.goal().framework() == Framework.BSC && !card.goal().part())
        .map(card -> drawn(viewer, card, List.of(card), now));
  }

  private Message drawn(Person viewer, Scored card, List<Scored> all, Instant now) {
    ViewPhrases phrases = new ViewPhrases(viewer);
    GoalPhrases words = vocabulary.of(viewer, now);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(card.goal().title()));
    blocks.add(new Paragraph(words.nameless(card).and(" · " + words.cycle(card.goal().cycle()))));
    for (Perspective side : Perspective.values()) {
      add(side, card, phrases, words, blocks);
    }
    Set<Perspective> missing = card.missing();
    if (!missing.isEmpty()) {
      blocks.add(
          new Note(Text.of(phrases.missing(missing.stream().map(words::perspective).toList()))));
    }
    blocks.add(new Controls(controls(phrases, card, all)));
    return new Message(blocks);
  }

  private static List<Control> controls(ViewPhrases phrases, Scored card, List<Scored> all) {
    List<Control> controls = new ArrayList<>();
    controls.add(Button.plain(phrases.button("open"), GoalDialogue.show(card.goal().id())));
    if (all.size() > 1) {
      controls.add(
          new Menu(
              phrases.menu("cards"),
              all.stream()
                  .map(
                      other ->
                          new Choice(other.goal().title(), GoalDialogue.card(other.goal().id())))
                  .toList()));
    }
    controls.add(GoalLists.elsewhere(phrases));
    return controls;
  }

  private static void add(
      Perspective side, Scored card, ViewPhrases phrases, GoalPhrases words, List<Block> blocks) {
    List<Scored> parts =
        card.parts().stream().filter(part -> part.goal().perspective() == side).toList();
    String name = words.perspective(side);
    if (parts.isEmpty()) {
      blocks.add(new Paragraph(phrases.section(name, phrases.noMeasures())));
      return;
    }
    OptionalDouble progress = Progress.ofParts(parts);
    String weight = weight(parts, words);
    String said = words.progress(progress) + (weight.isEmpty() ? "" : " · " + weight);
    blocks.add(new Paragraph(phrases.section(name, said)));
    blocks.add(new Bullets(parts.stream().map(words::partLine).toList()));
  }

  private static String weight(List<Scored> parts, GoalPhrases words) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Scored part : parts) {
      BigDecimal weight = part.goal().weight();
      sum = weight == null ? sum : sum.add(weight);
    }
    return sum.signum() == 0 ? "" : words.weight(sum);
  }
}
