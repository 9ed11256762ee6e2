package se.kadens.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import se.kadens.conversation.Value;
import se.kadens.interview.Interview.Status;

@ResourceLock(Talk.INTERVIEWS)
class InterviewQueueTests {

  private static final Questionnaire ONE = new Questionnaire(List.of(Samples.MOOD));

  private final Talk anna = new Talk(Samples.swede());

  @Test
  void takesASecondInterviewAfterTheFirst() {
    Interview first = anna.startInChat(ONE);
    Interview second = anna.begin(ONE, "v. 49");
    anna.askInChat(second);
    assertThat(anna.last())
        .isEqualTo(
            "Vi är mitt i Veckoavstämning, v. 48. Vi gör klart det först, och sedan kommer"
                + " Veckoavstämning, v. 49.\n[Ta det nya först]");

    anna.type("bra");

    assertThat(anna.shown().subList(2, 4))
        .containsExactly(
            "Tack, det var allt.",
            "Nu till Veckoavstämning, v. 49.\n"
                + "Hur var veckan?\n[Tungt] [Segt] [Okej] [Bra] [Toppen]");
    anna.type("segt");
    assertThat(anna.answer(first, "mood")).isEqualTo(Answer.Chosen.of("good"));
    assertThat(anna.answer(second, "mood")).isEqualTo(Answer.Chosen.of("slow"));
  }

  @Test
  void letsThePersonTakeTheNewOneFirst() {
    Interview first = anna.startInChat(ONE);
    Interview second = anna.begin(ONE, "v. 49");
    anna.askInChat(second);

    anna.press("Ta det nya först");

    assertThat(anna.now(second).status()).isEqualTo(Status.ASKING);
    assertThat(anna.now(first).status()).isEqualTo(Status.QUEUED);
    anna.type("bra");
    assertThat(anna.last()).startsWith("Nu till Veckoavstämning, v. 48.");
  }

  @Test
  void leavesTheConversationInPeaceWhenAnOldButtonWouldPutAFinishedOneFirst() {
    anna.startInChat(ONE);
    Interview second = anna.begin(ONE, "v. 49");
    anna.askInChat(second);
    var first = anna.button("Ta det nya först");
    anna.press("Ta det nya först");
    anna.type("bra");
    assertThat(anna.last()).startsWith("Nu till Veckoavstämning, v. 48.");

    anna.press(first, null);

    assertThat(anna.last()).startsWith("Du har svarat på allt i Veckoavstämning, v. 49.");
    assertThat(anna.type("bra")).isTrue();
  }

  @Test
  void freesTheChatForTheNextWhenOneIsPutOff() {
    anna.startInChat(ONE);
    anna.askInChat(anna.begin(ONE, "v. 49"));

    anna.type("senare");

    assertThat(anna.last()).startsWith("Nu till Veckoavstämning, v. 49.");
    anna.type("avbryt");
    assertThat(anna.type("hej")).as("nobody asks any more").isFalse();
  }

  @Test
  void passesOverWhatHasClosedMeanwhile() {
    anna.startInChat(ONE);
    anna.askInChat(anna.begin(ONE, "v. 49"));
    anna.askInChat(anna.begin(ONE, "v. 50"));
    anna.purpose.refusals.put("v. 49", "Den är stängd.");

    anna.type("bra");

    assertThat(anna.last()).startsWith("Nu till Veckoavstämning, v. 50.");
  }

  @Test
  void isNotHeldUpByAConversationThatHasClosed() {
    anna.startInChat(ONE);
    Interview second = anna.begin(ONE, "v. 49");
    anna.purpose.refusals.put("v. 48", "Den är stängd.");

    anna.askInChat(second);

    assertThat(anna.now(second).status()).isEqualTo(Status.ASKING);
    assertThat(anna.last()).startsWith("Hur var veckan?");
  }

  @Test
  void asksTheNextWhenTheFirstExpires() {
    Interview first = anna.startInChat(ONE);
    Interview second = anna.begin(ONE, "v. 49");
    anna.askInChat(second);
    anna.now = Talk.FRIDAY.minus(Duration.ofHours(1));
    anna.expiresAt(second, Talk.FRIDAY.plus(Duration.ofDays(7)));
    anna.now = Talk.FRIDAY;

    assertThat(anna.expire()).isPositive();

    assertThat(anna.now(first).status()).isEqualTo(Status.EXPIRED);
    assertThat(anna.last()).startsWith("Nu till Veckoavstämning, v. 49.");
    assertThat(anna.expire()).isZero();
    assertThat(anna.purpose.told).containsOnlyOnce("expired " + first.id());
  }

  @Test
  void expiresNothingOfWhoeverIsActing() {
    Interview interview = anna.startInChat(ONE);
    anna.now = Talk.FRIDAY;

    anna.expireMeanwhile();
    assertThat(anna.now(interview).status()).isEqualTo(Status.ASKING);
    assertThat(anna.expire()).isPositive();
  }

  @Test
  void leavesTheChatWhenItsFeatureClosesIt() {
    Interview interview = anna.startInChat(ONE);

    anna.close(interview);

    assertThat(anna.now(interview).status()).isEqualTo(Status.CANCELLED);
    assertThat(anna.type("bra")).isFalse();
  }

  @Test
  void givesTheChatOnWhenTheFormIsSentIn() {
    Interview first = anna.startInChat(ONE);
    anna.askInChat(anna.begin(ONE, "v. 49"));
    anna.openForm(first);

    anna.submit(Map.of("mood", new Value.Picked(Set.of("good"))));

    assertThat(anna.last()).startsWith("Nu till Veckoavstämning, v. 49.");
  }

  @Test
  void takesParallelPressesOneAfterTheOther() throws Exception {
    Interview interview = anna.startInChat(Samples.WEEK);
    var good = anna.button("Bra");
    List<Callable<Boolean>> presses =
        List.of(
            () -> anna.pressQuietly(good),
            () -> anna.pressQuietly(good),
            () -> anna.pressQuietly(good),
            () -> anna.pressQuietly(good));
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var press : threads.invokeAll(presses)) {
        assertThat(press.get()).isTrue();
      }
    }
    anna.deliver();

    assertThat(anna.versions(interview)).isEqualTo(1);
    assertThat(anna.shown()).hasSize(2);
  }
}
