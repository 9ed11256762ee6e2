package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.stage.Errands;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.Stage;
import se.kadens.storage.Timestamps;

/** What becomes of a notice, whatever the chat product, the feature or the machine does. */
class CourierTests {

  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-11-23T16:00:00Z");

  private final Stage stage = Stage.at("2026-11-23T07:00:00Z");
  private final Ledger ledger = stage.get(Ledger.class);
  private final Errands errands = stage.get(Errands.class);
  private Person anna = hire();

  private Person hire() {
    stage.company().with("Anna Berg", "Bo Lind", "Stranger Lind");
    return stage.person("Anna Berg");
  }

  @BeforeEach
  void planHello() {
    plan("hello");
  }

  @Test
  void saysANoticeAtItsHourAndNotBefore() {
    stage.turnTo("2026-11-23T07:59:59Z");
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().receiptIfAny()).isPresent();
    assertThat(entry().endedAt()).isEqualTo(DUE);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
    assertThat(errands.told()).containsExactly("sent hello");
  }

  @Test
  void waitsAsLongAsTheChannelSays() {
    stage.channel().meets(anna, new Delivery.Throttled(DUE.plusSeconds(90), "slow down"));
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    stage.turnTo("2026-11-23T08:01:29Z");
    assertThat(stage.messages("Anna Berg")).isEmpty();
    stage.turnTo("2026-11-23T08:01:30Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().attempts()).isEqualTo(2);
  }

  @Test
  void listsWhomItCannotReach() {
    stage.channel().meets(anna, new Delivery.Unreachable("account_inactive"));
    stage.turnTo("2026-11-23T08:00:00Z").tick();
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("account_inactive");
    assertThat(errands.told()).containsExactly("undeliverable hello: account_inactive");
  }

  @Test
  void saysInPlainWordsWhatTheChannelRefuses() {
    errands.say(
        _ ->
            new Composition.Say(
                Message.of(
                    new Block.Heading("Din avstämning"),
                    Block.Controls.of(
                        Control.Button.plain("Börja", new Action("errand", "start", ""))))));
    stage.channel().meets(anna, new Delivery.Refused("invalid_blocks"));
    stage.turnTo("2026-11-23T08:00:00Z").tick();
    assertThat(stage.messages("Anna Berg"))
        .containsExactly(
            "Din avstämning\nKnapparna gick inte att visa. Skriv ”hem”, så kommer du vidare"
                + " därifrån.");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(errands.told()).containsExactly("sent hello");
  }

  @Test
  void listsWhatTheChannelRefusesInPlainWordsToo() {
    stage.channel().meets(anna, new Delivery.Refused("invalid_blocks"));
    stage.channel().meets(anna, new Delivery.Refused("no_text"));
    stage.turnTo("2026-11-23T08:00:00Z").tick();
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("invalid_blocks");
  }

  @Test
  void listsWhoIsOnNoChannel() {
    anna = stage.person("Stranger Lind");
    plan("hello");
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("no_channel");
  }

  @Test
  void skipsWhoHasLeft() {
    stage.company().withoutAnyMore("Anna Berg");
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.SKIPPED);
    assertThat(entry().reason()).isEqualTo("inactive");
  }

  @Test
  void skipsWhatTheFeatureHasNothingLeftToSayOf() {
    errands.say(_ -> new Composition.Skip(Reason.ANSWERED));
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.SKIPPED);
    assertThat(entry().reason()).isEqualTo("answered");
    assertThat(stage.messages("Anna Berg")).isEmpty();
  }

  @Test
  void skipsWhatIsTooLate() {
    stage.turnTo("2026-11-23T16:00:00Z");
    assertThat(entry().state()).isEqualTo(State.SKIPPED);
    assertThat(entry().reason()).isEqualTo("too_late");
  }

  @Test
  void countsOnceWhatArrivedBeforeTheConnectionBroke() {
    stage.channel().breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    stage.turnTo("2026-11-23T08:00:10Z").turnTo("2026-11-23T08:05:00Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
    assertThat(errands.told()).containsExactly("sent hello");
  }

  @Test
  void saysAgainExactlyOnceWhatIsTwiceSeenNotToBeThere() {
    stage.channel().meets(anna, new Delivery.Unclear("cut"));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:10Z");
    assertThat(entry().state()).as("not there once proves nothing").isEqualTo(State.UNCLEAR);
    stage.turnTo("2026-11-23T08:00:40Z").turnTo("2026-11-23T08:05:00Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
    assertThat(stage.channel().arrivals()).containsValue(1).hasSize(1);
  }

  @Test
  void staysUnclearUntilItExpiresWhileNobodyCanTell() {
    stage.channel().goBlind();
    stage.channel().meets(anna, new Delivery.Unclear("cut"));
    stage
        .turnTo("2026-11-23T08:00:00Z")
        .turnTo("2026-11-23T08:00:10Z")
        .turnTo("2026-11-23T15:59:50Z");
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    stage.turnTo("2026-11-23T16:00:30Z");
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("unclear");
    assertThat(stage.messages("Anna Berg")).isEmpty();
  }

  @Test
  void takesASecondCopyBackThatItFinds() {
    stage.channel().see(MemoryChannel.Sight.HIDDEN);
    stage.channel().breaksAfterArrival(anna);
    stage.channel().breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:30Z");
    assertThat(stage.channel().of(anna.id())).hasSize(2);
    MemoryChannel.Bubble first = stage.channel().of(anna.id()).getFirst();
    stage.channel().see(MemoryChannel.Sight.CLEAR);

    stage.turnTo("2026-11-23T08:01:30Z").turnTo("2026-11-23T08:02:00Z");

    assertThat(entry().receiptIfAny()).contains(first.receipt());
    assertThat(stage.channel().of(anna.id())).containsExactly(first);
  }

  @Test
  void saysTheRestOfWhatArrivedInPart() {
    stage.channel().breaksAfterArrival(anna);
    stage.channel().lostTheRest();
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:10Z");
    stage.turnTo("2026-11-23T08:00:11Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.channel().updates()).isEqualTo(1);
  }

  @Test
  void looksForNothingBeforeTheChannelWillAnswer() {
    Person bo = stage.person("Bo Lind");
    stage.channel().breaksAfterArrival(anna);
    stage.channel().breaksAfterArrival(bo);
    stage.channel().letsNobodyLookUntil(DUE.plusSeconds(90));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:10Z");
    ledger.plan(key(bo), Errands.FEATURE, "hello", Urgency.SCHEDULED, stage.now(), EXPIRES);
    stage.turnTo("2026-11-23T08:00:11Z").turnTo("2026-11-23T08:00:21Z");
    assertThat(stage.messages("Bo Lind")).as("no message waits for that").hasSize(1);
    stage.turnTo("2026-11-23T08:01:29Z");
    assertThat(stage.channel().looks()).isEqualTo(1);

    stage.turnTo("2026-11-23T08:01:30Z");
    assertThat(stage.channel().looks()).isEqualTo(3);
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(ledger.find(key(bo)).orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  void holdsNoMessageUpWhereTheChannelTakesNoMoreChanges() {
    Person bo = stage.person("Bo Lind");
    stage.turnTo("2026-11-23T08:00:00Z");
    stage.channel().meets(anna, new Delivery.Throttled(DUE.plusSeconds(90), "slow down"));
    ledger.refresh(key(anna), stage.now());
    stage.turnTo("2026-11-23T08:00:10Z");
    ledger.plan(key(bo), Errands.FEATURE, "hello", Urgency.SCHEDULED, stage.now(), EXPIRES);
    stage.turnTo("2026-11-23T08:00:11Z");
    assertThat(stage.messages("Bo Lind")).containsExactly("hello");

    ledger.refresh(key(bo), stage.now());
    stage.turnTo("2026-11-23T08:01:29Z");
    assertThat(stage.channel().updates()).isZero();
    stage.turnTo("2026-11-23T08:01:30Z");
    assertThat(stage.channel().updates()).isEqualTo(2);
  }

  @Test
  void saysWhyWhatNeverArrivedWasNotTaken() {
    stage.channel().meets(anna, new Delivery.Unclear("internal_error"));
    stage.channel().meets(anna, new Delivery.Throttled(EXPIRES, "slow down"));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:10Z");
    stage.turnTo("2026-11-23T08:00:40Z").turnTo("2026-11-23T08:00:41Z");
    stage.turnTo("2026-11-23T16:00:00Z");
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("internal_error");
  }

  @Test
  void leavesAMessageInTheEndThatCannotBeChanged() {
    stage.turnTo("2026-11-23T08:00:00Z");
    stage.channel().alwaysMeets(new Delivery.Unclear("HTTP 500"));
    ledger.refresh(key(anna), stage.now());
    stage.turnTo("2026-12-23T15:59:00Z");
    assertThat(isStale()).isTrue();
    stage.turnTo("2026-12-23T16:00:00Z");
    assertThat(isStale()).isFalse();
  }

  @Test
  void saysAnewOnceTheDatabaseIsBack() {
    stage.turnTo("2026-11-23T08:00:00Z");
    errands.say(
        _ -> {
          throw new TransientDataAccessResourceException("no connection");
        });
    ledger.refresh(key(anna), stage.now());
    stage.turnTo("2026-11-23T08:00:01Z");
    assertThat(isStale()).isTrue();
    errands.say(_ -> new Composition.Say(Message.of("hello again")));
    stage.turnTo("2026-11-23T08:00:31Z");
    assertThat(stage.channel().updates()).isEqualTo(1);
    assertThat(isStale()).isFalse();
  }

  private boolean isStale() {
    return stage
        .get(JdbcClient.class)
        .sql("SELECT refresh_at IS NOT NULL FROM notice WHERE id = ?")
        .param(entry().notice().id())
        .query(Boolean.class)
        .single();
  }

  @Test
  void looksForWhatANodeWasSendingWhenItDied() {
    stage.outageUntil("2026-11-23T08:00:00Z");
    stage.channel().send(new Envelope(entry().notice().id(), anna, Message.of("hello")));
    holdAs("sending", DUE.plusSeconds(60));
    stage.turnTo("2026-11-23T08:00:59Z");
    assertThat(entry().state()).as("under lease").isEqualTo(State.SENDING);
    stage.turnTo("2026-11-23T08:01:00Z").tick();
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @Test
  void saysWhatANodeWasSendingInVainWhenItDied() {
    stage.outageUntil("2026-11-23T08:00:00Z");
    holdAs("sending", DUE.plusSeconds(60));
    stage.turnTo("2026-11-23T08:01:00Z");
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    stage.turnTo("2026-11-23T08:01:30Z").tick();
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @Test
  void saysWhatANodeHadOnlyTakenWhenItDied() {
    stage.outageUntil("2026-11-23T08:00:00Z");
    holdAs("claimed", DUE.plusSeconds(60));
    stage.turnTo("2026-11-23T08:00:59Z");
    assertThat(entry().state()).isEqualTo(State.CLAIMED);
    stage.turnTo("2026-11-23T08:01:00Z");
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @Test
  void saysNothingOnceAnotherNodeHasTakenTheNoticeOver() {
    DueNotices due = stage.get(DueNotices.class);
    Claim stalled = due.takeDue(DUE, 1, "").getFirst();
    due.freeAbandoned(DUE.plusSeconds(60));
    assertThat(stage.get(Scribe.class).sending(stalled, "memory", DUE.plusSeconds(61))).isFalse();
    stage.turnTo("2026-11-23T08:01:01Z");
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @Test
  void givesUpWhatNobodyComposesAnyMore() {
    Person bo = stage.person("Bo Lind");
    ledger.plan(key(bo), "retired", "hello", Urgency.SCHEDULED, DUE, EXPIRES);
    stage.turnTo("2026-11-23T08:00:00Z");
    for (int minute = 1; minute <= 40; minute++) {
      stage.turnBy(Duration.ofMinutes(1));
    }
    assertThat(ledger.find(key(bo)).orElseThrow().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(ledger.find(key(bo)).orElseThrow().reason()).isEqualTo("fault");
  }

  @Test
  void givesUpAfterFiveFailuresOfOurOwn() {
    AtomicInteger tries = new AtomicInteger();
    errands.say(
        _ -> {
          tries.incrementAndGet();
          throw new IllegalStateException("a fault");
        });
    stage.turnTo("2026-11-23T08:00:00Z");
    for (int minute = 1; minute <= 40; minute++) {
      stage.turnBy(Duration.ofMinutes(1));
    }
    assertThat(tries).hasValue(5);
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("fault");
  }

  @Test
  void letsAFaultOfOneNoticeStopNoOther() {
    Person bo = stage.person("Bo Lind");
    ledger.plan(key(bo), Errands.FEATURE, "fine", Urgency.SCHEDULED, DUE, EXPIRES);
    errands.say(
        notice -> {
          if (notice.subject().equals("hello")) {
            throw new IllegalStateException("a fault");
          }
          return new Composition.Say(Message.of(notice.subject()));
        });
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(stage.messages("Bo Lind")).containsExactly("fine");
  }

  @Test
  void saysNothingTwiceWhereTheBooksFailAfterwards() {
    errands.failOnceWhenSent();
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    stage.turnTo("2026-11-23T08:00:10Z").turnTo("2026-11-23T08:05:00Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @ParameterizedTest
  @ValueSource(classes = {Called.class, Ended.class})
  void saysNothingTwiceWhereWhoeverCountsFails(Class<?> event) {
    ApplicationEventMulticaster events = stage.get(ApplicationEventMulticaster.class);
    Breaking counting = new Breaking(event);
    events.addApplicationListener(counting);
    try {
      stage.turnTo("2026-11-23T08:00:00Z");
    } finally {
      events.removeApplicationListener(counting);
    }
    assertThat(counting.breaks).hasPositiveValue();
    stage.turnTo("2026-11-23T08:00:10Z").turnTo("2026-11-23T08:05:00Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  /** Breaks down over each event of one kind. */
  private static final class Breaking implements ApplicationListener<PayloadApplicationEvent<?>> {
    final AtomicInteger breaks = new AtomicInteger();
    private final Class<?> kind;

    Breaking(Class<?> kind) {
      this.kind = kind;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
      if (kind.isInstance(event.getPayload())) {
        breaks.incrementAndGet();
        throw new IllegalStateException("told to fail");
      }
    }
  }

  private boolean plan(String words) {
    return ledger.plan(key(anna), Errands.FEATURE, words, Urgency.SCHEDULED, DUE, EXPIRES);
  }

  @Test
  void saysOneThingAtATimeThoughTwoNodesTookOneEach() {
    NoticeKey later = new NoticeKey(anna.workspace(), "errand", "2", anna.id(), "said");
    ledger.plan(later, Errands.FEATURE, "hello again", Urgency.SCHEDULED, DUE, EXPIRES);
    Claim first = stage.get(DueNotices.class).takeDue(DUE, 1, "").getFirst();
    Claim second = takenAtTheSameMoment(ledger.find(later).orElseThrow().notice());
    Scribe scribe = stage.get(Scribe.class);
    assertThat(scribe.sending(first, "memory", DUE)).isTrue();
    assertThat(scribe.sending(second, "memory", DUE)).isFalse();
    scribe.arrived(first, new Receipt("memory", "hers", "one"), DUE);
    assertThat(scribe.sending(second, "memory", DUE)).isTrue();
  }

  private Claim takenAtTheSameMoment(Notice notice) {
    stage
        .get(JdbcClient.class)
        .sql("UPDATE notice SET state = 'claimed', lease_until = ? WHERE id = ?")
        .params(Timestamps.of(DUE.plus(DueNotices.LEASE)), notice.id())
        .update();
    Trail untried = new Trail(null, List.of(), List.of(), List.of(), 0, null, null, 0, false, null);
    return new Claim(notice, 0, 0, 0, null, null, untried);
  }

  private static NoticeKey key(Person person) {
    return new NoticeKey(person.workspace(), "errand", "1", person.id(), "said");
  }

  private Entry entry() {
    return ledger.find(key(anna)).orElseThrow();
  }

  /** Leaves the notice as a node leaves it that dies in the middle. */
  private void holdAs(String state, Instant leaseUntil) {
    stage
        .get(JdbcClient.class)
        .sql(
            """
            UPDATE notice SET state = ?, fence = fence + 1, lease_until = ?, sending_since = ?,
              channel = 'memory', attempts = 1""")
        .params(state, Timestamps.of(leaseUntil), Timestamps.of(stage.now()))
        .update();
  }
}
