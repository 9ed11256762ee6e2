package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.kadens.sandbox.teams.SandboxTeam;

/** Feedback on Microsoft Teams: whatever they see, the Bot Connector's rules let through. */
class ExchangeInTeamsTests extends Exchange {

  private static final TeamsHouse HOUSE = TeamsHouse.alone();

  private final SandboxTeam team = HOUSE.teams().team();

  ExchangeInTeamsTests() {
    super(HOUSE, new TeamsForger(HOUSE));
    team.install();
  }

  /** Cards hold Kadens' own ids, which a search by name gives. */
  @Override
  String chosen(String firstName) {
    return HOUSE
        .database()
        .sql("SELECT person_id::text FROM person WHERE email = ?")
        .param(Administration.email(firstName))
        .query(String.class)
        .single();
  }

  @Override
  List<String> room() {
    return team.channel(team.id()).lines().stream().map(line -> line.message().plain()).toList();
  }

  @Override
  void givesFeedbackOn(String words, String author, String giver) {
    String message = team.write(user(author), team.id(), words);
    assertThat(team.act(user(giver), team.id(), message, "feedback:give:message").acknowledged())
        .isTrue();
  }

  private static String user(String firstName) {
    return HOUSE.seat(firstName).desk().user().id();
  }
}
