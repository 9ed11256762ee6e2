package se.kadens.practice;

import java.util.List;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.SandboxRooms;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.SlackSandbox;
import se.kadens.sandbox.teams.SandboxTeam;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsUser;

/** Where the sample company talks with everybody, with Kadens invited, and what stands there. */
final class CommonRooms {

  private static final String HALL = "C0ALLMANT";
  private static final String THANKS = "C0TACK";

  private CommonRooms() {}

  static void open(SlackSandbox slack, TeamsSandbox teams) {
    onSlack(slack.rooms(), SampleCompany.usersOnSlack());
    onTeams(teams.team(), SampleCompany.usersOnTeams());
  }

  private static void onSlack(SandboxRooms rooms, List<SandboxUser> people) {
    String host = people.getFirst().id();
    rooms.open(HALL, "allmänt").invite(HALL, host);
    rooms.open(THANKS, "tack").invite(THANKS, host);
    rooms.write(HALL, people.get(4).id(), "Importen gick ut till tre kunder i natt. Inget larm.");
    rooms.write(HALL, people.get(7).id(), "I stayed and watched the logs until it was done.");
  }

  private static void onTeams(SandboxTeam team, List<TeamsUser> people) {
    team.install();
    team.addChannel("Tack");
    team.write(people.get(1).id(), team.id(), "Avtalet med Nordgross är påskrivet.");
    team.write(people.get(2).id(), team.id(), "I sat with their lawyers twice to get there.");
  }
}
