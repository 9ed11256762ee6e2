package se.kadens.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.delivery.Courier;
import se.kadens.stage.Stage;

/**
 * How often the store is asked before a press is acknowledged, from knowing who pressed to what is
 * committed; each time takes a round trip.
 */
class PressTests {

  private static final String WEEKLY =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"},
       "close": {"after": "P4D", "at": "17:00"}, "audience": {}, "remind": [{"after": "P2D"}],
       "questions": [
         {"key": "load", "kind": "scale", "lowest": 1, "highest": 5, "required": true,
          "text": {"en": "How high was the load?", "sv": "Hur hög var belastningen?"}},
         {"key": "focus", "kind": "scale", "lowest": 1, "highest": 5, "required": true,
          "text": {"en": "How calm was it?", "sv": "Hur lugnt var det?"}},
         {"key": "blockers", "kind": "long_text", "required": true,
          "text": {"en": "Is anything in your way?", "sv": "Är något i vägen?"}}],
       "digest": {"on": "FRIDAY", "at": "08:00"}}""";

  private final Stage stage = Stage.at("2026-11-16T07:00:00Z");

  @BeforeEach
  void askAnna() {
    stage.company().with("Bo");
    stage.company().with("Anna").reportingTo("Bo");
    stage.programme("Veckan", WEEKLY);
    stage.turnTo("2026-11-16T08:00:00Z");
    stage.say("Anna", "hjälp");
  }

  @Test
  void beginsACheckInInTenStatements() {
    assertThat(statements("Börja")).isLessThanOrEqualTo(10);
  }

  @Test
  void takesAnAnswerOnAScaleInEight() {
    stage.press("Anna", "Börja");
    assertThat(statements("4")).isLessThanOrEqualTo(8);
    assertThat(statements("5")).isLessThanOrEqualTo(8);
  }

  private long statements(String label) {
    Pressed press =
        new Pressed(stage.person("Anna"), stage.now(), stage.button("Anna", label), null);
    Set<String> keys = Set.of(UUID.randomUUID().toString());
    long before = stage.statements();
    Reply _ = stage.get(Switchboard.class).answer("memory", keys, press);
    long asked = stage.statements() - before;
    stage.get(Courier.class).deliverDue();
    return asked;
  }
}
