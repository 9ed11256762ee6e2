package se.kadens.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.checkin.Moods.Mood;
import se.kadens.checkin.TeamReport.Member;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Point;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Block.Trend;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Text;
import se.kadens.delivery.Ledger;
import se.kadens.digest.DigestSection;
import se.kadens.digest.Scope;
import se.kadens.interview.Answer;
import se.kadens.interview.AnswerWords;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.people.Person;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Openings;

/** What a manager should know of their team's check-ins. */
@Component
class TeamSection implements DigestSection {

  /** More buttons than this are no summary. */
  private static final int MOST_REPLY_BUTTONS = 3;

  private final TeamReports reports;
  private final AnswerWords words;
  private final Ledger ledger;
  private final Openings openings;

  TeamSection(TeamReports reports, AnswerWords words, Ledger ledger, Openings openings) {
    this.openings = openings;
    this.reports = reports;
    this.words = words;
    this.ledger = ledger;
  }

  @Override
  public Part of(Scope scope) {
    TeamReport report = reports.of(scope);
    if (report.asked().isEmpty() && report.away().isEmpty() && report.teamsBelow().isEmpty()) {
      return Part.EMPTY;
    }
    TeamPhrases phrases = new TeamPhrases(scope.manager());
    return new Part(lines(scope, report, phrases), folds(scope, report), actions(scope, report));
  }

  @Override
  public void opened(Scope scope) {
    TeamReport report = reports.of(scope);
    for (Member member : report.answered()) {
      openings.opened(
          scope.manager(),
          As.MANAGER,
          CheckInComposer.FEATURE,
          report.key().toString(),
          member.person().id(),
          scope.now());
    }
  }

  private static List<Line> lines(Scope scope, TeamReport report, TeamPhrases phrases) {
    TeamItems items = new TeamItems(scope.manager());
    List<Line> lines = new ArrayList<>();
    lines.add(line(Rank.HEADLINE, phrases.headline(scope, report)));
    List<Member> needing =
        report.answered().stream()
            .filter(member -> member.wantsHelp() || member.checkIn().oneToOne())
            .toList();
    items
        .needsYou(report.programme(), needing)
        .ifPresent(text -> lines.add(line(Rank.NEEDS_YOU, text)));
    List<Member> blocked =
        report.answered().stream()
            .filter(member -> member.blocker().isPresent() && !needing.contains(member))
            .toList();
    items
        .blocked(report.programme(), blocked, !needing.isEmpty())
        .ifPresent(text -> lines.add(line(Rank.BLOCKED, text)));
    report.mood().ifPresent(mood -> lines.add(mood(report, mood, phrases)));
    items.done(report.answered()).ifPresent(text -> lines.add(line(Rank.DONE, text)));
    items.notDone(report.answered()).ifPresent(text -> lines.add(line(Rank.NOT_DONE, text)));
    List<Member> missing =
        report.in(
            CheckInState.PLANNED, CheckInState.ASKED, CheckInState.STARTED, CheckInState.MISSED);
    phrases
        .notYetAnswered(missing.stream().filter(member -> asked(member, scope)).toList())
        .ifPresent(text -> lines.add(line(Rank.MISSING, text)));
    phrases
        .askedLater(missing.stream().filter(member -> !asked(member, scope)).toList())
        .ifPresent(text -> lines.add(line(Rank.MISSING, text)));
    phrases
        .skipped(report.in(CheckInState.SKIPPED))
        .ifPresent(text -> lines.add(line(Rank.MISSING, text)));
    phrases
        .unreachable(report.in(CheckInState.UNDELIVERABLE))
        .ifPresent(text -> lines.add(line(Rank.MISSING, text)));
    items
        .teamsBelow(report.teamsBelow())
        .ifPresent(text -> lines.add(line(Rank.TEAMS_BELOW, text)));
    return lines;
  }

  private static boolean asked(Member member, Scope scope) {
    return !member.checkIn().dueAt().isAfter(scope.now());
  }

  private static Line line(Rank rank, Text text) {
    return new Line(rank, new Paragraph(text));
  }

  private static Line mood(TeamReport report, Mood now, TeamPhrases phrases) {
    Text inWords = phrases.mood(report.programme(), now, report.moodBefore());
    if (report.moods().size() < 2) {
      return line(Rank.MOOD, inWords);
    }
    List<Point> points =
        report.moods().stream()
            .map(
                mood ->
                    new Point(phrases.periodLabel(report.programme(), mood), rounded(mood.mean())))
            .toList();
    return new Line(Rank.MOOD, new Trend(phrases.moodTitle(), points, inWords));
  }

  /** As exact as the words beside the picture. */
  private static double rounded(double mean) {
    return Math.round(mean * 10) / 10.0;
  }

  private List<Fold> folds(Scope scope, TeamReport report) {
    return report.answered().stream().map(member -> fold(scope, member)).toList();
  }

  private Fold fold(Scope scope, Member member) {
    TeamPhrases phrases = new TeamPhrases(scope.manager());
    List<Block> blocks = new ArrayList<>();
    Interview interview = member.submitted().orElseThrow();
    for (Question question : interview.questions()) {
      interview
          .given(question.key())
          .filter(given -> !(given.answer() instanceof Answer.Nothing))
          .ifPresent(given -> blocks.addAll(said(question, given.answer(), scope.manager())));
    }
    blocks.add(Controls.of(replyButton(scope, member)));
    return new Fold(phrases.foldTitle(member), blocks);
  }

  /** Words are set apart as the person's own; all else stands on the question's line. */
  private List<Block> said(Question question, Answer answer, Person reader) {
    String asked = question.toOthers().in(reader.language());
    return answer.words().isPresent()
        ? List.of(new Paragraph(Text.strong(asked)), new Quote(answer.words().orElseThrow()))
        : List.of(new Paragraph(Text.strong(asked + " ").and(words.say(question, answer, reader))));
  }

  private List<Control> actions(Scope scope, TeamReport report) {
    TeamPhrases phrases = new TeamPhrases(scope.manager());
    Stream<Control> replies =
        report.answered().stream()
            .filter(member -> member.wantsHelp() || member.checkIn().oneToOne())
            .limit(MOST_REPLY_BUTTONS)
            .map(member -> replyButton(scope, member));
    return Stream.concat(replies, remind(scope, report, phrases).stream()).toList();
  }

  private Optional<Control> remind(Scope scope, TeamReport report, TeamPhrases phrases) {
    List<Member> missing =
        report.in(CheckInState.PLANNED, CheckInState.ASKED, CheckInState.STARTED).stream()
            .filter(member -> member.checkIn().runningAt(scope.now()))
            .filter(
                member ->
                    ledger
                        .find(Asking.noticeKey(member.person(), report.key(), RemindMissing.KIND))
                        .isEmpty())
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Button.plain(
                phrases.remind(missing),
                new Action(ReplyDialogue.FEATURE, "remind", report.key().toString())));
  }

  private static Button replyButton(Scope scope, Member member) {
    CheckInKey key = new CheckInKey(scope.programme().id(), scope.occurrence().period().key());
    return Button.plain(
            new TeamPhrases(scope.manager()).replyTo(member.person()),
            ReplyDialogue.replyTo(key, member.person().id()))
        .openingForm();
  }
}
