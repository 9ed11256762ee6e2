package se.kadens.goal.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.goal.GoalId;
import se.kadens.goal.Query;
import se.kadens.people.Person;

/** Lets people look at goals. */
@Component
public class GoalDialogue implements Dialogue {

  private static final String FEATURE = "goal";

  private final GoalLists lists;
  private final GoalTree tree;
  private final Scorecards cards;
  private final ShowGoal show;
  private final Filters filters;

  GoalDialogue(GoalLists lists, GoalTree tree, Scorecards cards, ShowGoal show, Filters filters) {
    this.lists = lists;
    this.tree = tree;
    this.cards = cards;
    this.show = show;
    this.filters = filters;
  }

  /** Shows one goal. */
  public static Action show(GoalId goal) {
    return new Action(FEATURE, "show", goal.toString());
  }

  /** Shows a page of goals. */
  public static Action list(Query query) {
    return new Action(FEATURE, "list", query.token());
  }

  static Action tree(Query query) {
    return new Action(FEATURE, "tree", query.token());
  }

  static Action cards() {
    return new Action(FEATURE, "cards", "");
  }

  static Action card(GoalId goal) {
    return new Action(FEATURE, "card", goal.toString());
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command("list", Set.of("goals", "goal", "mål", "målen", "mina mål", "my goals")));
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    if (!by.active()) {
      return Reply.say(new ViewPhrases(by).left());
    }
    return switch (interaction) {
      case Asked asked -> Reply.say(typed(by, asked.rest(), asked.at()));
      case Pressed pressed -> pressed(by, pressed.action(), pressed.at());
      case Submitted _, Said _ -> Reply.nothing();
    };
  }

  private Message typed(Person by, String words, Instant now) {
    return switch (TypedQuery.read(words, filters.departments(by))) {
      case TypedQuery.Wish.List(Query query) -> lists.of(by, query, now);
      case TypedQuery.Wish.Tree(Query query) -> tree.of(by, query, now);
      case TypedQuery.Wish.Cards _ -> cards.all(by, now);
      case TypedQuery.Wish.Unread(String word) -> Message.of(new ViewPhrases(by).unread(word));
    };
  }

  private Reply pressed(Person by, Action action, Instant now) {
    String subject = action.subject();
    return switch (action.verb()) {
      case "show" -> Reply.say(show.of(by, GoalId.parse(subject), now));
      case "list" -> Reply.replace(lists.of(by, query(subject), now));
      case "tree" -> Reply.replace(tree.of(by, query(subject), now));
      case "cards" -> Reply.replace(cards.all(by, now));
      case "card" ->
          Reply.say(
              cards
                  .one(by, GoalId.parse(subject), now)
                  .orElseGet(() -> Message.of(new ViewPhrases(by).gone())));
      default -> throw new IllegalArgumentException("not a verb of goals: " + action);
    };
  }

  private static Query query(String token) {
    return Optional.of(token)
        .flatMap(Query::parse)
        .orElseThrow(() -> new IllegalArgumentException("not a query: " + token));
  }
}
