package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Inbox;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.reception.Reception;
import se.kadens.stage.Errands;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.MemoryChannel.Bubble;
import se.kadens.stage.MemoryChannel.Sight;
import se.kadens.stage.Stage;
import se.kadens.storage.Timestamps;

/** On a channel that nobody can look into, what people do is the only evidence. */
class SightingsTests {

  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-11-23T16:00:00Z");
  private static final Delivery CUT = new Delivery.Unclear("cut");

  private final Stage stage = Stage.at("2026-11-23T07:00:00Z");
  private final Ledger ledger = stage.get(Ledger.class);
  private final Errands errands = stage.get(Errands.class);
  private final MemoryChannel channel = stage.channel();
  private final Person anna = hire();

  private Person hire() {
    stage.company().with("Anna Berg");
    return stage.person("Anna Berg");
  }

  @BeforeEach
  void planHello() {
    channel.see(Sight.HIDDEN);
    ledger.plan(key(), Errands.FEATURE, "hello", Urgency.SCHEDULED, DUE, EXPIRES);
  }

  @Test
  void saysAgainAfterAWhileWhatNobodyActedOn() {
    channel.meets(anna, CUT);
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:29Z");
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    assertThat(channel.requests()).isEqualTo(1);
    stage.turnTo("2026-11-23T08:00:30Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @Test
  void neverSaysAThirdTimeWhatIsUnclearTwice() {
    channel.meets(anna, CUT);
    channel.meets(anna, CUT);
    settle();
    assertThat(channel.requests()).isEqualTo(2);
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("unclear");
  }

  @Test
  void saysOnceMoreWhatANodeWasSendingWhenItDied() {
    stage.outageUntil("2026-11-23T08:00:00Z");
    Claim claim = stage.get(DueNotices.class).takeDue(DUE, 1, "").getFirst();
    stage.get(Scribe.class).sending(claim, "memory", DUE);
    channel.meets(anna, CUT);
    settle();
    assertThat(channel.requests()).as("the dead node's was the first").isEqualTo(1);
    assertThat(entry().reason()).isEqualTo("unclear");
  }

  @Test
  void saysNothingAgainThatSomebodyActedOn() {
    channel.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:20Z");
    seen(only());
    settle();
    assertSaidOnce(only());
  }

  @Test
  void callsOffTheRepeatOfWhatSomebodyActedOn() {
    channel.breaksAfterArrival(anna);
    channel.meets(anna, new Delivery.Throttled(DUE.plusSeconds(60), "slow down"));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:30Z");
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    seen(only());
    settle();
    assertSaidOnce(only());
  }

  @Test
  void takesBackAGivenUpNoticeThatSomebodyActedOn() {
    channel.breaksAfterArrival(anna);
    channel.meets(anna, CUT);
    settle();
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    seen(only());
    seen(only());
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().reason()).isNull();
    assertThat(errands.told()).containsExactly("undeliverable hello: unclear", "sent hello");
  }

  @Test
  void keepsTheCopyThatSomebodyActedOnAndTakesTheOtherBack() {
    Receipt answered = arrivesTwice();
    seen(answered);
    settle();
    assertSaidOnce(answered);
    assertThat(copiesTakenBack()).isEqualTo(1);
  }

  @Test
  void letsTheFirstCopyThatIsActedOnWin() {
    Receipt answered = arrivesTwice();
    Receipt other = channel.of(anna.id()).getLast().receipt();
    seen(answered);
    seen(other);
    settle();
    assertSaidOnce(answered);
  }

  @Test
  void takesACopyBackThatArrivesAfterTheFirstWasActedOn() {
    channel.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    Receipt answered = only();
    channel.uponSending(_ -> seen(answered));
    settle();
    assertSaidOnce(answered);
    assertThat(copiesTakenBack()).isEqualTo(1);
  }

  @Test
  void believesWhoeverActsBeforeTheChannelHasAnswered() {
    AtomicReference<Receipt> arrived = new AtomicReference<>();
    channel.uponSending(
        envelope -> {
          if (arrived.get() == null) {
            arrived.set(new Receipt("memory", anna.id().toString(), "seen first"));
            seen(arrived.get());
          }
        });
    channel.meets(anna, CUT);
    settle();
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().receiptIfAny()).contains(arrived.get());
    assertThat(channel.requests()).isEqualTo(1);
    assertThat(errands.told()).containsExactly("sent hello");
  }

  @Test
  void holdsNoMessageUpWhereACopyCannotBeTakenBackYet() {
    stage.company().with("Bo Lind");
    Receipt answered = arrivesTwice();
    channel.meets(anna, new Delivery.Throttled(stage.now().plusSeconds(60), "slow down"));
    seen(answered);
    stage.turnBy(Duration.ofSeconds(1));
    ledger.plan(
        new NoticeKey(anna.workspace(), "errand", "1", stage.person("Bo Lind").id(), "said"),
        Errands.FEATURE,
        "hello",
        Urgency.SCHEDULED,
        stage.now(),
        EXPIRES);
    stage.turnBy(Duration.ofSeconds(1));
    assertThat(stage.messages("Bo Lind")).containsExactly("hello");
    assertThat(channel.of(anna.id())).hasSize(2);
    stage.turnBy(Duration.ofSeconds(60));
    assertThat(channel.of(anna.id())).extracting(Bubble::receipt).containsExactly(answered);
  }

