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

  private static final int CALLS = 2_000;

  @Test
  void answersTwoHundredCallsASecond() throws Exception {
    String chat = chat();
    String message = activity("{'type':'TextBlock','text':'T'}", DeskTests.EXECUTE);
    Callable<Integer> send = () -> caller.send(chat, message).statusCode();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(Stream.generate(() -> send).limit(CALLS / 4).toList());
      long began = System.nanoTime();
      List<Future<Integer>> answers =
          threads.invokeAll(Stream.generate(() -> send).limit(CALLS).toList());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(answers).allMatch(answer -> answer.resultNow() == 201);
      assertThat(took).isLessThan(Duration.ofSeconds(CALLS / 200));
    }
  }
}
