package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Feedback on Slack: whatever they see, Slack's rules let through. */
class ExchangeInSlackTests extends Exchange {

  private static final SlackHouse HOUSE = SlackHouse.alone();
  private static final String ROOM = "C0TACK";

  ExchangeInSlackTests() {
    super(HOUSE, new SlackForger(HOUSE));
    HOUSE.slack().rooms().open(ROOM, "tack").invite(ROOM, chosen("Anna"));
  }

  @Override
  String chosen(String firstName) {
    return HOUSE.seat(firstName).desk().user().id();
  }

  @Override
  List<String> room() {
    return HOUSE.slack().rooms().room(ROOM).lines().stream()
        .map(line -> SlackSeat.read(line.message()))
        .toList();
  }

  @Override
  void givesFeedbackOn(String words, String author, String giver) {
    String message = HOUSE.slack().rooms().write(ROOM, chosen(author), words);
    assertThat(
            HOUSE
                .slack()
                .rooms()
                .shortcut(ROOM, chosen(giver), "feedback:give:message", message)
                .acknowledged())
        .isTrue();
  }
}
