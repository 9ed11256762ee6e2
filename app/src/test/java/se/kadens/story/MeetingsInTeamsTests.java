package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

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

  @AfterAll
  static void keepEverythingThatWasShown() {
    HOUSE.close();
    Catalogue.of(HOUSE.sights()).writeTo(Path.of("target", "catalogue-meetings-teams"));
  }

  @Test
  @Order(100)
  void givesTeamsNothingToComplainOf() {
    assertThat(HOUSE.teams().complaints()).isEmpty();
    assertThat(HOUSE.teams().calls()).isNotEmpty().allMatch(call -> call.status() < 400);
  }
}
