package se.kadens.practice;

import java.util.Optional;
import se.kadens.sandbox.company.Member;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.teams.TeamsSandbox;
import se.kadens.sandbox.teams.TeamsUser;

/** Lets the people of Microsoft Teams add the app, as a company that comes to it by and by. */
class Arrivals {

  private final Optional<TeamsSandbox> teams;

  Arrivals(Optional<TeamsSandbox> teams) {
    this.teams = teams;
  }

  /** Those who are in Teams alone, and have been reached there from the beginning. */
  void ofThoseInTeamsAlone() {
    install(false);
  }

  /** Those who are in Slack too, and are asked whether it is them. */
  void ofThoseInBoth() {
    install(true);
  }

  private void install(boolean inSlackToo) {
    teams.ifPresent(
        sandbox ->
            sandbox.users().stream()
                .filter(user -> SampleCompany.isOnSlack(member(user)) == inSlackToo)
                .forEach(user -> sandbox.desk(user.id()).install()));
  }

  private static Member member(TeamsUser user) {
    return SampleCompany.withEmail(user.email()).orElseThrow();
  }
}
