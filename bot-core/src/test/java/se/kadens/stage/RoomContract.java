package se.kadens.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Channel.Evidence;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Delivery.Delivered;
import se.kadens.conversation.Delivery.Throttled;
import se.kadens.conversation.Delivery.Unavailable;
import se.kadens.conversation.Delivery.Unclear;
import se.kadens.conversation.Delivery.Unreachable;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Room;

/**
 * What every channel promises the core of rooms, told as {@link ChannelContract} tells the rest.
 */
public abstract class RoomContract {

  /** A chat product with a room that the bot is in. */
  public interface RoomyProduct extends ChannelContract.ChatProduct {

    Room room();

    /** The words of what the bot said in the room, oldest first. */
    List<String> shownInRoom();

    /** The bot is put out of the room. */
    void losesTheRoom();
  }

  private static final UUID NOTICE = UUID.fromString("00000000-0000-0000-0000-00000000c0de");

  private RoomyProduct product;
  private Channel channel;

  protected abstract RoomyProduct open();

  @BeforeEach
  void begin() {
    product = open();
    channel = product.channel();
  }

  @AfterEach
  void end() {
    product.close();
  }

  @Test
  void announcesOnceInTheRoomAndSaysWhere() {
    Receipt receipt = delivered(announce("Bra jobbat"));

    assertThat(receipt.channel()).isEqualTo(channel.name());
    assertThat(receipt.conversation()).isNotBlank();
    assertThat(receipt.message()).isNotBlank();
    assertThat(product.shownInRoom()).hasSize(1).first().asString().contains("Bra jobbat");
    assertThat(product.shown()).as("said to nobody alone").isEmpty();
    assertThat(product.requests()).isEqualTo(1);
  }

  @Test
  void givesEachAnnouncementAReceiptOfItsOwn() {
    Receipt first = delivered(announce("Ett"));
    Receipt second = delivered(announce("Två"));

    assertThat(first.sameMessageAs(second)).isFalse();
  }

  @Test
  void changesWhatItAnnounced() {
    Receipt first = delivered(announce("Gammalt"));
    delivered(announce("Annat"));

    Receipt changed = delivered(channel.update(first, product.member(), Message.of("Nytt")));

    assertThat(changed.sameMessageAs(first)).isTrue();
    assertThat(product.shownInRoom()).hasSize(2);
    assertThat(product.shownInRoom().getFirst()).contains("Nytt").doesNotContain("Gammalt");
    assertThat(product.shownInRoom().getLast()).contains("Annat");
  }

  @Test
  void takesBackWhatItAnnouncedAndNothingElse() {
    Receipt first = delivered(announce("Ett"));
    delivered(announce("Två"));

    delivered(channel.retract(first, product.member()));

    assertThat(product.shownInRoom()).hasSize(1).first().asString().contains("Två");
  }

  @Test
  void saysThatItIsNoLongerInTheRoom() {
    product.losesTheRoom();

    assertThat(announce("Hej"))
        .isInstanceOfSatisfying(
            Unreachable.class, unreachable -> assertThat(unreachable.why()).isNotBlank());
    assertThat(product.shown()).isEmpty();
    assertThat(product.requests()).isLessThanOrEqualTo(1);
  }

  @Test
  void saysWhenToComeBackToTheRoomWhereItWasTooSoon() {
    product.throttlesOnce();

    Delivery delivery = announce("Hej");

    assertThat(product.shownInRoom()).isEmpty();
    assertThat(product.requests()).as("it never tries twice by itself").isEqualTo(1);
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Throttled.class, throttled -> assertThat(throttled.until()).isAfter(product.now()));
  }

  @Test
  void saysThatNothingAnswersForTheRoom() {
    product.isDown();

    assertThat(announce("Hej")).isInstanceOf(Unavailable.class);
    assertThat(channel.seekIn(product.room(), NOTICE, product.now()))
        .isInstanceOfAny(Evidence.Unknown.class, Evidence.Hidden.class);
  }

  @Test
  void findsInTheRoomWhatArrivedThereWhereItCanLook() {
    product.breaksOnceAfterwards();

    assertThat(announce("Hej")).isInstanceOf(Unclear.class);
    assertThat(product.requests()).as("it never tries twice by itself").isEqualTo(1);
    assertThat(product.shownInRoom()).hasSize(1);
    switch (channel.seekIn(product.room(), NOTICE, product.now())) {
      case Evidence.Hidden() -> {}
      case Evidence.Found(Receipt receipt, _, _) -> {
        delivered(channel.retract(receipt, product.member()));
        assertThat(product.shownInRoom()).isEmpty();
      }
      case Evidence.Absent _, Evidence.Unknown _, Evidence.Later _ ->
          throw new AssertionError("it stands there: " + product.shownInRoom());
    }
  }

  @Test
  void findsNothingInTheRoomThatNeverArrived() {
    announce("Hej");

    assertThat(channel.seekIn(product.room(), UUID.randomUUID(), product.now()))
        .isInstanceOfAny(Evidence.Absent.class, Evidence.Hidden.class);
  }

  private Delivery announce(String words) {
    return channel.announce(
        product.room(), new Envelope(NOTICE, product.member(), Message.of(words)));
  }

  private static Receipt delivered(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivered.class);
    return ((Delivered) delivery).receipt();
  }
}
