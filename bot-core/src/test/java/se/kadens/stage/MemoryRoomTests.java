package se.kadens.stage;

import java.util.List;
import se.kadens.conversation.Room;

/** The channel that the core's own tests talk over has rooms as every channel has. */
class MemoryRoomTests extends RoomContract {

  @Override
  protected RoomyProduct open() {
    return new InMemory();
  }

  private static final class InMemory extends MemoryChannelTests.InMemory implements RoomyProduct {

    private final Room room = memory.open("General");

    @Override
    public Room room() {
      return room;
    }

    @Override
    public List<String> shownInRoom() {
      return memory.in(room).stream().map(bubble -> bubble.message().summary()).toList();
    }

    @Override
    public void losesTheRoom() {
      memory.shut(room);
    }
  }
}
