package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.stage.Errands;
import se.kadens.stage.Stage;

/** What can be done about a notice from its planning on. */
class LedgerTests {

  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-11-23T16:00:00Z");

  private final Stage stage = Stage.at("2026-11-23T07:00:00Z");
  private final Ledger ledger = stage.get(Ledger.class);
  private final Courier courier = stage.get(Courier.class);
  private final Errands errands = stage.get(Errands.class);
  private final Person anna = hire();

  private Person hire() {
    stage.company().with("Anna Berg");
    return stage.person("Anna Berg");
  }

  @BeforeEach
  void planHello() {
    plan("hello");
  }

  @Test
  void plansTheSameNoticeOnce() {
    assertThat(plan("hello again")).isFalse();
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(plan("hello again")).isFalse();
    stage.tick();
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @Test
  void putsNewWordsInThePlaceOfTheOld() {
    stage.turnTo("2026-11-23T08:00:00Z");
    errands.say(_ -> new Composition.Say(Message.of("good morning")));
    ledger.refresh(key(anna), stage.now());
    courier.deliverDue();
    courier.deliverDue();
    assertThat(stage.messages("Anna Berg")).containsExactly("good morning");
    assertThat(stage.channel().updates()).isEqualTo(1);
    assertThat(entry().state()).isEqualTo(State.SENT);
  }

  @Test
  void putsNewWordsInPlaceLaterWhereTheChannelIsBusyNow() {
    stage.turnTo("2026-11-23T08:00:00Z");
    errands.say(_ -> new Composition.Say(Message.of("good morning")));
    ledger.refresh(key(anna), stage.now());
    stage.channel().meets(anna, new Delivery.Throttled(DUE.plusSeconds(20), "slow down"));
    courier.deliverDue();
    stage.channel().meets(anna, new Delivery.Unclear("cut"));
    stage.turnTo("2026-11-23T08:00:20Z");
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
    stage.turnTo("2026-11-23T08:00:50Z");
    assertThat(stage.messages("Anna Berg")).containsExactly("good morning");
  }

  @Test
  void losesNoRefreshThatComesWhileTheMessageGoesOut() {
    stage
        .channel()
        .uponSending(
            _ -> {
              errands.say(_ -> new Composition.Say(Message.of("good morning")));
              ledger.refresh(key(anna), DUE);
            });
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(stage.messages("Anna Berg")).containsExactly("good morning");
  }

  @Test
  void saysAnewWhatADeadNodeWasJustSayingAnew() {
    stage.turnTo("2026-11-23T08:00:00Z");
    errands.say(_ -> new Composition.Say(Message.of("good morning")));
    ledger.refresh(key(anna), stage.now());
    assertThat(stage.get(DueNotices.class).takeStale(stage.now(), 10, "")).hasSize(1);
    courier.deliverDue();
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
    stage.turnBy(DueNotices.LEASE);
    assertThat(stage.messages("Anna Berg")).containsExactly("good morning");
    stage.turnBy(DueNotices.LEASE);
    assertThat(stage.channel().updates()).as("and only once").isEqualTo(1);
  }

  @Test
  void refreshesNothingThatWasNeverSaid() {
    ledger.refresh(key(anna), stage.now());
    courier.deliverDue();
    assertThat(entry().state()).isEqualTo(State.PLANNED);
    assertThat(stage.messages("Anna Berg")).isEmpty();
  }

  @Test
  void movesANoticeToAnotherHour() {
    ledger.move(key(anna), DUE.plusSeconds(3600));
    stage.turnTo("2026-11-23T08:59:59Z");
    assertThat(stage.messages("Anna Berg")).isEmpty();
    stage.turnTo("2026-11-23T09:00:00Z");
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  @Test
  void withdrawsWhatIsNotSaidYet() {
    ledger.withdraw(key(anna), Reason.WITHDRAWN, stage.now());
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.SKIPPED);
    assertThat(entry().reason()).isEqualTo("withdrawn");
    assertThat(stage.messages("Anna Berg")).isEmpty();
  }

  @Test
  void withdrawsNothingThatWasSaid() {
    stage.turnTo("2026-11-23T08:00:00Z");
    ledger.withdraw(key(anna), Reason.WITHDRAWN, stage.now());
    assertThat(entry().state()).isEqualTo(State.SENT);
  }

  @Test
  void saysFirstWhatSomebodyWaitsForAtTheKeyboard() {
    ledger.plan(
        new NoticeKey(anna.workspace(), "errand", "2", anna.id(), "said"),
        Errands.FEATURE,
        "conversation",
        Urgency.CONVERSATION,
        DUE.plusSeconds(1),
        EXPIRES);
    stage.turnTo("2026-11-23T08:00:01Z");
    assertThat(stage.messages("Anna Berg")).containsExactly("conversation", "hello");
  }

  @Test
  void countsWhatHasNotEndedInTime() {
    stage.outageUntil("2026-11-23T08:10:00Z");
    assertThat(overdue(1, 5)).isEqualTo(1);
    assertThat(overdue(1, 10)).as("it only waits for its turn").isZero();
    stage.get(JdbcClient.class).sql("UPDATE notice SET attempts = 1").update();
    assertThat(overdue(5, 60)).as("it was begun").isEqualTo(1);
    assertThat(overdue(10, 60)).isZero();
    assertThat(ledger.nextDue()).contains(DUE);
    stage.tick();
    assertThat(overdue(1, 1)).isZero();
  }

  private int overdue(int minutes, int inQueue) {
    return stage
        .get(Backlog.class)
        .overdue(stage.now(), Duration.ofMinutes(minutes), Duration.ofMinutes(inQueue));
  }

  private boolean plan(String words) {
    return ledger.plan(key(anna), Errands.FEATURE, words, Urgency.SCHEDULED, DUE, EXPIRES);
  }

  private static NoticeKey key(Person person) {
    return new NoticeKey(person.workspace(), "errand", "1", person.id(), "said");
  }

  private Entry entry() {
    return ledger.find(key(anna)).orElseThrow();
  }
}
