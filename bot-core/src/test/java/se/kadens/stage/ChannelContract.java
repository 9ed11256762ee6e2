package se.kadens.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Block;
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
import se.kadens.conversation.Text;
import se.kadens.people.Person;

/**
 * What every channel promises the core. A channel's own test extends it and says how to bring its
 * chat product, or a look-alike of it, into each situation.
 */
public abstract class ChannelContract {

  /** A chat product with one person of ours in it, in which things go wrong as a test asks. */
  public interface ChatProduct extends AutoCloseable {

    Channel channel();

    /** By the clock that the channel reads. */
    Instant now();

    /** Somebody whose address the channel knows. */
    Person member();

    /** Somebody whose address the channel does not know. */
    Person stranger();

    /** The words of what stands in the member's direct messages, oldest first. */
    List<String> shown();

    /** How many requests to send, change or take back reached the chat product. */
    int requests();

    /** The next request comes too soon: nothing is done, and the product says so. */
    void throttlesOnce();

    /** The next request is carried out, and the connection breaks before the answer. */
    void breaksOnceAfterwards();

    /** From now on the product says that it cannot reach the member. */
    void losesTheMember();

    /** From now on nothing answers at the product's address, nor is a connection to it open. */
    void isDown();

    @Override
    void close();
  }

  private static final UUID NOTICE = UUID.fromString("00000000-0000-0000-0000-00000000c0de");

  private ChatProduct product;
  private Channel channel;

  protected abstract ChatProduct open();

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
  void hasANameForTheLedgerAndATitleForPeople() {
    assertThat(channel.name()).matches("[a-z][a-z0-9_-]*");
    assertThat(channel.title()).isNotBlank();
  }

  @Test
  void saysHowMuchItTakesASecond() {
    assertThat(channel.ceilingPerSecond()).isPositive();
  }

  @Test
  void knowsThoseAloneWhoseAddressItHas() {
    assertThat(channel.knows(product.member())).isTrue();
    assertThat(channel.knows(product.stranger())).isFalse();
    assertThat(channel.send(new Envelope(NOTICE, product.stranger(), Message.of("Hej"))))
        .isInstanceOf(Unreachable.class);
    assertThat(product.requests()).isZero();
  }

  @Test
  void deliversOnceAndSaysWhere() {
    Receipt receipt = delivered(send("Hej"));

    assertThat(receipt.channel()).isEqualTo(channel.name());
    assertThat(receipt.conversation()).isNotBlank();
    assertThat(receipt.message()).isNotBlank();
    assertThat(product.shown()).hasSize(1).first().asString().contains("Hej");
    assertThat(product.requests()).isEqualTo(1);
  }

  @Test
  void givesEachMessageAReceiptOfItsOwn() {
    Receipt first = delivered(send("Ett"));
    Receipt second = delivered(send("Två"));

    assertThat(first.sameMessageAs(first)).isTrue();
    assertThat(first.sameMessageAs(second)).isFalse();
  }

  @Test
  void putsAMessageInThePlaceOfAnother() {
    Receipt first = delivered(send("Gammalt"));
    delivered(send("Annat"));

    Receipt changed = delivered(update(first, "Nytt"));

    assertThat(changed.sameMessageAs(first)).isTrue();
    assertThat(product.shown()).hasSize(2);
    assertThat(product.shown().getFirst()).contains("Nytt").doesNotContain("Gammalt");
    assertThat(product.shown().getLast()).contains("Annat");
  }

  @Test
  void takesTheSameChangeTwice() {
    Receipt receipt = delivered(send("Gammalt"));

    Receipt once = delivered(update(receipt, "Nytt"));
    Receipt twice = delivered(update(once, "Nytt"));

    assertThat(twice.sameMessageAs(receipt)).isTrue();
    assertThat(product.shown()).hasSize(1).first().asString().contains("Nytt");
  }

  @Test
  void takesAMessageBackAndNoOther() {
    Receipt first = delivered(send("Ett"));
    delivered(send("Två"));

    delivered(channel.retract(first, product.member()));

    assertThat(product.shown()).hasSize(1).first().asString().contains("Två");
  }

  @Test
  void takesAMessageBackThatIsGoneAlready() {
    Receipt receipt = delivered(send("Ett"));
    delivered(channel.retract(receipt, product.member()));

    assertThat(channel.retract(receipt, product.member()))
        .isNotInstanceOfAny(Throttled.class, Unavailable.class, Unclear.class);
    assertThat(product.shown()).isEmpty();
  }

  @Test
  void saysThatAPersonCannotBeReached() {
    product.losesTheMember();

    assertThat(send("Hej"))
        .isInstanceOfSatisfying(
            Unreachable.class, unreachable -> assertThat(unreachable.why()).isNotBlank());
    assertThat(product.shown()).isEmpty();
    assertThat(product.requests()).isLessThanOrEqualTo(1);
  }

