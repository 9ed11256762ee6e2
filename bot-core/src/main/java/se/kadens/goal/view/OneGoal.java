package se.kadens.goal.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.goal.Details;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalComment;
import se.kadens.goal.GoalState;
import se.kadens.goal.GoalUpdate;
import se.kadens.goal.Scored;
import se.kadens.goal.Smart;
import se.kadens.goal.view.ShowGoal.Sight;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Draws one goal with its parts, its history and what was written below it. */
final class OneGoal {

  private static final Set<GoalState> BEFORE_IT_RUNS = Set.of(GoalState.DRAFT, GoalState.AGREED);

  private final Person viewer;
  private final Sight sight;
  private final ViewPhrases phrases;
  private final GoalPhrases words;
  private final Goal goal;

  OneGoal(Person viewer, Sight sight, GoalPhrases words) {
    this.viewer = viewer;
    this.sight = sight;
    this.phrases = new ViewPhrases(viewer);
    this.words = words;
    this.goal = sight.scored().goal();
  }

  Message message(@Nullable String notice) {
    List<Block> blocks = new ArrayList<>();
    if (notice != null) {
      blocks.add(new Paragraph(Text.of(notice)));
    }
    blocks.add(new Heading(goal.title()));
    blocks.add(new Paragraph(words.nameless(sight.scored())));
    blocks.add(new Note(Text.of(whose())));
    addContent(blocks);
    addAgreement(blocks);
    addDetails(blocks);
    addUpdates(blocks);
    addComments(blocks);
    blocks.add(GoalButtons.of(viewer, sight, phrases));
    return new Message(blocks);
  }

  /** "OKR · Person · Anna Berg · kvartal 4 2026 · syns för teamet och chefen". */
  private String whose() {
    List<String> pieces = new ArrayList<>();
    pieces.add(words.framework(goal.framework()));
    pieces.add(words.level(goal.level()));
    pieces.add(goal.department());
    pieces.add(sight.owner().map(Person::name).orElseGet(phrases::ownerless));
    pieces.add(words.cycle(goal.cycle()));
    pieces.add(phrases.seenBy(words.visibility(goal.visibility())));
    pieces.removeIf(String::isEmpty);
    return String.join(" · ", pieces);
  }

  private void addContent(List<Block> blocks) {
    Goal parent = sight.parent();
    if (parent != null) {
      blocks.add(new Paragraph(phrases.supports(parent.title())));
    }
    if (!goal.doneCriterion().isBlank()) {
      blocks.add(new Paragraph(phrases.doneWhen(goal.doneCriterion())));
    }
    if (goal.framework() == Framework.SMART) {
      addSmart(blocks);
    }
    List<Scored> parts = sight.scored().parts();
    if (!parts.isEmpty()) {
      blocks.add(new Bullets(parts.stream().map(this::part).toList()));
    }
    var missing = sight.scored().missing();
    if (!missing.isEmpty()) {
      blocks.add(note(phrases.missing(missing.stream().map(words::perspective).toList())));
    }
  }

  private Text part(Scored part) {
    var side = part.goal().perspective();
    return side == null
        ? words.partLine(part)
        : Text.of(words.perspective(side) + ": ").and(words.partLine(part));
  }

  /** Each letter with what was written for it, and the letters that are missing. */
  private void addSmart(List<Block> blocks) {
    Map<String, String> said = goal.details().smart();
    List<Text> checks =
        Arrays.stream(Smart.values())
            .filter(check -> said.containsKey(check.code()))
            .map(
                check ->
                    Text.strong(viewer.language().capitalised(words.smart(check)) + ": ")
                        .and(
                            check == Smart.TIME_BOUND
                                ? words.day(goal.end())
                                : said.getOrDefault(check.code(), "")))
            .toList();
    if (!checks.isEmpty()) {
      blocks.add(new Bullets(checks));
    }
    List<String> missing =
        Arrays.stream(Smart.values())
            .filter(check -> !said.containsKey(check.code()))
            .map(words::smart)
            .toList();
    if (!missing.isEmpty()) {
      blocks.add(note(phrases.smartMissing(missing)));
    }
  }

  private void addAgreement(List<Block> blocks) {
    if (goal.state() == GoalState.IDEA) {
      blocks.add(note(phrases.next(GoalState.IDEA)));
    }
    if (goal.part()) {
      return;
    }
    if (!BEFORE_IT_RUNS.contains(goal.state()) && !sight.awaitedAgain()) {
      return;
    }
    List<String> said = new ArrayList<>();
    sight.owner().ifPresent(owner -> said.add(agreement(owner)));
    Person manager = sight.manager();
    if (manager != null) {
      said.add(agreement(manager));
    }
    said.add(sight.awaitedAgain() ? phrases.changedSince() : phrases.next(goal.state()));
    blocks.add(note(String.join(" ", said)));
  }

