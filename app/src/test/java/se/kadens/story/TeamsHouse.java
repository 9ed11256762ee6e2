package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import se.kadens.practice.PracticeKadens;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsSandboxSettings;
import se.kadens.sandbox.teams.TeamsUser;
import se.kadens.testkit.TurnableClock;

/** The sample company on Microsoft Teams, where everybody has the app. */
final class TeamsHouse extends House {

  private final TeamsSandbox teams;
  private final Queue<Catalogue.Sight> sights = new ConcurrentLinkedQueue<>();

  private TeamsHouse(TurnableClock clock, TeamsSandbox teams) {
    super(clock, PracticeKadens.around(clock, teams, QUIETLY));
    this.teams = teams;
    teams.users().forEach(user -> teams.desk(user.id()).install());
  }

  static TeamsHouse alone() {
    TurnableClock clock = clock();
    TeamsSandbox teams = TeamsSandbox.start(TeamsSandboxSettings.forTests(clock));
    SampleCompany.teamsUsers().forEach(teams::addUser);
    return new TeamsHouse(clock, teams);
  }

  @Override
  TeamsSeat seat(String firstName) {
    return new TeamsSeat(
        teams.desk(
            teams.users().stream()
                .filter(user -> user.name().startsWith(firstName + " "))
                .map(TeamsUser::id)
                .findFirst()
                .orElseThrow()),
        sights::add);
  }

  @Override
  String channel() {
    return "teams";
  }

  @Override
  void hasKeptToTheRules() {
    assertThat(teams.complaints()).isEmpty();
    assertThat(teams.calls()).isNotEmpty().allMatch(call -> call.status() < 400);
  }

  /** Every card that somebody had before them when they did something, and those there are now. */
  @Override
  Stream<Catalogue.Sight> sights() {
    teams.users().forEach(user -> new TeamsSeat(teams.desk(user.id()), sights::add).look());
    return sights.stream();
  }

  TeamsSandbox teams() {
    return teams;
  }

  @Override
  void close() {
    super.close();
    teams.close();
  }
}
