package se.kadens.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import se.kadens.people.WorkspaceId;
import se.kadens.stage.Stage;

class RoomsTests {

  private static final Room SHOP = new Room("memory", "C1", "verkstan");
  private static final Room HALL = new Room("second", "19:abc@thread.tacv2", "Aulan");

  private final Stage stage = Stage.at("2026-11-23T07:00:00Z");
  private final Rooms rooms = stage.get(Rooms.class);

  @Test
  void listsByTitleWhereTheBotIs() {
    enter(SHOP);
    enter(HALL);
    enter(SHOP);
    assertThat(rooms.of(stage.workspace())).containsExactly(HALL, SHOP);
    assertThat(rooms.of(WorkspaceId.create())).isEmpty();
  }

  @Test
  void findsARoomByItsKeyAndByNoOther() {
    enter(HALL);
    assertThat(rooms.find(stage.workspace(), HALL.key())).contains(HALL);
    assertThat(rooms.find(stage.workspace(), "memory/19:abc@thread.tacv2")).isEmpty();
    assertThat(rooms.find(stage.workspace(), "nonsense")).isEmpty();
    assertThat(rooms.find(WorkspaceId.create(), HALL.key())).isEmpty();
  }

  @Test
  void callsARoomWhatItIsCalledNow() {
    enter(SHOP);
    enter(new Room("memory", "C1", "lagret"));
    assertThat(rooms.of(stage.workspace())).extracting(Room::title).containsExactly("lagret");
    rooms.renamed(stage.workspace(), SHOP);
    assertThat(rooms.of(stage.workspace())).containsExactly(SHOP);
  }

  @Test
  void entersNoRoomBecauseItIsRenamed() {
    rooms.renamed(stage.workspace(), SHOP);
    assertThat(rooms.of(stage.workspace())).isEmpty();
  }

  @Test
  void forgetsARoomItHasLeftAndNoOther() {
    enter(SHOP);
    enter(HALL);
    rooms.left(stage.workspace(), SHOP);
    rooms.left(stage.workspace(), SHOP);
    assertThat(rooms.of(stage.workspace())).containsExactly(HALL);
  }

  @Test
  void readsARoomFromItsKey() {
    assertThat(Room.withKey(HALL.key()))
        .isEqualTo(new Room("second", "19:abc@thread.tacv2", "19:abc@thread.tacv2"));
    assertThatIllegalArgumentException().isThrownBy(() -> Room.withKey("nowhere"));
  }

  private void enter(Room room) {
    rooms.entered(stage.workspace(), room, stage.now());
  }
}
