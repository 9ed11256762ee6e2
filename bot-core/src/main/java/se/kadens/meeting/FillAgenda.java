package se.kadens.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.kadens.checkin.BroughtUp;
import se.kadens.checkin.Submitted;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalMoved;
import se.kadens.goal.GoalState;
import se.kadens.goal.Status;
import se.kadens.meeting.Point.Section;
import se.kadens.people.People;
import se.kadens.people.Person;

/**
 * Puts on the agenda what people say in their check-ins and what becomes of their goals, in the
 * transaction that stores it. What is told twice makes one point, and what somebody took away or
 * talked about does not come back by being told again.
 */
@Component
class FillAgenda {

  private final Talks talks;
  private final Pairs pairs;
  private final Points points;
  private final People people;

  FillAgenda(Talks talks, Pairs pairs, Points points, People people) {
    this.talks = talks;
    this.pairs = pairs;
    this.points = points;
    this.people = people;
  }

  @EventListener
  public void on(Submitted submitted) {
    Optional<Pair> pair = locked(submitted.person(), submitted.now());
    if (pair.isEmpty()) {
      return;
    }
    pairs.checkedIn(pair.get(), submitted.now());
    String source = "blocker:" + submitted.subject();
    List<Point> before = told(submitted.person(), source);
    Optional<String> blocker = submitted.blocker();
    if (before.isEmpty()) {
      blocker
          .filter(words -> isNews(pair.get(), submitted.person(), words))
          .ifPresent(
              words ->
                  add(
                      pair.get(),
                      submitted.person(),
                      source,
                      Section.BLOCKER,
                      PeriodWords.keyIn(submitted.subject()),
                      words,
                      submitted.now()));
    } else {
      change(pair.get(), before.getFirst(), blocker, before.getFirst().about());
    }
  }

  /** What has been in the way for weeks stands on the agenda once. */
  private boolean isNews(Pair pair, Person person, String words) {
    return points.agenda(pair, person.id()).stream()
        .filter(point -> point.waiting() && point.section() == Section.BLOCKER)
        .noneMatch(point -> alike(point.words(), words));
  }

  private static boolean alike(String one, String other) {
    return bare(one).equalsIgnoreCase(bare(other));
  }

  private static String bare(String words) {
    return words.strip().replaceAll("\\s+", " ").replaceFirst("[.,;]+$", "");
  }

  @EventListener
  public void on(BroughtUp broughtUp) {
    String source = "checkin:" + broughtUp.subject();
    locked(broughtUp.person(), broughtUp.now())
        .filter(_ -> told(broughtUp.person(), source).isEmpty())
        .ifPresent(
            pair ->
                add(
                    pair,
                    broughtUp.person(),
                    source,
                    Section.CHECK_IN,
                    PeriodWords.keyIn(broughtUp.subject()),
                    "",
                    broughtUp.now()));
  }

  /** Whoever owns a goal and their manager may always see it. */
  @EventListener
  public void on(GoalMoved moved) {
    Goal goal = moved.after();
    Optional<Person> owner =
        Optional.ofNullable(goal.owner()).flatMap(id -> people.find(goal.workspace(), id));
    Optional<Pair> pair = owner.flatMap(person -> locked(person, moved.now()));
    if (pair.isEmpty()) {
      return;
    }
    String source = "goal:" + goal.id();
    Optional<String> words = isOff(goal) ? Optional.of(goal.title()) : Optional.empty();
    String status = goal.standing().status().code();
    Optional<Point> before =
        told(owner.get(), source).stream()
            .filter(point -> point.meeting() == null && point.pair().equals(pair.get().id()))
            .findFirst();
    if (before.isPresent()) {
      change(pair.get(), before.get(), words, status);
    } else if (words.isPresent()) {
      add(pair.get(), owner.get(), source, Section.GOAL, status, words.get(), moved.now());
    }
  }

  private static boolean isOff(Goal goal) {
    Status status = goal.standing().status();
    return goal.state() == GoalState.ACTIVE
        && (status == Status.OFF_TRACK || status == Status.BLOCKED);
  }

  private Optional<Pair> locked(Person person, Instant now) {
    return talks.withManager(person, now).map(talk -> pairs.lock(talk.pair()));
  }

  /** What was told to a manager before stays with that manager, so all of them are asked for. */
  private List<Point> told(Person person, String source) {
    return points.ofSource(person.workspace(), person.id(), source);
  }

  private void add(
      Pair pair,
      Person person,
      String source,
      Section section,
      String about,
      String words,
      Instant now) {
    points.add(
        pair.workspace(), Point.from(source, section, pair.id(), person.id(), about, words, now));
  }

  private void change(Pair pair, Point before, Optional<String> words, String about) {
    if (!before.pair().equals(pair.id()) || !before.waiting()) {
      return;
    }
    boolean same = words.filter(before.words()::equals).isPresent() && about.equals(before.about());
    if (words.isEmpty()) {
      points.withdraw(pair.workspace(), before.id());
    } else if (!same) {
      points.reword(pair.workspace(), before.id(), words.get(), about);
    }
  }
}
