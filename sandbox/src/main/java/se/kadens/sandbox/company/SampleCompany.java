package se.kadens.sandbox.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.teams.TeamsUser;

/**
 * Tallvik, which makes software for wholesalers: 28 people in five teams, in Stockholm, London and
 * New York. Its last eight weeks are those before Monday 23 November 2026, and are told as such.
 */
public final class SampleCompany {

  public static final String NAME = "Tallvik";

  private static final List<Member> PEOPLE = Staff.hired();
  private static final List<String> TEAMS =
      List.of("operations", "product", "platform", "sales", "support");

  private SampleCompany() {}

  /** Everybody, managers before their reports. */
  public static List<Member> people() {
    return PEOPLE;
  }

  public static Member chief() {
    return PEOPLE.stream().filter(one -> one.managerEmail() == null).findFirst().orElseThrow();
  }

  public static Member hr() {
    return inRole("hr");
  }

  public static Member admin() {
    return inRole("admin");
  }

  private static Member inRole(String role) {
    return PEOPLE.stream().filter(one -> one.role().equals(role)).findFirst().orElseThrow();
  }

  public static Optional<Member> withEmail(String email) {
    return PEOPLE.stream().filter(one -> one.email().equals(email)).findFirst();
  }

  public static List<Member> reportsOf(Member manager) {
    return PEOPLE.stream().filter(one -> manager.email().equals(one.managerEmail())).toList();
  }

  /** The people as the file that is imported, with its header. */
  public static String csv() {
    return PEOPLE.stream()
        .map(
            one ->
                String.join(
                    ",",
                    one.email(),
                    one.name(),
                    Optional.ofNullable(one.managerEmail()).orElse(""),
                    one.department(),
                    one.role(),
                    one.locale(),
                    one.zone()))
        .collect(
            Collectors.joining(
                "\n", "email,name,manager_email,department,role,locale,zone\n", "\n"));
  }

  /** All the people as members of a Slack workspace. */
  public static List<SandboxUser> users() {
    return PEOPLE.stream().map(SampleCompany::user).toList();
  }

  /** Whether they are in Slack in practice, as all teams but Sales are. */
  public static boolean isOnSlack(Member one) {
    return !one.department().equals("Sales");
  }

  /** Whether they are in Microsoft Teams, as Sales are, and Support beside Slack. */
  public static boolean isOnTeams(Member one) {
    return one.department().equals("Sales") || one.department().equals("Support");
  }

  /** Those of Slack alone or of both, as members of its workspace. */
  public static List<SandboxUser> usersOnSlack() {
    return PEOPLE.stream().filter(SampleCompany::isOnSlack).map(SampleCompany::user).toList();
  }

  /** Those of Teams alone or of both, as members of its tenant who have yet to add the app. */
  public static List<TeamsUser> usersOnTeams() {
    return PEOPLE.stream()
        .filter(SampleCompany::isOnTeams)
        .map(SampleCompany::teamsUser)
        .map(TeamsUser::withoutApp)
        .toList();
  }

  private static SandboxUser user(Member one) {
    SandboxUser user =
        SandboxUser.person(one.id(), one.name(), one.email(), clientLocale(one), one.zone())
            .titled(one.title());
    return one.role().equals("admin") ? user.asOwner() : user;
  }

  /** The people as members of a Teams tenant, with the same addresses as in Slack. */
  public static List<TeamsUser> teamsUsers() {
    return PEOPLE.stream().map(SampleCompany::teamsUser).toList();
  }

  private static TeamsUser teamsUser(Member one) {
    return TeamsUser.person(one.name(), one.email(), clientLocale(one), one.zone())
        .titled(one.title());
  }

  private static String clientLocale(Member one) {
    if (one.locale().equals("sv")) {
      return "sv-SE";
    }
    return one.zone().startsWith("America") ? "en-US" : "en-GB";
  }

  /** The manager who is away on this day: last week, this week and the next. */
  public static Leave leave(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Leave(Staff.emailOf("linnea.akesson"), monday.minusWeeks(1), monday.plusWeeks(2));
  }

  /** What everybody answered in the last eight weeks, each person's earliest first. */
  public static List<SampleAnswer> answers() {
    return TEAMS.stream().map(AnswerBook::of).flatMap(List::stream).toList();
  }

  /** What most of them will answer this week, unless the reader answers for them. */
  public static List<SampleAnswer> answersThisWeek() {
    return AnswerBook.of("this-week");
  }

  /** What was answered that many weeks ago; 1 for last week. */
  public static List<SampleAnswer> answers(int weeksAgo) {
    return answers().stream().filter(one -> one.weeksAgo() == weeksAgo).toList();
  }

  /** This quarter's goals, as the file that is imported, with its header. */
  public static String goals() {
    return GoalBook.csv();
  }

  /**
   * The same as they would be in another week: as long before their dates, in that week's quarter.
   *
   * @param monday the week's first day
   */
  public static String goals(LocalDate monday) {
    return GoalBook.csv(monday);
  }

  /** What was said of goals that many weeks ago; 1 for last week. */
  public static List<GoalUpdate> goalUpdates(int weeksAgo) {
    return GoalBook.updates().stream().filter(one -> one.weeksAgo() == weeksAgo).toList();
  }
}
