package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.TeamsDesk;

/** Somebody who presses faster than their card can be changed for their other devices. */
class PressesInARowTests {

  private static final Action ACTION = new Action("chat", "go", "7");
  private static final long HELD_UP = 300;

  @Test
  void answersOnceTheCardIsWhatItWasToBecome() throws Exception {
    try (ExecutorService threads = Executors.newSingleThreadExecutor();
        InboundWorld world = new InboundWorld(threads)) {
      TeamsDesk desk = world.desk();
      world.post(card("Fråga 1"));
      // Teams' keys are fetched by the same hand, which is held up below.
      desk.press("Gå");
      world.await();
      List<Long> changesSoFar = new ArrayList<>();
      world.core.reply =
          _ -> {
            changesSoFar.add(changes(world));
            return Reply.replace(card("Fråga " + (changesSoFar.size() + 1)));
          };
      CountDownLatch goOn = new CountDownLatch(1);
      var _ = threads.submit(() -> goOn.await(1, TimeUnit.MINUTES));
      desk.press("Gå");
      CompletableFuture.delayedExecutor(HELD_UP, TimeUnit.MILLISECONDS).execute(goOn::countDown);
      desk.press("Gå");
      world.await();

      assertThat(changesSoFar).containsExactly(0L, 1L);
      assertThat(desk.newest().orElseThrow().plain()).contains("Fråga 3");
      assertThat(world.teams.complaints()).isEmpty();
    }
  }

  private static long changes(InboundWorld world) {
    return world.teams.calls().stream().filter(call -> call.kind() == CallKind.UPDATE).count();
  }

  private static Message card(String words) {
    return Message.of(new Paragraph(Text.of(words)), Controls.of(Button.primary("Gå", ACTION)));
  }
}
