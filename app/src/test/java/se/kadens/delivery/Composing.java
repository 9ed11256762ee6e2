package se.kadens.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.People;

/** Lets composing be measured without anything being sent. */
@Component
public class Composing {

  private static final int AT_ONCE = 4;

  private final JdbcClient jdbc;
  private final Composers composers;
  private final People people;

  Composing(JdbcClient jdbc, Composers composers, People people) {
    this.jdbc = jdbc;
    this.composers = composers;
    this.people = people;
  }

  /** How many messages were composed, and how long that took. */
  public record Composed(int messages, double seconds) {}

  /** Composes all notices of a kind that are planned. */
  public Composed everything(String kind, Instant now) throws Exception {
    List<Entry> planned =
        jdbc.sql("SELECT * FROM notice WHERE kind = ? AND state = 'planned'")
            .param(kind)
            .query(Rows::entry)
            .list();
    long began = System.nanoTime();
    int messages = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Boolean>> all = new ArrayList<>();
      planned.forEach(entry -> all.add(threads.submit(() -> says(entry.notice(), now))));
      for (Future<Boolean> each : all) {
        messages += each.get() ? 1 : 0;
      }
    }
    return new Composed(messages, (System.nanoTime() - began) / 1e9);
  }

  private boolean says(Notice notice, Instant now) {
    NoticeKey key = notice.key();
    return composers
            .of(notice)
            .compose(notice, people.find(key.workspace(), key.person()).orElseThrow(), now)
        instanceof Composition.Say;
  }
}
