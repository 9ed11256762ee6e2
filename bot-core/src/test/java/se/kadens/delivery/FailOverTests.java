package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Message;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.stage.Errands;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.MemoryChannel.Sight;
import se.kadens.stage.Stage;

/** Whoever one channel cannot reach is asked on another, and never on both. */
class FailOverTests {

  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-11-23T16:00:00Z");
  private static final Delivery DOWN = new Delivery.Unavailable(DUE, "nothing answers");

  private final Stage stage = Stage.at("2026-11-23T07:00:00Z");
  private final Ledger ledger = stage.get(Ledger.class);
  private final MemoryChannel first = stage.channel();
  private final MemoryChannel second = stage.secondChannel();
  private final Person anna = hire();

  private Person hire() {
    stage.company().with("Anna Berg");
    return stage.person("Anna Berg");
  }

  @BeforeEach
  void planHello() {
    second.know(anna::equals);
    ledger.plan(key(), Errands.FEATURE, "hello", Urgency.SCHEDULED, DUE, EXPIRES);
  }

  @Test
  void goesAtOnceToAnotherChannelWhereOneCannotReachThePerson() {
    first.meets(anna, new Delivery.Unreachable("account_inactive"));
    stage.turnTo("2026-11-23T08:00:00Z");
    assertSaidOnTheSecondAlone();
  }

  @Test
  void goesAtOnceToAnotherChannelWhereOneRefusesTheMessage() {
    first.meets(anna, new Delivery.Refused("token_revoked"));
    first.meets(anna, new Delivery.Refused("token_revoked"));
    stage.turnTo("2026-11-23T08:00:00Z");
    assertSaidOnTheSecondAlone();
  }

  @Test
  void listsWithEveryReasonWhomNoChannelReaches() {
    first.meets(anna, new Delivery.Unreachable("account_inactive"));
    second.meets(anna, new Delivery.Unreachable("blocked"));
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("memory: account_inactive; second: blocked");
    assertThat(stage.get(Errands.class).told())
        .containsExactly("undeliverable hello: memory: account_inactive; second: blocked");
    assertThat(first.requests() + second.requests()).isEqualTo(2);
  }

  @Test
  void asksEveryChannelAgainOnceSomethingHasChanged() {
    first.meets(anna, new Delivery.Unreachable("account_inactive"));
    second.meets(anna, new Delivery.Unreachable("blocked"));
    stage.turnTo("2026-11-23T08:00:00Z");
    ledger.revive(key(), stage.now(), EXPIRES);
    stage.tick();
    assertThat(first.of(anna.id())).hasSize(1);
  }

