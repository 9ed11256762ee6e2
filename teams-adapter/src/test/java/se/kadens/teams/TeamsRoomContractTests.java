package se.kadens.teams;

import java.util.List;
import se.kadens.conversation.Room;
import se.kadens.sandbox.teams.SandboxTeam;
import se.kadens.stage.RoomContract;
import se.kadens.teams.TeamsInstallations.Team;

/** The channels of Teams keep to what every channel promises of rooms. */
class TeamsRoomContractTests extends RoomContract {

  @Override
  protected RoomyProduct open() {
    return new InSandbox();
  }

  private static final class InSandbox extends TeamsContractTests.InSandbox
      implements RoomyProduct {

    private final SandboxTeam team = world.teams.team();

    private InSandbox() {
      team.install();
      world.installations.noteTeam(
          new Team(world.tenant, team.id(), world.teams.serviceUrl().toString()), now());
      world.parts.rooms().synchronise(now());
    }

    @Override
    public Room room() {
      return world.core.rooms.values().iterator().next();
    }

    @Override
    public List<String> shownInRoom() {
      return team.channel(team.id()).lines().stream().map(line -> line.message().plain()).toList();
    }

    @Override
    public void losesTheRoom() {
      team.removeSilently();
    }
  }
}
