package se.kadens.goal.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.conversation.Text;
import se.kadens.goal.Scored;
import se.kadens.goal.Status;
import se.kadens.goal.follow.TeamGoals.Comment;
import se.kadens.goal.follow.TeamGoals.Moved;
import se.kadens.goal.follow.TeamGoals.Reached;
import se.kadens.goal.follow.TeamGoals.Silent;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.interview.Kind;
import se.kadens.language.Dates;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What somebody is told about their own and their team's goals. */
final class TeamGoalPhrases {

  private static final Wording WORDING = Wording.beside(TeamGoalPhrases.class);

  /** More than these are counted, not listed. */
  private static final int MOST_LISTED = 3;

  private static final int MOST_REPORTED = 10;
  private static final int EXCERPT = 120;
  private static final int LONGEST_LABEL = Kind.Option.LONGEST_LABEL;
  private static final String BETWEEN = " · ";

  private final Person person;
  private final LocalDate today;
  private final GoalPhrases words;

  TeamGoalPhrases(Person person, Instant now, GoalPhrases words) {
    this.person = person;
    this.words = words;
    today = now.atZone(person.zone()).toLocalDate();
  }

  String worse(Moved moved) {
    return say("worse", movedBy(moved));
  }

  String better(Moved moved) {
    return say("better", movedBy(moved));
  }

  private Map<String, String> movedBy(Moved moved) {
    return Map.of(
        "title", moved.goal().title(),
        "name", moved.owner().firstName(),
        "before", status(moved.before()),
        "status", status(moved.goal().standing().status()));
  }

  private String status(Status status) {
    return words.status(status);
  }

  String silent(Silent silent) {
    return say(
        "silent",
        Map.of(
            "title", silent.goal().title(),
            "name", silent.owner().firstName(),
            "week", dates().week(silent.last())));
  }

  String reached(Reached reached) {
    return say(
        "was_reached",
        Map.of("title", reached.goal().title(), "name", reached.owner().firstName()));
  }

  /** What is worse, then how many are better spoken of than they are; empty when that is none. */
  Optional<Text> troubled(List<String> items, int doubtful) {
    List<String> all = new ArrayList<>(listed(items));
    if (doubtful > 0) {
      all.add(say("doubtful", Map.of("count", doubtful)));
    }
    return line(text("troubled"), all);
  }

  Optional<Text> forward(List<String> items) {
    return line(text("forward"), listed(items));
  }

  private List<String> listed(List<String> items) {
    List<String> all = new ArrayList<>(items.stream().limit(MOST_LISTED).toList());
    if (items.size() > MOST_LISTED) {
      all.add(say("and_more", Map.of("count", items.size() - MOST_LISTED)));
    }
    return all;
  }

  private static Optional<Text> line(Text label, List<String> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(label.and(" ").and(String.join(BETWEEN, items)));
  }

  String foldTitle() {
    return say("fold_title", Map.of());
  }

  /** With its bar, and all that is said of it in one line. */
  Text line(Scored scored) {
    return words.line(scored);
  }

  String newComments() {
    return say("new_comments", Map.of());
  }

  Text comment(Comment comment) {
    return Text.of(
            say(
                "comment_by",
                Map.of("name", comment.by().firstName(), "title", comment.goal().title())))
        .and(" " + excerpt(comment.words()));
  }

  private static String excerpt(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)).strip() + "…";
  }

  String show(String title) {
    String whole = say("show", Map.of("title", title));
    return whole.length() <= LONGEST_LABEL
        ? whole
        : say(
            "show",
            Map.of(
                "title",
                title.substring(
                        0, title.offsetByCodePoints(0, title.codePointCount(0, title.length()) / 3))
                    + "…"));
  }

  String homeTitle() {
    return say("home_title", Map.of());
  }

  String homeMore(int count) {
    return say("home_more", Map.of("count", count));
  }

  String update() {
    return say("update", Map.of());
  }

  String all() {
    return say("all", Map.of());
  }

  String reportTitle() {
    return say("report_title", Map.of("day", dates().day(today)));
  }

  Text reportReached(LocalDate month, List<String> items) {
    return reported(
        text("report_reached", Map.of("month", dates().month(month), "count", items.size())),
        items);
  }

  Text reportDue(List<String> items) {
    return reported(text("report_due", Map.of("count", items.size())), items);
  }

  Text reportOverdue(List<String> items) {
    return reported(text("report_overdue", Map.of("count", items.size())), items);
  }

  private Text reported(Text label, List<String> items) {
    Text line =
        label.and(" ").and(String.join(BETWEEN, items.stream().limit(MOST_REPORTED).toList()));
    return items.size() <= MOST_REPORTED
        ? line
        : line.and(BETWEEN + say("and_more", Map.of("count", items.size() - MOST_REPORTED)));
  }

  String reportItem(String title, String name) {
    return say("report_item", Map.of("title", title, "name", name));
  }

  String reportItemBy(String title, String name, LocalDate due) {
    return say(
        "report_item_by", Map.of("title", title, "name", name, "day", dates().shortDate(due)));
  }

  String subGoal(String title, String whole) {
    return say("sub_goal", Map.of("title", title, "whole", whole));
  }

  String reportAll() {
    return say("report_all", Map.of());
  }

  private Dates dates() {
    return Dates.of(person.language());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(person.language(), key, arguments);
  }

  private Text text(String key) {
    return text(key, Map.of());
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(person.language(), key, arguments);
  }
}
