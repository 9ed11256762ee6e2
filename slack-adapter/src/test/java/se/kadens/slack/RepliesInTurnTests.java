package se.kadens.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Reply;

/** Somebody who does more than Slack takes answers to at once. */
class RepliesInTurnTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final World world = World.of(World.migrated(), threads);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** Slack takes no message for now. */
  @BeforeEach
  void holdUp() {
    world.meanwhile =
        () -> {
          try {
            assertThat(goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    world.slack.answers("chat.postMessage", SlackStub.Answer.status(429, "Retry-After", "1"));
  }

  @AfterEach
  void end() {
    goOn.countDown();
    threads.close();
    world.close();
  }

  @Test
  void answersInTheOrderInWhichItWasSaid() {
    world.core.reply = said -> Reply.say(((Said) said).words());
    List<String> numbers = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
    numbers.forEach(this::type);
    goOn.countDown();
    world.parts.inTurn().settle("UANNA", PATIENCE);
    assertThat(world.slack.calls("chat.postMessage"))
        .extracting(call -> call.get("text"))
        .containsExactlyElementsOf(Stream.concat(Stream.of("0"), numbers.stream()).toList());
  }

  @Test
  void opensAFormWhileItStillCan() {
    world.core.reply =
        asked -> asked instanceof Said ? Reply.say("Hört.") : new Reply.Ask(Samples.form());
    type("hej");
    world.interaction(
        """
        {"type":"block_actions","user":{"id":"UANNA","team_id":"T1"},"team":{"id":"T1"},
         "trigger_id":"trigger-1",
         "container":{"type":"message","message_ts":"10.9","channel_id":"D1","is_ephemeral":false},
         "actions":[{"type":"button","action_id":"chat:form:5f1c","action_ts":"1700.1",
                     "value":"chat:form:5f1c"}]}
        """);
    world.parts.inTurn().settle("form:trigger-1", PATIENCE);
    assertThat(world.slack.methods()).containsExactly("chat.postMessage", "views.open");
  }

  private void type(String words) {
    world.event(
        "Ev" + words,
        """
        {"type":"message","channel_type":"im","channel":"D1","user":"UANNA","ts":"1795420800.%s",
         "text":"%s"}
        """
            .formatted(words.hashCode(), words));
  }
}
