package se.kadens.goal.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
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
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Listing;
import se.kadens.goal.Query;
import se.kadens.goal.Query.Scope;
import se.kadens.goal.Scored;
import se.kadens.goal.SeeGoals;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Draws the goals that somebody looks at: their own, their team's, the company's. */
@Component
class GoalLists {

  /** A person's goals stand with their parts and buttons; those of others in a line each. */
  private static final int MOST_OWN = 6;

  private static final int MOST = 12;

  /** So many goals have buttons of their own; of more, one chooses from menus. */
  private static final int FEW = 2;

  private static final int MOST_PARTS = 8;

  private final SeeGoals see;
  private final People people;
  private final Filters filters;
  private final GoalVocabulary vocabulary;

  GoalLists(SeeGoals see, People people, Filters filters, GoalVocabulary vocabulary) {
    this.see = see;
    this.people = people;
    this.filters = filters;
    this.vocabulary = vocabulary;
  }

  /** The page where somebody begins to look. */
  static Query first(Scope scope) {
    return Query.LIVE.withScope(scope).withMost(scope == Scope.MINE ? MOST_OWN : MOST);
  }

  Message of(Person viewer, Query query, Instant now) {
    ViewPhrases phrases = new ViewPhrases(viewer);
    Listing listing = listing(viewer, query, now);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.title(Words.of(query.scope()))));
    filters.said(viewer, query, now).ifPresent(words -> blocks.add(note(words)));
    if (listing.goals().isEmpty()) {
      String none = filters.isFiltered(query) ? "filtered" : Words.of(query.scope());
      blocks.add(new Paragraph(Text.of(phrases.none(none))));
    }
    if (query.scope() == Scope.MINE) {
      addOwn(viewer, listing.goals(), now, blocks);
    } else {
      addOthers(viewer, listing.goals(), query, now, blocks);
    }
    if (listing.total() > listing.goals().size()) {
      addPaging(phrases, listing, blocks);
    }
    if (query.scope() == Scope.MINE) {
      Foresight.of(see.mine(viewer, now))
          .ifPresent(seen -> blocks.add(note(phrases.foresight(seen.score(), seen.goals()))));
      blocks.add(
          Controls.of(Button.primary(phrases.step(Step.NEW), Step.NEW.on("")), elsewhere(phrases)));
    } else {
      List<Control> menus = new ArrayList<>(filters.menus(viewer, query, now));
      menus.addFirst(elsewhere(phrases));
      blocks.add(new Controls(menus));
    }
    return new Message(blocks);
  }

  private Listing listing(Person viewer, Query query, Instant now) {
    if (query.scope() != Scope.MINE || filters.isFiltered(query)) {
      return see.company(viewer, query, now);
    }
    List<Scored> mine = see.mine(viewer, now);
    int from = Math.min(query.skip(), mine.size());
    int to = Math.min(from + query.most(), mine.size());
    return new Listing(mine.subList(from, to), mine.size(), query);
  }

  private void addOwn(Person viewer, List<Scored> goals, Instant now, List<Block> blocks) {
    ViewPhrases phrases = new ViewPhrases(viewer);
    GoalPhrases words = vocabulary.of(viewer, now);
    boolean few = goals.size() <= FEW;
    for (Scored scored : goals) {
      blocks.add(new Paragraph(words.line(scored)));
      List<Text> parts = scored.parts().stream().limit(MOST_PARTS).map(words::partLine).toList();
      if (!parts.isEmpty()) {
        blocks.add(new Bullets(parts));
      }
      if (few) {
        blocks.add(new Controls(buttons(viewer, scored.goal(), phrases)));
      }
    }
    if (!few) {
      List<Choice> updates =
          goals.stream()
              .map(Scored::goal)
              .filter(goal -> isUpdated(viewer, goal))
              .map(goal -> new Choice(goal.title(), update(goal)).openingForm())
              .toList();
      List<Control> menus = new ArrayList<>();
      if (!updates.isEmpty()) {
        menus.add(new Menu(phrases.menu("update"), updates));
      }
      menus.add(openMenu(phrases, goals));
      blocks.add(new Controls(menus));
    }
  }

  private List<Control> buttons(Person viewer, Goal goal, ViewPhrases phrases) {
    List<Control> controls = new ArrayList<>();
    if (isUpdated(viewer, goal)) {
      controls.add(Button.plain(phrases.step(Step.UPDATE), update(goal)).openingForm());
    }
    controls.add(Button.plain(phrases.button("open"), GoalDialogue.show(goal.id())));
    return controls;
  }

  private boolean isUpdated(Person viewer, Goal goal) {
    return goal.state() == GoalState.ACTIVE && see.mayUpdate(viewer, goal);
  }

  private static Action update(Goal goal) {
    return Step.UPDATE.on(goal.id().toString());
  }

  private void addOthers(
      Person viewer, List<Scored> goals, Query query, Instant now, List<Block> blocks) {
    if (goals.isEmpty()) {
      return;
    }
    ViewPhrases phrases = new ViewPhrases(viewer);
    GoalPhrases words = vocabulary.of(viewer, now);
    Map<PersonId, Person> owners = owners(viewer, goals);
    if (query.scope() == Scope.TEAM) {
      byOwner(goals)
          .forEach(
              (owner, theirs) -> {
                String name =
                    owner.map(owners::get).map(Person::name).orElseGet(phrases::ownerless);
                blocks.add(
                    new Paragraph(
                        Text.strong(name).and(" · " + phrases.counted("goals", theirs.size()))));
                blocks.add(new Bullets(theirs.stream().map(words::line).toList()));
              });
    } else {
      blocks.add(
          new Bullets(
              goals.stream()
                  .map(
                      scored ->
                          words.line(scored).and(" · " + owner(scored.goal(), owners, phrases)))
                  .toList()));
    }
    blocks.add(Controls.of(openMenu(phrases, goals)));
  }

  private static String owner(Goal goal, Map<PersonId, Person> owners, ViewPhrases phrases) {
    return Optional.ofNullable(goal.owner())
        .map(owners::get)
        .map(Person::name)
        .orElseGet(phrases::ownerless);
  }

  private static Map<Optional<PersonId>, List<Scored>> byOwner(List<Scored> goals) {
    return goals.stream()
        .collect(
            Collectors.groupingBy(
                scored -> Optional.ofNullable(scored.goal().owner()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private Map<PersonId, Person> owners(Person viewer, Collection<Scored> goals) {
    List<PersonId> ids =
        goals.stream()
            .map(scored -> scored.goal().owner())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return people.find(viewer.workspace(), ids).stream()
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  static Menu openMenu(ViewPhrases phrases, List<Scored> goals) {
    return new Menu(
        phrases.menu("open"),
        goals.stream()
            .map(scored -> new Choice(scored.goal().title(), GoalDialogue.show(scored.goal().id())))
            .toList());
  }

  private static void addPaging(ViewPhrases phrases, Listing listing, List<Block> blocks) {
    Query query = listing.query();
    int from = query.skip();
    int to = from + listing.goals().size();
    blocks.add(note(phrases.shown(Math.min(from + 1, to), to, listing.total())));
    List<Control> turns = new ArrayList<>();
    if (from > 0) {
      Query back = query.withSkip(Math.max(0, from - query.most()));
      turns.add(Button.plain(phrases.button("back"), GoalDialogue.list(back)));
    }
    if (to < listing.total()) {
      turns.add(Button.plain(phrases.button("next"), GoalDialogue.list(query.withSkip(to))));
    }
    blocks.add(new Controls(turns));
  }

  /** Where else to look. */
  static Menu elsewhere(ViewPhrases phrases) {
    List<Choice> choices = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      choices.add(new Choice(phrases.button(Words.of(scope)), GoalDialogue.list(first(scope))));
    }
    choices.add(new Choice(phrases.button("tree"), GoalDialogue.tree(GoalTree.first())));
    choices.add(new Choice(phrases.button("cards"), GoalDialogue.cards()));
    return new Menu(phrases.menu("show"), choices);
  }

  private static Note note(String words) {
    return new Note(Text.of(words));
  }
}
