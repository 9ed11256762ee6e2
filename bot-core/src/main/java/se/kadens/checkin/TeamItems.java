package se.kadens.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.kadens.checkin.TeamReport.Member;
import se.kadens.checkin.TeamReport.TeamBelow;
import se.kadens.conversation.Text;
import se.kadens.people.Person;
import se.kadens.programme.Programme;
import se.kadens.rhythm.Every;

/** The lines of a manager's summary that list one thing after the other. */
final class TeamItems {

  /** As much of what somebody wrote as fits a line beside others. */
  private static final int EXCERPT = 80;

  /** A whole sentence, if it is no shorter, reads better than as many words as fit. */
  private static final int LEAST_SENTENCE = 20;

  private static final Pattern SENTENCE_END = Pattern.compile("[.?](?= )");

  /** More than these are counted, not listed. */
  private static final int MOST_LISTED = 3;

  /** A team takes no more room than its manager's name. */
  private static final int MOST_TEAMS = 10;

  private static final String BETWEEN = " · ";

  private final Person reader;

  TeamItems(Person reader) {
    this.reader = reader;
  }

  Optional<Text> needsYou(Programme programme, List<Member> members) {
    return listed(
        members, text("needs_you", Map.of()), member -> needs(member, weekly(programme, member)));
  }

  private String needs(Member member, boolean weekly) {
    String name = member.person().firstName();
    return member
        .blocker()
        .map(blocker -> excerpt(blocker.words()) + " (" + whose(member, blocker, weekly) + ")")
        .orElseGet(
            () ->
                say(
                    member.checkIn().oneToOne() ? "wants_to_talk" : "wants_help",
                    Map.of("name", name)));
  }

  Optional<Text> blocked(Programme programme, List<Member> members, boolean others) {
    return listed(
        members,
        text(others ? "also_blocked" : "blocked", Map.of("count", members.size())),
        member -> needs(member, weekly(programme, member)));
  }

  /** "Anna, second week, for your one-to-one". */
  private String whose(Member member, Blocker blocker, boolean weekly) {
    List<String> parts = new ArrayList<>();
    parts.add(member.person().firstName());
    if (blocker.periods() > 1) {
      parts.add(say(weekly ? "nth_week" : "nth_time", Map.of("times", blocker.periods())));
    }
    if (member.checkIn().oneToOne()) {
      parts.add(say("for_one_to_one", Map.of()));
    }
    return String.join(", ", parts);
  }

  private static boolean weekly(Programme programme, Member member) {
    return programme.planOn(member.checkIn().askDate()).cadence().every() == Every.WEEK;
  }

  Optional<Text> done(List<Member> members) {
    List<String> done = new ArrayList<>();
    for (Member member : members) {
      String who = " (" + member.person().firstName() + ")";
      member.wins().ifPresent(words -> done.add(excerpt(words) + who));
      member.done().forEach(item -> done.add(excerpt(item) + who));
    }
    return listed(done, text("done", Map.of()), Function.identity());
  }

  Optional<Text> notDone(List<Member> members) {
    List<String> notDone = new ArrayList<>();
    for (Member member : members) {
      for (OpenItems.Item item : member.notDone()) {
        int times = item.carried() + 1;
        String name = member.person().firstName();
        String who = times == 1 ? name : say("carried", Map.of("name", name, "times", times));
        notDone.add(excerpt(item.words()) + " (" + who + ")");
      }
    }
    return listed(notDone, text("not_done", Map.of()), Function.identity());
  }

  Optional<Text> teamsBelow(List<TeamBelow> teams) {
    return listed(
        teams,
        MOST_TEAMS,
        text("teams_below", Map.of()),
        team ->
            say(
                "team_below",
                Map.of(
                    "manager", team.manager().firstName(),
                    "answered", team.answered(),
                    "asked", team.asked())));
  }

  private <T> Optional<Text> listed(List<T> all, Text label, Function<T, String> words) {
    return listed(all, MOST_LISTED, label, words);
  }

  private <T> Optional<Text> listed(List<T> all, int most, Text label, Function<T, String> words) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String listed = all.stream().limit(most).map(words).collect(Collectors.joining(BETWEEN));
    Text line = label.and(" ").and(listed);
    return Optional.of(
        all.size() > most
            ? line.and(BETWEEN).and(text("and_more", Map.of("count", all.size() - most)))
            : line);
  }

  /** The beginning of what somebody wrote, on one line. */
  static String excerpt(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= EXCERPT) {
      return line.endsWith(".") && !line.endsWith("..")
          ? line.substring(0, line.length() - 1)
          : line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, EXCERPT));
    Matcher sentence = SENTENCE_END.matcher(cut);
    if (sentence.find(LEAST_SENTENCE)) {
      return sentence.group().equals("?")
          ? cut.substring(0, sentence.end()) + " …"
          : cut.substring(0, sentence.start()) + "…";
    }
    int space = cut.lastIndexOf(' ');
    return (space > EXCERPT / 2 ? cut.substring(0, space) : cut).replaceFirst("[,;:]$", "") + "…";
  }

  private String say(String key, Map<String, ?> arguments) {
    return CheckInPhrases.WORDING.say(reader.language(), key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return CheckInPhrases.WORDING.text(reader.language(), key, arguments);
  }
}
