package se.kadens.reception;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets each channel bring in only a few people at the same time, however many arrive. Whoever is
 * brought in holds a connection to the database while those who listen take a second one; with as
 * many at once as there are connections, all would wait for each other.
 */
@Component
class FewAtOnce {

  /** With two channels and two connections each, below the twenty that there are. */
  static final int MOST = 4;

  private final Map<String, Semaphore> doors = new ConcurrentHashMap<>();

  <T> T from(String channel, Supplier<T> whatever) {
    Semaphore door = doors.computeIfAbsent(channel, _ -> new Semaphore(MOST, true));
    door.acquireUninterruptibly();
    try {
      return whatever.get();
    } finally {
      door.release();
    }
  }
}
