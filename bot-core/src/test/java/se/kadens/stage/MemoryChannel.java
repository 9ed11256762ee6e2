package se.kadens.stage;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** A chat product in memory, which can be told to do what chat products do. */
public final class MemoryChannel implements Channel {

  /** What stands in somebody's direct messages now. */
  public record Bubble(@Nullable UUID notice, Receipt receipt, Message message) {}

  private record Trouble(Delivery delivery, boolean arrives) {}

  private final Map<PersonId, List<Bubble>> bubbles = new HashMap<>();
  private final Map<PersonId, List<String>> everythingSaid = new HashMap<>();
  private final Map<PersonId, Deque<Trouble>> troubles = new HashMap<>();
  private final Map<UUID, Integer> arrivals = new ConcurrentHashMap<>();
  private boolean blind;
  private int updates;
  private volatile Consumer<Envelope> uponSending = _ -> {};

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String title() {
    return "Memory";
  }

  @Override
  public boolean knows(Person person) {
    return !person.email().startsWith("stranger");
  }

  @Override
  public Delivery send(Envelope envelope) {
    uponSending.accept(envelope);
    return take(envelope);
  }

  private synchronized Delivery take(Envelope envelope) {
    PersonId to = envelope.recipient().id();
    Trouble trouble = troubles.getOrDefault(to, new ArrayDeque<>()).poll();
    if (trouble != null && !trouble.arrives) {
      return trouble.delivery;
    }
    arrivals.merge(envelope.notice(), 1, Integer::sum);
    Bubble arrived = put(to, envelope.notice(), envelope.message());
    return trouble == null ? new Delivery.Delivered(arrived.receipt) : trouble.delivery;
  }

  @Override
  public synchronized Delivery update(Receipt receipt, Person recipient, Message message) {
    Trouble trouble = troubles.getOrDefault(recipient.id(), new ArrayDeque<>()).poll();
    if (trouble != null) {
      return trouble.delivery;
    }
    updates++;
    replace(recipient.id(), receipt, message);
    return new Delivery.Delivered(receipt);
  }

  @Override
  public synchronized Delivery retract(Receipt receipt, Person recipient) {
    bubbles
        .getOrDefault(recipient.id(), new ArrayList<>())
        .removeIf(bubble -> bubble.receipt.equals(receipt));
    return new Delivery.Delivered(receipt);
  }

  @Override
  public synchronized Evidence seek(UUID notice, Person recipient, Instant sentAfter) {
    if (blind) {
      return new Evidence.Unknown();
    }
    return of(recipient.id()).stream()
        .filter(bubble -> notice.equals(bubble.notice))
        .findFirst()
        .<Evidence>map(bubble -> new Evidence.Found(bubble.receipt))
        .orElseGet(Evidence.Absent::new);
  }

  @Override
  public double ceilingPerSecond() {
    return 100_000;
  }

  /** What the next sending or update to this person comes to, though it does not arrive. */
  public synchronized void meets(Person person, Delivery delivery) {
    troubles
        .computeIfAbsent(person.id(), _ -> new ArrayDeque<>())
        .add(new Trouble(delivery, false));
  }

  /** The next sending to this person arrives, and the connection breaks before we hear of it. */
  public synchronized void breaksAfterArrival(Person person) {
    troubles
        .computeIfAbsent(person.id(), _ -> new ArrayDeque<>())
        .add(new Trouble(new Delivery.Unclear("cut"), true));
  }

  /** From now on nobody can tell what arrived. */
  public synchronized void goBlind() {
    blind = true;
  }

  /** Does something each time the request goes out. */
  public void uponSending(Consumer<Envelope> whatever) {
    uponSending = whatever;
  }

  /** How often messages arrived, by notice. */
  public Map<UUID, Integer> arrivals() {
    return arrivals;
  }

  public synchronized int updates() {
    return updates;
  }

  /** Oldest first. */
  public synchronized List<Bubble> of(PersonId person) {
    return List.copyOf(bubbles.getOrDefault(person, List.of()));
  }

  /** Every word that ever reached this person, what was replaced since included. */
  synchronized List<String> everythingSaidTo(PersonId person) {
    return List.copyOf(everythingSaid.getOrDefault(person, List.of()));
  }

  synchronized void show(PersonId person, Message message) {
    put(person, null, message);
  }

  synchronized void note(PersonId person, String words) {
    everythingSaid.computeIfAbsent(person, _ -> new ArrayList<>()).add(words);
  }

  synchronized void replace(PersonId person, Receipt receipt, Message message) {
    List<Bubble> theirs = bubbles.getOrDefault(person, new ArrayList<>());
    theirs.replaceAll(
        bubble ->
            bubble.receipt.equals(receipt) ? new Bubble(bubble.notice, receipt, message) : bubble);
    note(person, message.summary());
  }

  private Bubble put(PersonId person, @Nullable UUID notice, Message message) {
    Receipt receipt = new Receipt(name(), person.toString(), UUID.randomUUID().toString());
    Bubble bubble = new Bubble(notice, receipt, message);
    bubbles.computeIfAbsent(person, _ -> new ArrayList<>()).add(bubble);
    note(person, message.summary());
    return bubble;
  }

  synchronized void forgetEverything() {
    bubbles.clear();
    everythingSaid.clear();
    troubles.clear();
    arrivals.clear();
    blind = false;
    updates = 0;
    uponSending = _ -> {};
  }
}
