package se.kadens.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Text;
import se.kadens.digest.DigestSection;
import se.kadens.digest.Scope;
import se.kadens.people.Person;

/** What a manager should know of their one-to-ones: what is overdue, and what is coming up. */
@Component
class MeetingSection implements DigestSection {

  private static final int MOST_LISTED = 3;
  private static final String BETWEEN = " · ";
  private static final Duration AHEAD = Duration.ofDays(8);

  private final Talks talks;
  private final Points points;
  private final ActionItems actions;

  MeetingSection(Talks talks, Points points, ActionItems actions) {
    this.talks = talks;
    this.points = points;
    this.actions = actions;
  }

  @Override
  public boolean besidesProgrammes() {
    return true;
  }

  @Override
  public Part of(Scope scope) {
    Person manager = scope.manager();
    Map<PairId, Talk> led =
        talks.all(manager).stream()
            .filter(talk -> talk.current() && talk.manager().id().equals(manager.id()))
            .collect(Collectors.toMap(talk -> talk.pair().id(), talk -> talk));
    List<Line> lines = new ArrayList<>();
    overdue(manager, led, scope.now()).ifPresent(text -> lines.add(line(Rank.OVERDUE, text)));
    agenda(manager, led, scope.now()).ifPresent(text -> lines.add(line(Rank.AGENDA, text)));
    return new Part(lines, List.of(), List.of());
  }

  private Optional<Text> overdue(Person manager, Map<PairId, Talk> led, Instant now) {
    ItemPhrases items = new ItemPhrases(manager);
    LocalDate today = now.atZone(manager.zone()).toLocalDate();
    List<String> overdue =
        actions.agenda(manager.workspace(), led.keySet()).stream()
            .filter(action -> action.overdue(today))
            .flatMap(
                action ->
                    Optional.ofNullable(led.get(action.pair())).stream()
                        .map(talk -> items.summary(talk, action, today)))
            .toList();
    return listed(overdue, manager, new NoticePhrases(manager).overdue(overdue.size()));
  }

  private Optional<Text> agenda(Person manager, Map<PairId, Talk> led, Instant now) {
    NoticePhrases phrases = new NoticePhrases(manager);
    Map<PairId, Integer> waiting = points.waiting(manager.workspace(), led.keySet(), manager.id());
    List<String> coming =
        led.values().stream()
            .filter(
                talk ->
                    talk.next()
                        .filter(start -> start.isAfter(now) && start.isBefore(now.plus(AHEAD)))
                        .isPresent())
            .sorted(Comparator.comparing(talk -> talk.next().orElseThrow()))
            .map(
                talk ->
                    phrases.agendaOf(
                        talk,
                        talk.next().orElseThrow(),
                        now,
                        waiting.getOrDefault(talk.pair().id(), 0)))
            .toList();
    return listed(coming, manager, phrases.agenda());
  }

  private static Optional<Text> listed(List<String> all, Person manager, Text label) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String some = String.join(BETWEEN, all.stream().limit(MOST_LISTED).toList());
    int more = all.size() - MOST_LISTED;
    return Optional.of(
        label.and(" " + some).and(more > 0 ? BETWEEN + new NoticePhrases(manager).more(more) : ""));
  }

  private static Line line(Rank rank, Text text) {
    return new Line(rank, new Paragraph(text));
  }
}
