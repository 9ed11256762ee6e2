package se.kadens.goal.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final Departments departments;

  GoalDialogue(
      GoalLists lists, GoalTree tree, Scorecards cards, ShowGoal show, Departments departments) {
    this.lists = lists;
    this.tree = tree;
    this.cards = cards;
    this.show = show;
    this.departments = departments;
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
    return switch (TypedQuery.read(words, () -> departments.of(by.workspace()))) {
      case TypedQuery.Wish.List(Query query) -> lists.of(by, query, now);
      case TypedQuery.Wish.Tree(Query query) -> tree.of(by, query, now);
      case TypedQuery.Wish.Cards _ -> cards.all(by, now);
      case TypedQuery.Wish.Unread(String word) -> Message.of(new ViewPhrases(by).unread(word));
    };
  }

  private Reply pressed(Person by, Action action, Instant now) {
    String subject = action.subject();
    return switch (action.verb()) {
      case "show" -> goal(by, subject, id -> Optional.of(show.of(by, id, now)));
      case "list" -> page(by, subject, query -> lists.of(by, query, now));
      case "tree" -> page(by, subject, query -> tree.of(by, query, now));
      case "cards" -> Reply.replace(cards.all(by, now));
      case "card" -> goal(by, subject, id -> cards.one(by, id, now));
      default -> Reply.say(new ViewPhrases(by).gone());
    };
  }

  private static Reply goal(Person by, String subject, Function<GoalId, Optional<Message>> shown) {
    return Reply.say(
        GoalId.read(subject)
            .flatMap(shown)
            .orElseGet(() -> Message.of(new ViewPhrases(by).gone())));
  }

  private static Reply page(Person by, String token, Function<Query, Message> shown) {
    return Query.parse(token)
        .map(query -> Reply.replace(shown.apply(query)))
        .orElseGet(() -> Reply.say(new ViewPhrases(by).gone()));
  }
}