  @Test
  void believesWhoeverActsOnWhatWasProvenNotToBeThere() {
    channel.see(Sight.CLEAR);
    channel.meets(anna, new Delivery.Unclear("internal_error"));
    channel.meets(anna, new Delivery.Throttled(EXPIRES, "slow down"));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:10Z");
    stage.turnTo("2026-11-23T08:00:40Z").turnTo("2026-11-23T08:00:41Z");
    stage.turnTo("2026-11-23T16:00:00Z");
    assertThat(entry().reason()).isEqualTo("internal_error");
    seen(new Receipt("memory", anna.id().toString(), "shown late"));
    assertThat(entry().state()).isEqualTo(State.SENT);
  }

  @Test
  void triesAFewTimesToTakeACopyBack() {
    Receipt answered = arrivesTwice();
    channel.meets(anna, new Delivery.Unavailable(stage.now().plusSeconds(5), "nothing answers"));
    channel.meets(anna, CUT);
    seen(answered);
    settle();
    assertSaidOnce(answered);
  }

  @Test
  void leavesACopyThatCannotBeTakenBackInTheEnd() {
    Receipt answered = arrivesTwice();
    channel.alwaysMeets(CUT);
    int before = channel.requests();
    seen(answered);
    settle();
    assertThat(channel.requests() - before).isEqualTo(5);
    assertThat(stage.messages("Anna Berg")).hasSize(2);
    assertThat(copiesTakenBack()).isZero();
  }

  @Test
  void takesNothingForACopyOfWhatWentOutOnce() {
    stage.turnTo("2026-11-23T08:00:00Z");
    seen(new Receipt("memory", anna.id().toString(), "a form that carries it too"));
    settle();
    assertSaidOnce(only());
  }

  @Test
  void takesOneOfTheMessagesItTookForTheWhole() {
    arrivesTwice();
    stage
        .get(JdbcClient.class)
        .sql("UPDATE notice SET message = 'one two' WHERE id = ?")
        .param(entry().notice().id())
        .update();
    seen(new Receipt("memory", anna.id().toString(), "two"));
    settle();
    assertThat(entry().receiptIfAny().orElseThrow().message()).isEqualTo("one two");
    assertThat(stage.messages("Anna Berg")).hasSize(2);
  }

  @Test
  void believesNobodyButThePersonItIsFor() {
    stage.company().with("Bo Lind");
    channel.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    ledger.seen(stage.person("Bo Lind"), entry().notice().id(), only(), stage.now());
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
  }

  @Test
  void sparesWhoeverActedWhatGoesWrongWithIt() {
    channel.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    errands.failOnceWhenSent();
    Reception reception = stage.get(Reception.class);
    reception.seen(anna, entry().notice().id(), only(), stage.now());
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    reception.seen(anna, entry().notice().id(), only(), stage.now());
    assertThat(entry().state()).isEqualTo(State.SENT);
  }

  @Test
  void waitsForWhatItsPersonIsJustDoing() throws Exception {
    channel.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    try (var pool = Executors.newSingleThreadExecutor()) {
      Future<?> seen =
          stage
              .get(TransactionTemplate.class)
              .execute(
                  _ -> {
                    stage.get(Inbox.class).oneAtATime(anna.id());
                    Future<?> waiting = pool.submit(() -> seen(only()));
                    assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                    // What the person does may lead to the notice, which is free for it.
                    ledger.refresh(key(), stage.now());
                    return waiting;
                  });
      seen.get(10, TimeUnit.SECONDS);
    }
    assertThat(entry().state()).isEqualTo(State.SENT);
  }

  @Test
  void writesDownNoneOfTheOtherCopyOnceOneIsKept() {
    Receipt answered = arrivesTwice();
    Claim refreshing = stale();
    seen(answered);
    stage
        .get(Claims.class)
        .replaced(refreshing, new Receipt("memory", anna.id().toString(), "the other, anew"));
    assertThat(entry().receiptIfAny()).contains(answered);
  }

  private Claim stale() {
    stage
        .get(JdbcClient.class)
        .sql("UPDATE notice SET refresh_at = ?")
        .param(Timestamps.of(stage.now()))
        .update();
    return stage.get(DueNotices.class).takeStale(stage.now(), 1, "").getFirst();
  }

  @Test
  void saysNothingTwiceWhereTheBooksFailAfterwards() {
    errands.failOnceWhenSent();
    settle();
    assertSaidOnce(only());
    assertThat(channel.requests()).isEqualTo(1);
  }

  /** Two copies of it stand there; the first one's receipt. */
  private Receipt arrivesTwice() {
    channel.breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    Receipt first = only();
    stage.turnTo("2026-11-23T08:00:30Z");
    assertThat(channel.of(anna.id())).hasSize(2);
    assertThat(entry().state()).isEqualTo(State.SENT);
    return first;
  }

  private Receipt only() {
    assertThat(channel.of(anna.id())).hasSize(1);
    return channel.of(anna.id()).getFirst().receipt();
  }

  private void seen(Receipt receipt) {
    ledger.seen(anna, entry().notice().id(), receipt, stage.now());
  }

  /** Lets a while go by. */
  private void settle() {
    stage.turnTo("2026-11-23T08:01:00Z");
    for (int i = 0; i < 8; i++) {
      stage.turnBy(Duration.ofMinutes(1));
    }
  }

  private void assertSaidOnce(Receipt receipt) {
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().receiptIfAny()).contains(receipt);
    assertThat(channel.of(anna.id())).extracting(Bubble::receipt).containsExactly(receipt);
    assertThat(errands.told()).containsExactly("sent hello");
  }

  private int copiesTakenBack() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM notice_copy WHERE taken_back_at IS NOT NULL AND next_at IS NULL")
        .query(Integer.class)
        .single();
  }

  private NoticeKey key() {
    return new NoticeKey(anna.workspace(), "errand", "1", anna.id(), "said");
  }

  private Entry entry() {
    return ledger.find(key()).orElseThrow();
  }
}
