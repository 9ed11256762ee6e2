package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Channel;
import se.kadens.stage.Stage;

class LearntThroughputTests {

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Throughput throughput = stage.get(Throughput.class);

  @Test
  void goesByTheSlowestOfTheChannels() {
    stage.channel().takeAtMost(8);
    stage.secondChannel().takeAtMost(25);
    assertThat(perSecond()).isEqualTo(8);
    stage.secondChannel().takeAtMost(2);
    assertThat(perSecond()).isEqualTo(2);
  }

  @Test
  void goesByWhatWasLearntAndNeverBeyondWhatTheOperatorAllows() {
    stage.channel().takeAtMost(8);
    stage.secondChannel().takeAtMost(25);
    learn(stage.secondChannel(), 4.5);
    assertThat(perSecond()).isEqualTo(4.5);
    learn(stage.secondChannel(), 40);
    learn(stage.channel(), 40);
    assertThat(perSecond()).isEqualTo(8);
  }

  private double perSecond() {
    return throughput.perSecond(stage.workspace());
  }

  private void learn(Channel channel, double perSecond) {
    stage
        .get(LaneRecords.class)
        .keep(
            new Lane.Name(stage.workspace(), channel.name()),
            new LaneRecords.Known(perSecond, Instant.EPOCH));
  }
}
