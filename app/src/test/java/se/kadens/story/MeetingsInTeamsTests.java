package se.kadens.story;

import java.util.stream.Collectors;

/** One-to-ones on Microsoft Teams: whatever they see, the Bot Connector's rules let through. */
class MeetingsInTeamsTests extends Meetings {

  private static final TeamsHouse HOUSE = TeamsHouse.alone();

  MeetingsInTeamsTests() {
    super(HOUSE, new TeamsForger(HOUSE));
  }

  /** A card that took another's place in answer to a press was there at the end of its test. */
  @Override
  String sentTo(String firstName) {
    TeamsSeat seat = HOUSE.seat(firstName);
    String chat = seat.desk().chatId().orElseThrow();
    return HOUSE.teams().calls().stream()
        .filter(call -> call.path().contains(chat))
        .map(call -> call.body().toString())
        .collect(Collectors.joining("\n", "", seat.everything()));
  }
}
