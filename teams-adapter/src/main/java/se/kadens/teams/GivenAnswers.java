package se.kadens.teams;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Gives the same answer to what is delivered again, as long as it is among the latest. That it has
 * no second effect is the core's to see to; but whoever waited too long for a form the first time
 * still wants the form, and not to hear that it was asked for before.
 */
final class GivenAnswers {

  private static final int MOST = 256;

  private final Map<String, CompletableFuture<Answer>> latest = new LinkedHashMap<>();

  Answer once(String key, Supplier<Answer> taking) {
    CompletableFuture<Answer> own = new CompletableFuture<>();
    CompletableFuture<Answer> before = remember(key, own);
    if (before != null) {
      return before.join();
    }
    Answer answer = Answer.again();
    try {
      answer = taking.get();
      return answer;
    } finally {
      if (!answer.isFinal()) {
        forget(key);
      }
      own.complete(answer);
    }
  }

  private synchronized CompletableFuture<Answer> remember(
      String key, CompletableFuture<Answer> own) {
    CompletableFuture<Answer> before = latest.putIfAbsent(key, own);
    if (latest.size() > MOST) {
      Iterator<String> oldest = latest.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return before;
  }

  private synchronized void forget(String key) {
    latest.remove(key);
  }
}
