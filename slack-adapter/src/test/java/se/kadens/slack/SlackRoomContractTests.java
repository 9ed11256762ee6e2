package se.kadens.slack;

import java.util.List;
import se.kadens.conversation.Room;
import se.kadens.stage.RoomContract;

/** Slack's channels keep to what every channel promises of rooms. */
class SlackRoomContractTests extends RoomContract {

  @Override
  protected RoomyProduct open() {
    return new InSandbox();
  }

  private static final class InSandbox extends SlackContractTests.InSandbox
      implements RoomyProduct {

    private static final String HALL = "C0HALL";

    private InSandbox() {
      slack.rooms().open(HALL, "aulan").invite(HALL, ANNA);
    }

    @Override
    public Room room() {
      return new Room(SlackChannel.NAME, HALL, "#aulan");
    }

    @Override
    public List<String> shownInRoom() {
      return slack.rooms().room(HALL).lines().stream().map(line -> line.message().plain()).toList();
    }

    @Override
    public void losesTheRoom() {
      slack.rooms().putOut(HALL, ANNA);
    }
  }
}
