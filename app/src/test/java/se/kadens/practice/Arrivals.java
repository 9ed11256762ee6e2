package se.kadens.practice;

import java.util.Optional;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.practice.CardChat;
import se.kadens.sandbox.practice.CardDesk.Standing;
import se.kadens.sandbox.practice.PracticeChat;

/** Lets the people of Microsoft Teams add the app, as a company that comes to it by and by. */
class Arrivals {

  private final Optional<CardChat> teams;

  Arrivals(Optional<CardChat> teams) {
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
        chat ->
            chat.members().stream()
                .filter(member -> isInSlack(member) == inSlackToo)
                .forEach(member -> chat.desk(member.id()).become(Standing.INSTALLED)));
  }

  private static boolean isInSlack(PracticeChat.Member member) {
    return SampleCompany.isOnSlack(SampleCompany.withEmail(member.email()).orElseThrow());
  }
}
