package se.kadens.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/** A chat product delivers things again, under the same or another event id. */
class InboxTests {

  private final Stage stage = Stage.at("2026-11-20T12:00:00Z");
  private final Switchboard switchboard = stage.get(Switchboard.class);
  private final Inbox inbox = stage.get(Inbox.class);
  private Person anna;

  @BeforeEach
  void askAnna() {
    stage.company().with("Anna Berg");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo("2026-11-23T08:00:00Z");
    stage.press("Anna Berg", "Börja");
    stage.press("Anna Berg", "Bra");
    anna = stage.person("Anna Berg");
  }

  @Test
  void takesTheSameWordsForOneAnswerHoweverOftenTheyCome() {
    for (int i = 0; i < 4; i++) {
      hear("event 1", "juristen dröjer");
    }
    hear("event 2", "juristen dröjer");
    stage.tick();
    assertThat(stage.last("Anna Berg")).startsWith("Vad siktar du på nästa vecka?");
    stage.say("Anna Berg", "testa");
    assertThat(stage.last("Anna Berg")).startsWith("Tack, det var allt.");
  }

  @Test
  void takesThemForOneAnswerWhenTheyComeAllAtOnce() throws Exception {
    List<Callable<Reply>> deliveries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String event = "event " + i % 2;
      deliveries.add(() -> hear(event, "juristen dröjer"));
    }
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (Future<Reply> reply : pool.invokeAll(deliveries)) {
        assertThat(reply.get()).isEqualTo(Reply.nothing());
      }
    }
    stage.tick();
    assertThat(stage.last("Anna Berg")).startsWith("Vad siktar du på nästa vecka?");
  }

  @Test
  void hearsAgainWhatFailedTheFirstTime() {
    var action = new Action("nobody", "knows", "");
    var pressed = new Interaction.Pressed(anna, stage.now(), action, null);
    assertThatThrownBy(() -> switchboard.answer("memory", Set.of("event 3"), pressed))
        .hasMessageContaining("nobody");
    assertThat(isNew("event 3")).isTrue();
  }

  @Test
  void forgetsWhatCanNoLongerBeDeliveredAgain() {
    isNew("event 4");
    inbox.forgetOld(stage.now().plus(Duration.ofDays(2)));
    assertThat(isNew("event 4")).isFalse();
    assertThat(inbox.forgetOld(stage.now().plus(Duration.ofDays(2)).plusSeconds(1))).isPositive();
    assertThat(isNew("event 4")).isTrue();
  }

  @Test
  void letsNobodyElseActOnWhomItConcernsUntilItIsDone() {
    for (Set<String> keys : List.of(Set.<String>of(), Set.of("event 5", "event 6"))) {
      stage
          .get(TransactionTemplate.class)
          .executeWithoutResult(
              _ -> {
                assertThat(inbox.isNew(stage.workspace(), anna.id(), keys, stage.now())).isTrue();
                assertThat(free()).as(keys.toString()).isEmpty();
              });
      assertThat(free()).containsExactly(anna.id());
    }
  }

  /** Whether others may act on her just now. */
  private Set<PersonId> free() {
    return CompletableFuture.supplyAsync(() -> inbox.oneAtATimeWhereFree(Set.of(anna.id()))).join();
  }

  private boolean isNew(String event) {
    return inbox.isNew(stage.workspace(), anna.id(), Set.of(event), stage.now());
  }

  private Reply hear(String event, String words) {
    return switchboard.answer(
        "memory", Set.of(event, "message 17"), new Interaction.Said(anna, stage.now(), words));
  }
}
