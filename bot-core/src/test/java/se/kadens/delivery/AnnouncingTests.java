package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Message;
import se.kadens.conversation.Room;
import se.kadens.delivery.Composition.Announce;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.stage.Errands;
import se.kadens.stage.MemoryChannel;
import se.kadens.stage.MemoryChannel.Sight;
import se.kadens.stage.Stage;

/** What is for a room is said there once, or nowhere. */
class AnnouncingTests {

  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-11-23T16:00:00Z");

  private final Stage stage = Stage.at("2026-11-23T07:00:00Z");
  private final Ledger ledger = stage.get(Ledger.class);
  private final Errands errands = stage.get(Errands.class);
  private final Room hall = stage.channel().open("Aulan");
  private final Person anna = hire();

  private Person hire() {
    stage.company().with("Anna Berg");
    return stage.person("Anna Berg");
  }

  @BeforeEach
  void planHello() {
    ledger.plan(key(), Errands.FEATURE, "hello", Urgency.SCHEDULED, DUE, EXPIRES);
    errands.say(notice -> new Announce(hall, Message.of(notice.subject())));
  }

  @Test
  void saysItInTheRoomAndToNobodyAlone() {
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(in(stage.channel(), hall)).containsExactly("hello");
    assertThat(stage.messages("Anna Berg")).isEmpty();
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(entry().receiptIfAny())
        .hasValueSatisfying(r -> assertThat(r.conversation()).isEqualTo(hall.id()));
    assertThat(errands.told()).containsExactly("sent hello");
  }

  @Test
  void saysItOnTheRoomsChannelThoughThePersonIsOnAnother() {
    Room other = stage.secondChannel().open("General");
    errands.say(notice -> new Announce(other, Message.of(notice.subject())));
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(in(stage.secondChannel(), other)).containsExactly("hello");
    assertThat(stage.channel().requests()).isZero();
    assertThat(entry().attempts()).isEqualTo(1);
  }

  @Test
  void saysItThoughThePersonIsOnNoChannel() {
    stage.channel().know(_ -> false);
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(in(stage.channel(), hall)).containsExactly("hello");
  }

  @Test
  void listsWhatIsForARoomThatTheBotWasPutOutOf() {
    stage.secondChannel().know(anna::equals);
    stage.channel().shut(hall);
    stage.turnTo("2026-11-23T08:00:00Z").tick();
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("not_in_channel");
    assertThat(stage.channel().requests()).isEqualTo(1);
    assertThat(stage.secondChannel().requests()).isZero();
    assertThat(stage.messages("Anna Berg")).isEmpty();
    assertThat(errands.told()).containsExactly("undeliverable hello: not_in_channel");
  }

  @Test
  void listsWhatIsForARoomOfAChannelThatIsNotSetUp() {
    errands.say(notice -> new Announce(new Room("gone", "C1", "c"), Message.of(notice.subject())));
    stage.turnTo("2026-11-23T08:00:00Z").tick();
    assertThat(entry().state()).isEqualTo(State.UNDELIVERABLE);
    assertThat(entry().reason()).isEqualTo("no_channel");
  }

  @Test
  void waitsForTheRoomAsLongAsItsChannelSays() {
    stage.channel().meets(anna, new Delivery.Throttled(DUE.plusSeconds(90), "slow down"));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:01:29Z");
    assertThat(in(stage.channel(), hall)).isEmpty();
    stage.turnTo("2026-11-23T08:01:30Z");
    assertThat(in(stage.channel(), hall)).containsExactly("hello");
  }

  @Test
  void staysWithTheRoomHoweverLongNothingAnswersThere() {
    stage.secondChannel().know(anna::equals);
    stage.channel().alwaysMeets(new Delivery.Unavailable(DUE, "nothing answers"));
    stage.turnTo("2026-11-23T08:00:00Z");
    for (int minutes = 5; minutes < 60; minutes += 5) {
      stage.turnTo("2026-11-23T08:%02d:00Z".formatted(minutes));
    }
    assertThat(stage.secondChannel().requests()).isZero();
    stage.channel().alwaysMeets(null);
    stage.turnTo("2026-11-23T09:10:00Z");
    assertThat(in(stage.channel(), hall)).containsExactly("hello");
  }

  @Test
  void countsOnceWhatArrivedInTheRoomBeforeTheConnectionBroke() {
    stage.channel().breaksAfterArrival(anna);
    stage.turnTo("2026-11-23T08:00:00Z");
    assertThat(entry().state()).isEqualTo(State.UNCLEAR);
    stage.turnTo("2026-11-23T08:00:10Z").turnTo("2026-11-23T08:05:00Z");
    assertThat(entry().state()).isEqualTo(State.SENT);
    assertThat(in(stage.channel(), hall)).containsExactly("hello");
    assertThat(errands.told()).containsExactly("sent hello");
  }

  @Test
  void saysAgainWhatIsTwiceSeenNotToBeInTheRoom() {
    stage.channel().meets(anna, new Delivery.Unclear("cut"));
    stage
        .turnTo("2026-11-23T08:00:00Z")
        .turnTo("2026-11-23T08:00:10Z")
        .turnTo("2026-11-23T08:00:40Z")
        .turnTo("2026-11-23T08:05:00Z");
    assertThat(in(stage.channel(), hall)).containsExactly("hello");
    assertThat(stage.channel().arrivals()).containsValue(1).hasSize(1);
  }

  @Test
  void saysAgainOnceWhereTheRoomCannotBeLookedInto() {
    stage.channel().see(Sight.HIDDEN);
    stage.channel().meets(anna, new Delivery.Unclear("cut"));
    stage.turnTo("2026-11-23T08:00:00Z").turnTo("2026-11-23T08:00:30Z").tick();
    assertThat(in(stage.channel(), hall)).containsExactly("hello");
    assertThat(entry().state()).isEqualTo(State.SENT);
  }

  @Test
  void changesInTheRoomWhatItSaidThere() {
    stage.turnTo("2026-11-23T08:00:00Z");
    errands.say(_ -> new Announce(hall, Message.of("hello all")));
    ledger.refresh(key(), stage.now());
    stage.tick();
    assertThat(in(stage.channel(), hall)).containsExactly("hello all");
  }

  @Test
  void saysItToThePersonAfterAllWhereTheFeatureThinksBetterOfIt() {
    stage.channel().meets(anna, new Delivery.Throttled(DUE.plusSeconds(90), "slow down"));
    stage.turnTo("2026-11-23T08:00:00Z");
    errands.say(notice -> new Say(Message.of(notice.subject())));
    stage.turnTo("2026-11-23T08:01:30Z");
    assertThat(in(stage.channel(), hall)).isEmpty();
    assertThat(stage.messages("Anna Berg")).containsExactly("hello");
  }

  private static List<String> in(MemoryChannel channel, Room room) {
    return channel.in(room).stream().map(bubble -> bubble.message().summary()).toList();
  }

  private NoticeKey key() {
    return new NoticeKey(anna.workspace(), "errand", "1", anna.id(), "said");
  }

  private Entry entry() {
    return ledger.find(key()).orElseThrow();
  }
}