  private String agreement(Person one) {
    boolean agreed = sight.agreed().contains(one.id());
    if (one.id().equals(viewer.id())) {
      return agreed ? phrases.agreedToo() : phrases.notAgreedToo();
    }
    return agreed ? phrases.agreed(one.firstName()) : phrases.notAgreed(one.firstName());
  }

  private void addDetails(List<Block> blocks) {
    Details details = goal.details();
    List<Text> lines = new ArrayList<>();
    label("incentive", details.incentive()).ifPresent(lines::add);
    label("initiative", details.initiative()).ifPresent(lines::add);
    label("category", details.category()).ifPresent(lines::add);
    label("tags", details.tags().stream().sorted().collect(Collectors.joining(", ")))
        .ifPresent(lines::add);
    details.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> lines.add(Text.strong(one.getKey() + ": ").and(one.getValue())));
    if (!lines.isEmpty()) {
      blocks.add(new Bullets(lines));
    }
  }

  private Optional<Text> label(String of, String said) {
    return said.isBlank() ? Optional.empty() : Optional.of(phrases.labelled(of, said));
  }

  private void addUpdates(List<Block> blocks) {
    List<Entry> entries = Entry.of(sight.updates());
    if (entries.isEmpty()) {
      return;
    }
    List<Block> inside = new ArrayList<>();
    for (Entry entry : entries) {
      GoalUpdate first = entry.updates().getFirst();
      inside.add(
          new Paragraph(Text.of(phrases.saidAt(first.at(), by(first)) + ": ").and(changed(entry))));
      entry.updates().stream()
          .map(GoalUpdate::note)
          .filter(note -> !note.isBlank())
          .forEach(note -> inside.add(new Quote(note)));
    }
    blocks.add(new Fold(phrases.counted("updates", entries.size()), inside));
  }

  /** What somebody said at once, of the whole goal and of its parts. */
  private record Entry(List<GoalUpdate> updates) {

    private record Key(@Nullable PersonId by, Instant at, @Nullable GoalState state) {}

    static List<Entry> of(List<GoalUpdate> updates) {
      return updates.stream()
          .collect(
              Collectors.groupingBy(
                  update -> new Key(update.by(), update.at(), update.state()),
                  LinkedHashMap::new,
                  Collectors.toList()))
          .values()
          .stream()
          .map(Entry::new)
          .toList();
    }
  }

  private String by(GoalUpdate update) {
    return Optional.ofNullable(update.by())
        .map(sight.people()::get)
        .map(Person::firstName)
        .orElseGet(phrases::file);
  }

  private Text changed(Entry entry) {
    List<Text> said = new ArrayList<>();
    for (GoalUpdate update : entry.updates()) {
      Optional<Goal> part =
          sight.scored().parts().stream()
              .map(Scored::goal)
              .filter(one -> one.id().equals(update.goal()))
              .findFirst();
      String changed = changed(update, part.orElse(goal));
      if (!changed.isEmpty()) {
        said.add(
            part.map(one -> Text.strong(one.title()).and(" · " + changed))
                .orElse(Text.of(changed)));
      }
    }
    return said.stream()
        .reduce((one, other) -> one.and("; ").and(other))
        .orElseGet(() -> Text.of(phrases.noChange()));
  }

  private String changed(GoalUpdate update, Goal measured) {
    List<String> pieces = new ArrayList<>();
    BigDecimal current = update.after().current();
    if (current != null
        && measured.measure() != null
        && !same(update.before().current(), current)) {
      pieces.add(words.change(measured.measure(), update.before().current(), current));
    }
    if (update.state() != null) {
      pieces.add(words.state(update.state()));
    }
    if (update.after().status() != update.before().status()) {
      pieces.add(words.status(update.after().status()));
    }
    Integer confidence = update.after().confidence();
    if (confidence != null && !confidence.equals(update.before().confidence())) {
      pieces.add(words.confidence(confidence));
    }
    return String.join(", ", pieces);
  }

  private static boolean same(@Nullable BigDecimal one, BigDecimal other) {
    return one != null && one.compareTo(other) == 0;
  }

  private void addComments(List<Block> blocks) {
    if (sight.comments().isEmpty()) {
      return;
    }
    List<Block> inside = new ArrayList<>();
    for (GoalComment comment : sight.comments()) {
      String name =
          Optional.ofNullable(sight.people().get(comment.by()))
              .map(Person::firstName)
              .orElseGet(phrases::ownerless);
      inside.add(new Paragraph(Text.of(phrases.saidAt(comment.at(), name) + ":")));
      inside.add(new Quote(comment.words()));
    }
    blocks.add(new Fold(phrases.counted("comments", sight.comments().size()), inside));
  }

  private static Note note(String said) {
    return new Note(Text.of(said));
  }
}