  @Test
  void saysWhenToComeBackWhereItWasTooSoon() {
    product.throttlesOnce();

    Delivery delivery = send("Hej");

    assertThat(product.shown()).isEmpty();
    assertThat(product.requests()).as("it never tries twice by itself").isEqualTo(1);
    assertThat(delivery).isInstanceOfSatisfying(Throttled.class, this::saysWhenAndWhy);
  }

  private void saysWhenAndWhy(Throttled throttled) {
    assertThat(throttled.until()).isAfter(product.now());
    assertThat(throttled.why()).isNotBlank();
  }

  @Test
  void saysWhenToComeBackWithAChangeThatCameTooSoon() {
    Receipt receipt = delivered(send("Gammalt"));
    product.throttlesOnce();

    assertThat(update(receipt, "Nytt"))
        .isInstanceOfSatisfying(Throttled.class, this::saysWhenAndWhy);
    assertThat(product.shown()).hasSize(1).first().asString().contains("Gammalt");
  }

  @Test
  void saysThatNothingAnswers() {
    Receipt receipt = delivered(send("Hej"));
    product.isDown();

    assertThat(List.of(send("Hallå"), update(receipt, "Nytt"), retract(receipt)))
        .allSatisfy(
            delivery ->
                assertThat(delivery)
                    .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> {
                          assertThat(unavailable.until()).isAfter(product.now());
                          assertThat(unavailable.why()).isNotBlank();
                        }));
    assertThat(channel.seek(NOTICE, product.member(), product.now()))
        .isInstanceOfAny(Evidence.Unknown.class, Evidence.Hidden.class);
  }

  @Test
  void cannotTellWhatBecameOfARequestThatWasCut() {
    product.breaksOnceAfterwards();

    assertThat(send("Hej"))
        .isInstanceOfSatisfying(Unclear.class, unclear -> assertThat(unclear.why()).isNotBlank());
    assertThat(product.requests()).as("it never tries twice by itself").isEqualTo(1);
    assertThat(product.shown()).hasSize(1);
  }

  @Test
  void findsWhatArrivedByItsNoticeWhereItCanLook() {
    product.breaksOnceAfterwards();
    send("Hej");

    switch (channel.seek(NOTICE, product.member(), product.now())) {
      case Evidence.Hidden() -> {}
      case Evidence.Found(Receipt receipt, _, _) -> {
        delivered(update(receipt, "Nytt"));
        assertThat(product.shown()).hasSize(1).first().asString().contains("Nytt");
      }
      case Evidence.Absent _, Evidence.Unknown _, Evidence.Later _ ->
          throw new AssertionError("it stands there: " + product.shown());
    }
  }

  @Test
  void findsNothingThatNeverArrived() {
    send("Hej");

    assertThat(channel.seek(UUID.randomUUID(), product.member(), product.now()))
        .isInstanceOfAny(Evidence.Absent.class, Evidence.Hidden.class);
  }

  @Test
  void bringsALongMessageWhole() {
    List<String> sentences =
        IntStream.range(0, 400).mapToObj(i -> "Mening %03d. ".formatted(i).repeat(6)).toList();
    Message tome =
        new Message(
            sentences.stream()
                .<Block>map(sentence -> new Block.Paragraph(Text.of(sentence)))
                .toList());

    Receipt receipt = delivered(channel.send(new Envelope(NOTICE, product.member(), tome)));

    String all = String.join("\n", product.shown());
    assertThat(all).contains(IntStream.range(0, 400).mapToObj("Mening %03d."::formatted).toList());
    Receipt changed = delivered(update(receipt, "Kort"));
    assertThat(product.shown()).hasSize(1).first().asString().contains("Kort");
    delivered(channel.retract(changed, product.member()));
    assertThat(product.shown()).isEmpty();
  }

  @Test
  void takesALongMessageBackWhole() {
    String words = "Ord och åter ord. ".repeat(3000);
    Receipt receipt =
        delivered(
            channel.send(
                new Envelope(NOTICE, product.member(), Message.of(new Block.Quote(words)))));

    delivered(retract(receipt));

    assertThat(product.shown()).isEmpty();
  }

  private Delivery send(String words) {
    return channel.send(new Envelope(NOTICE, product.member(), Message.of(words)));
  }

  private Delivery update(Receipt receipt, String words) {
    return channel.update(receipt, product.member(), Message.of(words));
  }

  private Delivery retract(Receipt receipt) {
    return channel.retract(receipt, product.member());
  }

  private static Receipt delivered(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivered.class);
    return ((Delivered) delivery).receipt();
  }
}
