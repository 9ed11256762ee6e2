package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Room;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.Fault;
import se.kadens.sandbox.teams.SandboxTeam;

/** Which channels of teams we are in, whatever Teams tells of them and when. */
class TeamsRoomsTests {

  private InboundWorld world;
  private SandboxTeam team;

  @BeforeEach
  void begin() {
    world = new InboundWorld();
    team = world.teams.team();
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void entersTheChannelsOfATeamItIsInstalledIn() {
    team.addChannel("Utveckling");
    team.install();
    assertThat(titles()).containsExactlyInAnyOrder("Alla – General", "Alla – Utveckling");
    assertThat(world.core.rooms).containsKey("teams/" + team.id());
  }

  @Test
  void entersOnceHoweverOftenItIsTold() {
    world.teams.faults().duplicateDelivery(3);
    team.install();
    assertThat(titles()).hasSize(1);
  }

  @Test
  void staysOutOfPrivateAndSharedChannels() {
    team.install();
    team.addChannel("Ledning", "private");
    team.addChannel("Partner", "shared");
    assertThat(titles()).containsExactly("Alla – General");
  }

  @Test
  void followsWhatBecomesOfTheTeamsChannels() {
    team.install();
    String id = team.addChannel("Utveckling");
    assertThat(titles()).contains("Alla – Utveckling");
    team.renameChannel(id, "Kod");
    assertThat(titles()).contains("Alla – Kod").doesNotContain("Alla – Utveckling");
    team.rename("Produkt");
    assertThat(titles()).contains("Produkt – Kod", "Produkt – General");
    team.removeChannel(id);
    assertThat(titles()).containsExactly("Produkt – General");
  }

  @Test
  void leavesEveryChannelOfATeamItIsRemovedFrom() {
    team.install();
    team.addChannel("Utveckling");
    team.remove();
    assertThat(titles()).isEmpty();
    assertThat(announce(new Room("teams", team.id(), "Alla")))
        .isEqualTo(new Delivery.Unreachable("the app is not in that team"));
  }

  @Test
  void findsOutAtTheNextReadingThatItWasRemoved() {
    team.install();
    team.removeSilently();
    world.parts.rooms().synchronise(world.clock.instant());
    assertThat(titles()).isEmpty();
  }

  @Test
  void forgetsNothingWhereATeamCannotBeReadJustNow() {
    team.install();
    world.teams.faults().next(CallKind.TEAM, 30, Fault.badGateway());
    world.parts.rooms().synchronise(world.clock.instant());
    assertThat(titles()).hasSize(1);
  }

  @Test
  void listensToNothingOfTeamsItIsNotIn() {
    team.addChannel("Utveckling");
    assertThat(titles()).isEmpty();
    assertThat(world.teams.calls()).isEmpty();
  }

  @Test
  void announcesInTheChannelThatWasChosen() {
    team.install();
    String id = team.addChannel("Utveckling");
    assertThat(announce(new Room("teams", id, "x"))).isInstanceOf(Delivery.Delivered.class);
    assertThat(team.channel(id).lines()).hasSize(1);
    assertThat(team.channel(team.id()).lines()).isEmpty();
    assertThat(world.desk().messages()).isEmpty();
  }

  @Test
  void blocksNobodyBecauseAChannelIsShut() {
    world.desk().type("Hej");
    team.install();
    Room room = new Room("teams", team.id(), "Alla");
    team.removeSilently();
    assertThat(announce(room)).isInstanceOf(Delivery.Unreachable.class);
    assertThat(world.users.reach(world.core.workspace.id(), world.anna.id())).isPresent();
  }

  private Delivery announce(Room room) {
    return world
        .parts
        .channel()
        .announce(room, new Envelope(UUID.randomUUID(), world.anna, Message.of("Bra jobbat")));
  }

  private List<String> titles() {
    return world.core.rooms.values().stream().map(Room::title).toList();
  }
}
