package se.kadens.goal.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.goal.Goal;
import se.kadens.goal.Query;
import se.kadens.goal.SeeGoals;
import se.kadens.goal.Tree;
import se.kadens.goal.Tree.Branch;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Draws what is aligned with what, from the company down to each person. */
@Component
class GoalTree {

  private static final int MOST = 20;

  /** Wider than a space, and never swallowed at the start of a line. */
  private static final String INDENT = "\u2003";

  private static final int DEEPEST = 4;

  private final SeeGoals see;
  private final People people;
  private final GoalVocabulary vocabulary;

  GoalTree(SeeGoals see, People people, GoalVocabulary vocabulary) {
    this.see = see;
    this.people = people;
    this.vocabulary = vocabulary;
  }

  static Query first() {
    return Query.LIVE.withMost(MOST);
  }

  Message of(Person viewer, Query query, Instant now) {
    ViewPhrases phrases = new ViewPhrases(viewer);
    Tree tree = see.tree(viewer, query, now);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title("tree")));
    if (tree.branches().isEmpty()) {
      blocks.add(new Paragraph(Text.of(phrases.none("company"))));
    }
    Map<PersonId, String> owners = owners(viewer, tree);
    GoalPhrases words = vocabulary.of(viewer, now);
    for (Branch branch : tree.branches()) {
      blocks.add(new Paragraph(line(branch, owners, words, phrases)));
    }
    if (!tree.branches().isEmpty()) {
      blocks.add(
          Controls.of(
              GoalLists.openMenu(phrases, tree.branches().stream().map(Branch::goal).toList())));
    }
    int to = query.skip() + tree.branches().size();
    if (tree.total() > tree.branches().size()) {
      blocks.add(
          new Note(Text.of(phrases.shown(Math.min(query.skip() + 1, to), to, tree.total()))));
    }
    blocks.add(new Controls(turns(phrases, query, to, tree.total())));
    return new Message(blocks);
  }

  private static List<Control> turns(ViewPhrases phrases, Query query, int to, int total) {
    List<Control> turns = new ArrayList<>();
    if (query.skip() > 0) {
      Query back = query.withSkip(Math.max(0, query.skip() - query.most()));
      turns.add(Button.plain(phrases.button("back"), GoalDialogue.tree(back)));
    }
    if (to < total) {
      turns.add(Button.plain(phrases.button("next"), GoalDialogue.tree(query.withSkip(to))));
    }
    turns.add(GoalLists.elsewhere(phrases));
    return turns;
  }

  private static Text line(
      Branch branch, Map<PersonId, String> owners, GoalPhrases words, ViewPhrases phrases) {
    Goal goal = branch.goal().goal();
    String depth =
        branch.depth() == 0 ? "" : INDENT.repeat(Math.min(branch.depth(), DEEPEST)) + "↳ ";
    String owner = goal.owner() == null ? null : owners.get(goal.owner());
    List<String> pieces = new ArrayList<>();
    pieces.add(whose(goal, owner));
    if (branch.ownerless()) {
      pieces.add(phrases.ownerless());
    }
    if (branch.orphan()) {
      pieces.add(phrases.orphan());
    }
    pieces.removeIf(String::isEmpty);
    return Text.of(depth)
        .and(Text.strong(goal.title()))
        .and(" · " + words.level(goal.level()))
        .and(pieces.isEmpty() ? "" : ", " + String.join(" · ", pieces))
        .and(" · ")
        .and(words.nameless(branch.goal()));
  }

  private static String whose(Goal goal, @Nullable String owner) {
    return switch (goal.level()) {
      case COMPANY, PERSON -> Objects.requireNonNullElse(owner, "");
      case DEPARTMENT, TEAM ->
          Stream.of(goal.department(), Objects.requireNonNullElse(owner, ""))
              .filter(piece -> !piece.isEmpty())
              .collect(Collectors.joining(", "));
    };
  }

  private Map<PersonId, String> owners(Person viewer, Tree tree) {
    List<PersonId> ids =
        tree.branches().stream()
            .map(branch -> branch.goal().goal().owner())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return people.find(viewer.workspace(), ids).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
  }
}
