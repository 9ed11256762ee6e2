package se.kadens.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Notice;
import se.kadens.people.Person;

/** A feature that says its notices' subjects, or whatever a test wants said. */
public final class Errands implements Composer {

  public static final String FEATURE = "errand";

  private volatile Function<Notice, Composition> words = Errands::subject;
  private final List<String> told = new ArrayList<>();
  private int failures;

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    return words.apply(notice);
  }

  @Override
  public synchronized void sent(Notice notice, Instant now) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("told to fail");
    }
    told.add("sent " + notice.subject());
  }

  @Override
  public synchronized void undeliverable(Notice notice, String why, Instant now) {
    told.add("undeliverable " + notice.subject() + ": " + why);
  }

  public void say(Function<Notice, Composition> other) {
    words = other;
  }

  /** What became of its notices, as the ledger told it. */
  public synchronized List<String> told() {
    return List.copyOf(told);
  }

  /** Breaks down the next time it is told that something was said. */
  public synchronized void failOnceWhenSent() {
    failures++;
  }

  synchronized void startAfresh() {
    failures = 0;
    words = Errands::subject;
    told.clear();
  }

  private static Composition subject(Notice notice) {
    return new Composition.Say(Message.of(notice.subject()));
  }
}
