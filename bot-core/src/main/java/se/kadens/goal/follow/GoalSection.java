package se.kadens.goal.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Text;
import se.kadens.digest.DigestSection;
import se.kadens.digest.Scope;
import se.kadens.goal.Goal;
import se.kadens.goal.follow.TeamGoals.Moved;
import se.kadens.goal.follow.TeamGoals.Reached;
import se.kadens.goal.follow.TeamGoals.Report;
import se.kadens.goal.follow.TeamGoals.Silent;
import se.kadens.goal.view.GoalDialogue;
import se.kadens.goal.view.GoalVocabulary;

/** What a manager should know of the goals of those who report to them. */
@Component
class GoalSection implements DigestSection {

  private static final int MOST_BUTTONS = 2;

  private final TeamGoals team;
  private final GoalVocabulary vocabulary;

  GoalSection(TeamGoals team, GoalVocabulary vocabulary) {
    this.team = team;
    this.vocabulary = vocabulary;
  }

  @Override
  public Part of(Scope scope) {
    Report report = team.of(scope);
    TeamGoalPhrases phrases =
        new TeamGoalPhrases(
            scope.manager(), scope.now(), vocabulary.of(scope.manager(), scope.now()));
    return new Part(lines(report, phrases), details(report, phrases), actions(report, phrases));
  }

  private static List<Line> lines(Report report, TeamGoalPhrases phrases) {
    List<Line> lines = new ArrayList<>();
    List<String> troubled = new ArrayList<>();
    report.worse().forEach(moved -> troubled.add(phrases.worse(moved)));
    report.silent().forEach(silent -> troubled.add(phrases.silent(silent)));
    phrases
        .troubled(troubled, report.doubtful())
        .ifPresent(text -> lines.add(new Line(Rank.GOALS, new Paragraph(text))));
    List<String> forward = new ArrayList<>();
    report.reached().forEach(reached -> forward.add(phrases.reached(reached)));
    report.better().forEach(moved -> forward.add(phrases.better(moved)));
    phrases
        .forward(forward)
        .ifPresent(text -> lines.add(new Line(Rank.REACHED, new Paragraph(text))));
    return lines;
  }

  private static List<Fold> details(Report report, TeamGoalPhrases phrases) {
    if (report.members().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    for (TeamGoals.Member member : report.members()) {
      blocks.add(new Paragraph(Text.strong(member.person().name())));
      blocks.add(new Bullets(member.goals().stream().map(phrases::line).toList()));
    }
    if (!report.comments().isEmpty()) {
      blocks.add(new Paragraph(Text.strong(phrases.newComments())));
      blocks.add(new Bullets(report.comments().stream().map(phrases::comment).toList()));
    }
    return List.of(new Fold(phrases.foldTitle(), blocks));
  }

  /** The way to what the lines name first. */
  private static List<Control> actions(Report report, TeamGoalPhrases phrases) {
    Stream<Goal> named =
        Stream.of(
                report.worse().stream().map(Moved::goal),
                report.silent().stream().map(Silent::goal),
                report.reached().stream().map(Reached::goal))
            .flatMap(goals -> goals);
    return named
        .distinct()
        .limit(MOST_BUTTONS)
        .<Control>map(
            goal -> Button.plain(phrases.show(goal.title()), GoalDialogue.show(goal.id())))
        .toList();
  }
}
