package se.kadens.goal.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Text;
import se.kadens.goal.GoalState;
import se.kadens.goal.Query;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.GoalVocabulary;
import se.kadens.goal.view.Step;
import se.kadens.home.HomeSection;
import se.kadens.interview.Kind;
import se.kadens.people.Person;

/** A person's active goals on their own page, the one updated last first. */
@Component
class GoalHome implements HomeSection {

  private static final int MOST_GOALS = 5;

  private final SeeGoals goals;
  private final GoalVocabulary vocabulary;

  GoalHome(SeeGoals goals, GoalVocabulary vocabulary) {
    this.goals = goals;
    this.vocabulary = vocabulary;
  }

  @Override
  public Place place() {
    return Place.OWN;
  }

  @Override
  public List<Block> of(Person person, Instant now) {
    List<Scored> active =
        goals.mine(person, now).stream()
            .filter(scored -> scored.goal().state() == GoalState.ACTIVE)
            .sorted(Comparator.comparing(GoalHome::updatedAt).reversed())
            .toList();
    if (active.isEmpty()) {
      return List.of();
    }
    TeamGoalPhrases phrases = new TeamGoalPhrases(person, now, vocabulary.of(person, now));
    List<Scored> shown = active.stream().limit(MOST_GOALS).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.homeTitle()));
    blocks.add(new Bullets(shown.stream().map(phrases::line).toList()));
    if (active.size() > MOST_GOALS) {
      blocks.add(new Note(Text.of(phrases.homeMore(active.size() - MOST_GOALS))));
    }
    blocks.add(
        Controls.of(
            new Menu(phrases.update(), shown.stream().map(GoalHome::update).toList()),
            Button.plain(
                phrases.all(), GoalDialogue.list(Query.LIVE.withScope(Query.Scope.MINE)))));
    return blocks;
  }

  private static Instant updatedAt(Scored scored) {
    return Objects.requireNonNullElse(scored.goal().standing().updatedAt(), Instant.EPOCH);
  }

  private static Choice update(Scored scored) {
    String label = Kind.Option.shortened("goal", scored.goal().title()).label().english();
    return new Choice(label, Step.UPDATE.on(scored.goal().id().toString())).openingForm();
  }
}
