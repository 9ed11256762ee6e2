package se.kadens.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.delivery.Courier;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.ShutLanes;
import se.kadens.delivery.State;
import se.kadens.people.Person;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.Stage;

class TellAdministratorsTests {

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final MemoryChannel second = stage.secondChannel();
  private final ShutLanes lanes = stage.get(ShutLanes.class);
  private Person ada;

  @BeforeEach
  void hire() {
    stage.company().with("Ada Ek", "Kim Falk");
    stage.company().of("Ada Ek").as("admin");
    stage.channel().know(_ -> false);
    ada = stage.person("Ada Ek");
  }

  private void shut(String channel) {
    lanes.shut(stage.workspace(), channel, "token_revoked: install the app again", stage.now());
    stage.get(Courier.class).deliverDue();
  }

  private List<String> said(MemoryChannel channel) {
    return channel.of(ada.id()).stream().map(bubble -> bubble.message().summary()).toList();
  }

  @Test
  void tellsThemOnceWhereTheyCanBeReached() {
    second.know(_ -> true);
    shut("memory");
    stage.turnBy(Duration.ofMinutes(5));
    shut("memory");
    assertThat(said(second))
        .singleElement()
        .asString()
        .contains("tar inte emot mina meddelanden", "23 november", "09.00", "(token_revoked)")
        .doesNotContain("install the app");
    assertThat(second.of(stage.person("Kim Falk").id())).isEmpty();
  }

  @Test
  void tellsThemAgainTheNextTime() {
    second.know(_ -> true);
    shut("memory");
    lanes.opened(stage.workspace(), "memory");
    stage.turnBy(Duration.ofMinutes(5));
    shut("memory");
    assertThat(said(second)).hasSize(2);
  }

  @Test
  void saysNothingWhereNothingWouldArrive() {
    second.know(_ -> false);
    shut("memory");
    assertThat(stage.get(Ledger.class).since(stage.workspace(), null, stage.now(), 10)).isEmpty();
    second.know(_ -> true);
    shut("second");
    assertThat(stage.get(Ledger.class).since(stage.workspace(), null, stage.now(), 10))
        .as("both are shut")
        .isEmpty();
  }

  @Test
  void saysNothingOfWhatHasPassed() {
    second.know(_ -> true);
    lanes.shut(stage.workspace(), "memory", "token_revoked", stage.now());
    lanes.opened(stage.workspace(), "memory");
    stage.get(Courier.class).deliverDue();
    assertThat(stage.get(Ledger.class).since(stage.workspace(), ada.id(), stage.now(), 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.state()).isEqualTo(State.SKIPPED));
  }
}
