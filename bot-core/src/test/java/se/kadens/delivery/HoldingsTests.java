package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.stage.Errands;
import se.kadens.stage.Stage;

/** Two nodes over one database: each workspace has one of them to speak for it. */
class HoldingsTests {

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final JdbcClient jdbc = stage.get(JdbcClient.class);
  private final Courier courier = stage.get(Courier.class);
  private final Courier neighbour = stage.neighbours(Courier.class);
  private final Holdings ours = stage.get(Holdings.class);
  private final Holdings theirs = stage.neighbours(Holdings.class);

  @BeforeEach
  @AfterEach
  void startBothAnew() {
    for (Courier each : List.of(courier, neighbour)) {
      each.stop();
      each.start();
    }
    jdbc.sql("DELETE FROM node").update();
  }

  private void found(int workspaces) {
    for (int i = 0; i < workspaces; i++) {
      jdbc.sql(
              """
              INSERT INTO workspace (workspace_id, name, language, zone, country)
              VALUES (?, 'AB', 'sv', 'Europe/Stockholm', 'SE')""")
          .param(UUID.randomUUID())
          .update();
    }
  }

  private long held(Holdings by) {
    return jdbc.sql("SELECT count(*) FROM lane_holder WHERE node_id = ?")
        .param(by.node())
        .query(Long.class)
        .single();
  }

  private static void keep(Holdings node) {
    node.beat();
    node.takeUp();
  }

  private void kill(Holdings node) {
    jdbc.sql("UPDATE node SET alive_until = now() - interval '1 second' WHERE node_id = ?")
        .param(node.node())
        .update();
  }

  /** Something for Anna, due now. */
  private void plan() {
    Person anna = hired();
    NoticeKey key = new NoticeKey(anna.workspace(), "errand", "1", anna.id(), "ask");
    stage
        .get(Ledger.class)
        .plan(
            key,
            Errands.FEATURE,
            "1",
            Urgency.SCHEDULED,
            stage.now(),
            stage.now().plusSeconds(3600));
  }

  private Claim claimed(Holdings by) {
    keep(by);
    plan();
    return stage.get(DueNotices.class).takeDue(stage.now(), 1, "").getFirst();
  }

  private Person hired() {
    stage.company().with("Anna Berg");
    return stage.person("Anna Berg");
  }

  private State state() {
    return stage.get(Ledger.class).since(stage.workspace(), null, stage.now(), 10).stream()
        .map(Entry::state)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shareTheWorkspacesAmongTheNodes() {
    found(9);
    keep(ours);
    assertThat(held(ours)).isEqualTo(10);
    keep(theirs);
    assertThat(held(theirs)).as("nothing is taken from a node that runs").isZero();
    ours.share();
    keep(theirs);
    assertThat(held(ours)).isEqualTo(5);
    assertThat(held(theirs)).isEqualTo(5);
  }

  @Test
  void takeOverWhatADeadNodeHeld() {
    keep(ours);
    kill(ours);
    keep(theirs);
    assertThat(held(theirs)).isEqualTo(1);
    assertThat(held(ours)).isZero();
  }

  @Test
  void leaveEverythingToTheOthersAtOnce() {
    keep(ours);
    courier.stop();
    keep(theirs);
    assertThat(held(theirs)).isEqualTo(1);
    keep(ours);
    assertThat(held(ours)).as("whoever has left takes nothing up").isZero();
  }

  @Test
  void planAgainWhatADeadNodeHadNotBegun() {
    Claim claim = claimed(ours);
    kill(ours);
    keep(theirs);
    assertThat(state()).isEqualTo(State.PLANNED);
    assertThat(stage.get(Scribe.class).sending(claim, "memory", stage.now()))
        .as("the dead node sends nothing more")
        .isFalse();
    neighbour.deliverDue();
    assertThat(state()).isEqualTo(State.SENT);
  }

  @Test
  void lookForWhatADeadNodeMayHaveSent() {
    Claim claim = claimed(ours);
    assertThat(stage.get(Scribe.class).sending(claim, "memory", stage.now())).isTrue();
    kill(ours);
    keep(theirs);
    assertThat(state()).isEqualTo(State.UNCLEAR);
    assertThat(neighbour.hasWork()).as("not at once").isFalse();
    stage.outageUntil("2026-11-23T08:00:10Z");
    assertThat(neighbour.hasWork()).isTrue();
  }

  @Test
  void haveOnlyTheHolderDeliver() {
    keep(ours);
    plan();
    assertThat(neighbour.hasWork()).isFalse();
    assertThat(neighbour.deliverDue()).isZero();
    assertThat(courier.hasWork()).isTrue();
    assertThat(courier.deliverDue()).isEqualTo(1);
    assertThat(courier.hasWork()).isFalse();
  }

  @Test
  void takeNothingOfOthersRightAfterHavingBeenOutOfReach() {
    keep(ours);
    keep(theirs);
    kill(ours);
    kill(theirs);
    keep(theirs);
    assertThat(held(theirs)).as("the other may run as well").isZero();
    assertThat(held(ours)).isEqualTo(1);
  }

  @Test
  void rememberWhatAChannelGrantsAndWhenItTakesMore() {
    Lane.Name lane = new Lane.Name(stage.workspace(), "memory");
    LaneRecords records = stage.get(LaneRecords.class);
    assertThat(records.of(lane)).isEqualTo(LaneRecords.Known.NOTHING);
    records.keep(lane, new LaneRecords.Known(4.5, stage.now()));
    LaneRecords.Known known = new LaneRecords.Known(5, stage.now().plusSeconds(30));
    records.keep(lane, known);
    assertThat(stage.neighbours(LaneRecords.class).of(lane)).isEqualTo(known);
  }
}
