package se.kadens.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;

class WorkspacesTests {

  private final PeopleHouse house = new PeopleHouse();
  private final Workspaces workspaces = house.get(Workspaces.class);

  @Test
  void makesOneHomeHoweverManyAskForItAtOnce() throws Exception {
    Workspaces fresh = new PeopleHouse().get(Workspaces.class);
    List<Callable<WorkspaceId>> askers =
        IntStream.range(0, 8)
            .<Callable<WorkspaceId>>mapToObj(_ -> () -> fresh.home().id())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<WorkspaceId> homes =
          threads.invokeAll(askers).stream().map(future -> future.resultNow()).toList();
      assertThat(homes).hasSize(8).containsOnly(fresh.home().id());
    }
  }

  @Test
  void keepsWhatIsSaidOfAWorkspace() {
    Workspace told =
        new Workspace(
            house.workspace, "Fjäril AB", Language.ENGLISH, ZoneId.of("Europe/Helsinki"), "FI");
    workspaces.describe(told);
    assertThat(workspaces.find(house.workspace)).contains(told);
    assertThat(workspaces.home()).isEqualTo(told);
  }

  @Test
  void knowsNoOtherWorkspace() {
    assertThat(workspaces.find(WorkspaceId.create())).isEmpty();
  }
}
