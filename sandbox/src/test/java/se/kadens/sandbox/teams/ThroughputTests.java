package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThroughputTests extends TeamsTest {

  private static final int CALLS = 400;
  private static final int ROUNDS = 5;

  @Test
  void answersTwoHundredCallsASecond() throws Exception {
    String chat = chat();
    String message = activity("{'type':'TextBlock','text':'T'}", DeskTests.EXECUTE);
    Callable<Integer> send = () -> caller.send(chat, message).statusCode();
    Duration fastest = Duration.ofDays(1);
    for (int round = 0; round < ROUNDS; round++) {
      Duration took = tookToAnswer(send);
      fastest = took.compareTo(fastest) < 0 ? took : fastest;
    }
    assertThat(fastest).isLessThan(Duration.ofSeconds(CALLS / 200));
  }

  private static Duration tookToAnswer(Callable<Integer> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long began = System.nanoTime();
      List<Future<Integer>> answers =
          threads.invokeAll(Stream.generate(() -> call).limit(CALLS).toList());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(answers).allMatch(answer -> answer.resultNow() == 201);
      return took;
    }
  }
}