  @Test
  void waitsLongerEachTimeWhereNothingAnswers() {
    second.know(_ -> false);
    first.alwaysMeets(DOWN);
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(first.requests()).isEqualTo(1);
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    assertThat(entry().reason()).isEqualTo("nothing answers");
    stage.turnTo("2026-11-23T08:00:04Z");
    assertThat(first.requests()).isEqualTo(1);
    stage.turnTo("2026-11-23T08:00:05Z");
    assertThat(first.requests()).isEqualTo(2);
    stage.turnTo("2026-11-23T08:00:14Z");
    assertThat(first.requests()).isEqualTo(2);
    stage.turnTo("2026-11-23T08:00:15Z");
    assertThat(first.requests()).isEqualTo(3);
    first.alwaysMeets(null);
    stage.turnTo("2026-11-23T08:00:35Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().reason()).isNull();
  }

  @Test
  void leavesAChannelWhereNothingAnsweredFiveTimes() {
    first.alwaysMeets(DOWN);
    for (String second : new String[] {"00:00", "00:05", "00:15", "00:35"}) {
      stage.turnTo("2026-11-23T08:" + second + "Z");
    }
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    assertThat(second.of(anna.id())).isEmpty();
    stage.turnTo("2026-11-23T08:01:15Z");
    assertThat(first.requests()).isEqualTo(5);
    assertSaidOnTheSecondAlone();
  }

  @Test
  void leavesAChannelWhereNothingAnsweredForTenMinutes() {
    first.alwaysMeets(DOWN);
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:09:59Z");
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    stage.turnTo("2026-11-23T08:10:09Z");
    assertSaidOnTheSecondAlone();
  }

  @Test
  void returnsToASilentChannelOnceTheOtherCannotReachThePerson() {
    first.alwaysMeets(DOWN);
    second.meets(anna, new Delivery.Unreachable("blocked"));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:10:00Z");
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    first.alwaysMeets(null);
    stage.turnTo("2026-11-23T08:10:05Z");
    assertThat(first.of(anna.id())).hasSize(1);
    assertThat(second.of(anna.id())).isEmpty();
  }

  @Test
  void listsWhatNothingAnsweredForUntilItWasTooLate() {
    first.alwaysMeets(DOWN);
    second.alwaysMeets(DOWN);
    stage.turnTo("2026-11-23T08:00:00Z");
    for (int i = 0; i < 17; i++) {
      stage.turnBy(Duration.ofMinutes(30));
    }
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("nothing answers");
    assertThat(first.requests() + second.requests()).isGreaterThan(15);
  }

  @Test
  void waitsOnTheChannelThatIsBusy() {
    for (int i = 0; i < 8; i++) {
      first.meets(anna, new Delivery.Throttled(DUE, "slow down"));
    }
    stage.turnTo("2026-11-23T08:00:00Z");
    for (int i = 0; i < 8; i++) {
      assertThat(entry().state()).isEqualTo(State.PLANNED);
      stage.turnBy(Duration.ofMinutes(2));
    }
    assertThat(entry().receiptIfAny().orElseThrow().channel()).isEqualTo("memory");
    assertThat(second.requests()).isZero();
  }

  @Test
  void triesAgainAfterAFaultOfOursHoweverOftenTheChannelWasBusyBefore() {
    AtomicInteger tries = new AtomicInteger();
    stage
        .get(Errands.class)
        .say(
            notice -> {
              if (tries.incrementAndGet() == 5) {
                throw new IllegalStateException("a fault");
              }
              return new Composition.Say(Message.of(notice.subject()));
            });
    for (int i = 0; i < 4; i++) {
      first.meets(anna, new Delivery.Throttled(DUE, "slow down"));
    }
    stage.turnTo("2026-11-23T08:00:00Z");
    for (int i = 0; i < 5; i++) {
      stage.turnBy(Duration.ofMinutes(1));
    }
    assertThat(tries).hasValue(6);
    assertThat(entry().state()).isEqualTo(State.SENT);
  }

  @Test
  void takesNowhereElseWhatMayHaveArrived() {
    first.see(Sight.HIDDEN);
    first.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    first.alwaysMeets(DOWN);
    for (int i = 0; i < 17; i++) {
      stage.turnBy(Duration.ofMinutes(30));
    }
    assertThat(second.requests()).isZero();
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("unclear");
  }

  @Test
  void takesElsewhereWhatIsProvenNotToHaveArrived() {
    first.meets(anna, new Delivery.Unclear("cut"));
    first.meets(anna, new Delivery.Unreachable("gone since"));
    stage
        .turnTo("2026-11-23T08:00:00Z")
        .turnTo("2026-11-23T08:00:10Z")
        .turnTo("2026-11-23T08:00:40Z");
    assertSaidOnTheSecondAlone();
  }

  @Test
  void looksForWhatBrokeOffOnTheChannelItWentOutOn() {
    first.meets(anna, new Delivery.Unreachable("account_inactive"));
    second.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    stage.turnTo("2026-11-23T08:00:10Z");
    assertSaidOnTheSecondAlone();
    assertThat(second.requests()).isEqualTo(1);
  }

  @Test
  void changesAMessageOnTheChannelItStandsOn() {
    first.meets(anna, new Delivery.Unreachable("account_inactive"));
    stage.turnTo("2026-11-23T08:00:00Z");
    ledger.refresh(key(), stage.now());
    stage.tick();
    assertThat(second.updates()).isEqualTo(1);
    assertThat(first.updates()).isZero();
  }

  private void assertSaidOnTheSecondAlone() {
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().receiptIfAny().orElseThrow().channel()).isEqualTo("second");
    assertThat(first.of(anna.id())).isEmpty();
    assertThat(second.of(anna.id())).hasSize(1);
    assertThat(stage.get(Errands.class).told()).containsExactly("sent hello");
  }

  private NoticeKey key() {
    return new NoticeKey(anna.workspace(), "errand", "1", anna.id(), "said");
  }

  private Entry entry() {
    return ledger.find(key()).orElseThrow();
  }
}
