package se.kadens.goal.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalId;
import se.kadens.goal.GoalState;
import se.kadens.goal.Goals;
import se.kadens.goal.Query;
import se.kadens.goal.follow.GoalMoves.Span;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.GoalVocabulary;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Calendars;
import se.kadens.rhythm.LocalMoments;

/**
 * Says once a month which goals of management by objectives, and which of their dated steps, were
 * reached, are due soon, and are overdue: those of the people who report straight to the reader.
 */
@Component
class GoalReport implements Composer {

  private static final int SOON_DAYS = 30;

  private final Goals goals;
  private final GoalMoves moves;
  private final People people;
  private final Calendars calendars;
  private final GoalVocabulary vocabulary;

  GoalReport(
      Goals goals, GoalMoves moves, People people, Calendars calendars, GoalVocabulary vocabulary) {
    this.goals = goals;
    this.moves = moves;
    this.people = people;
    this.calendars = calendars;
    this.vocabulary = vocabulary;
  }

  @Override
  public String feature() {
    return PlanGoalReports.FEATURE;
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    return Optional.of(new FollowPhrases(recipient.language()).whyReport());
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    if (calendars.isAway(recipient, now)) {
      Instant back = sameHourNextWorkingDay(recipient, now);
      return back.isBefore(notice.expiresAt()) ? new Hold(back) : new Skip(Reason.AWAY);
    }
    TeamGoalPhrases phrases = new TeamGoalPhrases(recipient, now, vocabulary.of(recipient, now));
    List<Block> found = found(recipient, YearMonth.parse(notice.subject()), phrases, now);
    if (found.isEmpty()) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(phrases.reportTitle()));
    blocks.addAll(found);
    Query team = Query.LIVE.withScope(Query.Scope.TEAM).withFramework(Framework.MBO);
    blocks.add(Controls.of(Button.plain(phrases.reportAll(), GoalDialogue.list(team))));
    return new Say(new Message(blocks));
  }

  private Instant sameHourNextWorkingDay(Person person, Instant now) {
    LocalDateTime local = now.atZone(person.zone()).toLocalDateTime();
    LocalDate day = calendars.of(person).nextWorkingDay(local.toLocalDate());
    return LocalMoments.of(day, local.toLocalTime(), person.zone());
  }

  private List<Block> found(Person manager, YearMonth month, TeamGoalPhrases phrases, Instant now) {
    Map<PersonId, Person> reports =
        people.reportsOf(manager.workspace(), manager.id()).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    if (reports.isEmpty()) {
      return List.of();
    }
    List<Goal> all =
        goals
            .ofTeam(manager.workspace(), reports.keySet(), Set.of(GoalState.ACTIVE, GoalState.DONE))
            .stream()
            .filter(goal -> goal.framework() == Framework.MBO)
            .sorted(Comparator.comparing(Goal::end).thenComparing(Goal::key))
            .toList();
    LocalDate before = month.minusMonths(1).atDay(1);
    Span span = new Span(before.atStartOfDay(manager.zone()).toInstant(), now.plusNanos(1));
    Set<GoalId> reached =
        moves.reached(manager.workspace(), all.stream().map(Goal::id).toList(), span);
    LocalDate today = now.atZone(manager.zone()).toLocalDate();
    return new Sorted(all, reports, today, phrases).blocks(reached, before);
  }

  /** The goals of one reader, put into the report's three lines. */
  private static final class Sorted {

    private final List<Goal> all;
    private final Map<GoalId, Goal> byId = new HashMap<>();
    private final Map<PersonId, Person> reports;
    private final LocalDate today;
    private final TeamGoalPhrases phrases;

    Sorted(
        List<Goal> all, Map<PersonId, Person> reports, LocalDate today, TeamGoalPhrases phrases) {
      this.all = all;
      this.reports = reports;
      all.forEach(goal -> byId.put(goal.id(), goal));
      this.today = today;
      this.phrases = phrases;
    }

    List<Block> blocks(Set<GoalId> reached, LocalDate since) {
      List<String> done = new ArrayList<>();
      List<String> due = new ArrayList<>();
      List<String> overdue = new ArrayList<>();
      for (Goal goal : all) {
        if (reached.contains(goal.id())) {
          done.add(phrases.reportItem(title(goal), owner(goal)));
        } else if (isOpen(goal) && goal.end().isBefore(today)) {
          overdue.add(phrases.reportItemBy(title(goal), owner(goal), goal.end()));
        } else if (isOpen(goal) && !goal.end().isAfter(today.plusDays(SOON_DAYS))) {
          due.add(phrases.reportItemBy(title(goal), owner(goal), goal.end()));
        }
      }
      List<Block> blocks = new ArrayList<>();
      if (!overdue.isEmpty()) {
        blocks.add(new Paragraph(phrases.reportOverdue(overdue)));
      }
      if (!due.isEmpty()) {
        blocks.add(new Paragraph(phrases.reportDue(due)));
      }
      if (!done.isEmpty()) {
        blocks.add(new Paragraph(phrases.reportReached(since, done)));
      }
      return blocks;
    }

    private static boolean isOpen(Goal goal) {
      boolean taken =
          goal.measure() != null
              && goal.standing().current() != null
              && goal.standing().current().signum() > 0;
      return goal.state() == GoalState.ACTIVE && !(goal.part() && taken);
    }

    private String title(Goal goal) {
      Goal whole = goal.part() ? byId.get(goal.parent()) : null;
      return whole == null ? goal.title() : phrases.subGoal(goal.title(), whole.title());
    }

    private String owner(Goal goal) {
      return Objects.requireNonNull(reports.get(goal.owner())).firstName();
    }
  }
}
