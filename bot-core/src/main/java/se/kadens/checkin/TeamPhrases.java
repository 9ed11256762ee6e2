package se.kadens.checkin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.kadens.checkin.Moods.Mood;
import se.kadens.checkin.TeamReport.Member;
import se.kadens.checkin.TeamReport.TeamBelow;
import se.kadens.conversation.Text;
import se.kadens.digest.Scope;
import se.kadens.language.Dates;
import se.kadens.language.Names;
import se.kadens.people.Person;
import se.kadens.programme.Programme;

/** What is said to one manager about their team's check-ins. */
final class TeamPhrases {

  private static final String BETWEEN = " · ";

  private final Person reader;

  TeamPhrases(Person reader) {
    this.reader = reader;
  }

  Text headline(Scope scope, TeamReport report) {
    String period = Dates.of(reader.language()).period(scope.occurrence().period());
    if (report.members().isEmpty()) {
      return headlineOfTeamsBelow(period, report.teamsBelow());
    }
    Text line =
        text(
            "headline",
            Map.of(
                "team", team(report),
                "period", period,
                "answered", report.answered().size(),
                "asked", report.asked().size()));
    List<String> away = firstNames(report.away());
    return away.isEmpty()
        ? line
        : line.and(BETWEEN).and(text("away", Map.of("names", list(away), "count", away.size())));
  }

  /** For somebody none of whose own reports takes part. */
  private Text headlineOfTeamsBelow(String period, List<TeamBelow> teams) {
    return text(
        "headline_below",
        Map.of(
            "period", period,
            "answered", teams.stream().mapToInt(TeamBelow::answered).sum(),
            "asked", teams.stream().mapToInt(TeamBelow::asked).sum()));
  }

  /** The department, if all are in one. */
  private String team(TeamReport report) {
    Set<String> departments =
        report.members().stream()
            .map(member -> Objects.requireNonNullElse(member.person().department(), ""))
            .collect(Collectors.toSet());
    String only = departments.size() == 1 ? departments.iterator().next() : "";
    return only.isEmpty() ? say("your_team") : only;
  }

  Text mood(Programme programme, Mood now, Optional<Mood> before) {
    Map<String, Object> arguments =
        Map.of(
            "mood", say("mood." + Math.round(now.mean())),
            "mean", decimal(now.mean()),
            "answers", now.answers());
    if (before.isEmpty()) {
      return text("mood", arguments);
    }
    Text change = change(programme, now, before.get());
    return text(
        "mood_changed",
        Map.of(
            "mood", arguments.get("mood"),
            "mean", arguments.get("mean"),
            "answers", arguments.get("answers"),
            "change", change));
  }

  private Text change(Programme programme, Mood now, Mood before) {
    String mean = decimal(before.mean());
    int compared = decimal(now.mean()).equals(mean) ? 0 : Double.compare(now.mean(), before.mean());
    Map<String, Object> arguments = Map.of("mean", mean, "period", periodLabel(programme, before));
    return switch (Integer.signum(compared)) {
      case 1 -> text("mood_up", arguments);
      case -1 -> text("mood_down", arguments);
      default -> text("mood_same", arguments);
    };
  }

  String moodTitle() {
    return say("mood_title");
  }

  String periodLabel(Programme programme, Mood mood) {
    Dates dates = Dates.of(reader.language());
    return programme
        .rhythm()
        .at(mood.askDate())
        .map(
            occurrence ->
                occurrence.period().days() == 1
                    ? dates.shortDate(mood.askDate())
                    : dates.period(occurrence.period()))
        .orElse(mood.period());
  }

  /** Those whose questions were moved to later than the summary. */
  Optional<Text> askedLater(List<Member> members) {
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(text("asked_later", Map.of("names", list(firstNames(members)))));
  }

  Optional<Text> notYetAnswered(List<Member> members) {
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(text("not_yet_answered", Map.of("names", list(firstNames(members)))));
  }

  Optional<Text> skipped(List<Member> members) {
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(text("skipped_by", Map.of("names", list(firstNames(members)))));
  }

  Optional<Text> unreachable(List<Member> members) {
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(text("unreachable", Map.of("names", list(firstNames(members)))));
  }

  String foldTitle(Member member) {
    String name = member.person().name();
    String mood =
        Optional.ofNullable(member.checkIn().progress().mood())
            .map(m -> say("mood." + m))
            .orElse("");
    String title = mood.isEmpty() ? name : name + BETWEEN + mood;
    if (member.checkIn().state() == CheckInState.SUBMITTED_LATE) {
      title += BETWEEN + say("late");
    }
    return member.checkIn().edited() ? title + BETWEEN + say("edited") : title;
  }

  String replyTo(Person person) {
    return say("reply_to", Map.of("name", person.firstName()));
  }

  String remind(List<Member> members) {
    return members.size() == 1
        ? say("remind_one", Map.of("name", members.getFirst().person().firstName()))
        : say("remind_many", Map.of("count", members.size()));
  }

  String reminded(List<Person> people) {
    return say("reminded", Map.of("names", list(people.stream().map(Person::firstName).toList())));
  }

  String nobodyToRemind() {
    return say("nobody_to_remind");
  }

  String notYours() {
    return say("not_yours");
  }

  String replyTitle() {
    return say("reply_title");
  }

  String yourReply() {
    return say("your_reply");
  }

  Text replyGoesTo(Person to) {
    return text("reply_goes_to", Map.of("name", to.firstName()));
  }

  String writeSomething() {
    return say("write_something");
  }

  String replySent(Person to) {
    return say("reply_sent", Map.of("name", to.firstName()));
  }

  String send() {
    return say("send");
  }

  String close() {
    return say("close");
  }

  Text managerReplied(Person manager) {
    return text("manager_replied", Map.of("name", manager.firstName()));
  }

  Text reportReplied(Person report) {
    return text("report_replied", Map.of("name", report.firstName()));
  }

  String answerBack() {
    return say("answer_back");
  }

  private static List<String> firstNames(List<Member> members) {
    return members.stream().map(member -> member.person().firstName()).toList();
  }

  private String list(List<String> names) {
    return Names.list(names, reader.language());
  }

  private String decimal(double mean) {
    return Dates.of(reader.language()).decimal(mean);
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return CheckInPhrases.WORDING.say(reader.language(), key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return CheckInPhrases.WORDING.text(reader.language(), key, arguments);
  }
}
