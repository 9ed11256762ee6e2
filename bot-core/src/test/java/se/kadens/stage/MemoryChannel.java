package se.kadens.stage;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.conversation.Envelope;
import se.kadens.conversation.Message;
import se.kadens.conversation.Receipt;
import se.kadens.conversation.Room;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** A chat product in memory, which can be told to do what chat products do. */
public final class MemoryChannel implements Channel {

  /** What stands in somebody's direct messages now. */
  public record Bubble(@Nullable UUID notice, Receipt receipt, Message message) {

    private Bubble changed(Receipt where, Message other) {
      return receipt.equals(where) ? new Bubble(notice, receipt, other) : this;
    }
  }

  /** How it answers whoever asks for a message that may have arrived. */
  public enum Sight {
    CLEAR,
    BLIND,
    HIDDEN
  }

  private record Trouble(Delivery delivery, boolean arrives) {}

  private final String name;
  private final Predicate<Person> usually;
  private final Map<PersonId, List<Bubble>> bubbles = new HashMap<>();
  private final Map<PersonId, List<String>> everythingSaid = new HashMap<>();
  private final Map<PersonId, Deque<Trouble>> troubles = new HashMap<>();
  private final Map<String, List<Bubble>> rooms = new HashMap<>();
  private final Map<UUID, Integer> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private Sight sight = Sight.CLEAR;
  private @Nullable Instant quietUntil;
  private boolean whole = true;
  private int looks;
  private int updates;
  private volatile @Nullable Delivery always;
  private volatile double ceilingPerSecond = 100_000;
  private volatile Predicate<Person> known;
  private volatile Consumer<Envelope> uponSending = _ -> {};

  MemoryChannel(String name, Predicate<Person> usually) {
    this.name = name;
    this.usually = usually;
    known = usually;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  @Override
  public boolean knows(Person person) {
    return known.test(person);
  }

  @Override
  public Delivery send(Envelope envelope) {
    if (!knows(envelope.recipient())) {
      return new Delivery.Unreachable("unknown");
    }
    requests.incrementAndGet();
    uponSending.accept(envelope);
    Delivery answer = always;
    return answer == null ? take(envelope) : answer;
  }

  @Override
  public synchronized Delivery announce(Room room, Envelope envelope) {
    requests.incrementAndGet();
    if (always != null) {
      return always;
    }
    if (!rooms.containsKey(room.id())) {
      return new Delivery.Unreachable("not_in_channel");
    }
    Trouble trouble = trouble(envelope.recipient().id());
    if (trouble != null && !trouble.arrives) {
      return trouble.delivery;
    }
    arrivals.merge(envelope.notice(), 1, Integer::sum);
    Receipt receipt = new Receipt(name, room.id(), UUID.randomUUID().toString());
    rooms.get(room.id()).add(new Bubble(envelope.notice(), receipt, envelope.message()));
    return trouble == null ? new Delivery.Delivered(receipt) : trouble.delivery;
  }

  private synchronized Delivery take(Envelope envelope) {
    PersonId to = envelope.recipient().id();
    Trouble trouble = trouble(to);
    if (trouble != null && !trouble.arrives) {
      return trouble.delivery;
    }
    arrivals.merge(envelope.notice(), 1, Integer::sum);
    Bubble arrived = put(to, envelope.notice(), envelope.message());
    return trouble == null ? new Delivery.Delivered(arrived.receipt) : trouble.delivery;
  }

  @Override
  public synchronized Delivery update(Receipt receipt, Person recipient, Message message) {
    requests.incrementAndGet();
    Delivery refusal = refusal(recipient);
    if (refusal != null) {
      return refusal;
    }
    updates++;
    List<Bubble> room = rooms.get(receipt.conversation());
    if (room == null) {
      replace(recipient.id(), receipt, message);
    } else {
      room.replaceAll(bubble -> bubble.changed(receipt, message));
    }
    return new Delivery.Delivered(receipt);
  }

  @Override
  public synchronized Delivery retract(Receipt receipt, Person recipient) {
    requests.incrementAndGet();
    Delivery refusal = refusal(recipient);
    if (refusal != null) {
      return refusal;
    }
    rooms
        .getOrDefault(
            receipt.conversation(), bubbles.getOrDefault(recipient.id(), new ArrayList<>()))
        .removeIf(bubble -> bubble.receipt.equals(receipt));
    return new Delivery.Delivered(receipt);
  }

  private @Nullable Delivery refusal(Person recipient) {
    if (always != null) {
      return always;
    }
    Trouble trouble = trouble(recipient.id());
    return trouble == null ? null : trouble.delivery;
  }

  private @Nullable Trouble trouble(PersonId person) {
    return troubles.getOrDefault(person, new ArrayDeque<>()).poll();
  }

  @Override
  public synchronized Evidence seek(UUID notice, Person recipient, Instant sentAfter) {
    return evidence(notice, of(recipient.id()));
  }

  @Override
  public synchronized Evidence seekIn(Room room, UUID notice, Instant sentAfter) {
    return evidence(notice, in(room));
  }

  private Evidence evidence(UUID notice, List<Bubble> among) {
    if (sight == Sight.HIDDEN) {
      return new Evidence.Hidden();
    }
    if (sight == Sight.BLIND || always != null) {
      return new Evidence.Unknown();
    }
    looks++;
    if (quietUntil != null) {
      Instant until = quietUntil;
      quietUntil = null;
      return new Evidence.Later(until);
    }
    List<Receipt> found =
        among.stream().filter(bubble -> notice.equals(bubble.notice)).map(Bubble::receipt).toList();
    return found.isEmpty()
        ? new Evidence.Absent()
        : new Evidence.Found(found.getFirst(), found.subList(1, found.size()), whole);
  }

  @Override
  public double ceilingPerSecond() {
    return ceilingPerSecond;
  }

  /** Takes as many from the beginning. */
  @Override
  public double startPerSecond() {
    return ceilingPerSecond;
  }

  /** What the next request about this person comes to, though it has no effect. */
  public synchronized void meets(Person person, Delivery delivery) {
    trouble(person, new Trouble(delivery, false));
  }

  /** The next sending to this person arrives, and the connection breaks before we hear of it. */
  public synchronized void breaksAfterArrival(Person person) {
    trouble(person, new Trouble(new Delivery.Unclear("cut"), true));
  }

  private void trouble(Person person, Trouble trouble) {
    troubles.computeIfAbsent(person.id(), _ -> new ArrayDeque<>()).add(trouble);
  }

  /** From now on every request comes to this, without effect; null for all is well again. */
  public void alwaysMeets(@Nullable Delivery delivery) {
    always = delivery;
  }

  /** Whoever looks next is asked not to call before then. */
  public synchronized void letsNobodyLookUntil(Instant until) {
    quietUntil = until;
  }

  /** From now on only the beginning of what arrived is there. */
  public synchronized void lostTheRest() {
    whole = false;
  }

  /** How often somebody who can see looked for something. */
  public synchronized int looks() {
    return looks;
  }

  /** From now on nobody can tell what arrived. */
  public synchronized void goBlind() {
    see(Sight.BLIND);
  }

  public synchronized void see(Sight changed) {
    sight = changed;
  }

  /** From now on it knows these people, and no others. */
  public void know(Predicate<Person> people) {
    known = people;
  }

  /** To be said before anything was sent. */
  public void takeAtMost(double perSecond) {
    ceilingPerSecond = perSecond;
  }

  /** Does something each time the request goes out. */
  public void uponSending(Consumer<Envelope> whatever) {
    uponSending = whatever;
  }

  /** How often messages arrived, by notice. */
  public Map<UUID, Integer> arrivals() {
    return arrivals;
  }

  public int requests() {
    return requests.get();
  }

  public synchronized int updates() {
    return updates;
  }

  /** Oldest first. */
  public synchronized List<Bubble> of(PersonId person) {
    return List.copyOf(bubbles.getOrDefault(person, List.of()));
  }

  /** What stands in a room now, oldest first; nothing where the bot is not in. */
  public synchronized List<Bubble> in(Room room) {
    return List.copyOf(rooms.getOrDefault(room.id(), List.of()));
  }

  /** The bot is invited to a room, which it is to be told. */
  public synchronized Room open(String title) {
    Room room = new Room(name, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title);
    rooms.putIfAbsent(room.id(), new ArrayList<>());
    return room;
  }

  /** The bot is put out of a room, and what it said there stays unseen. */
  public synchronized void shut(Room room) {
    rooms.remove(room.id());
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
    theirs.replaceAll(bubble -> bubble.changed(receipt, message));
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
    rooms.clear();
    troubles.clear();
    arrivals.clear();
    requests.set(0);
    sight = Sight.CLEAR;
    quietUntil = null;
    whole = true;
    looks = 0;
    updates = 0;
    always = null;
    known = usually;
    ceilingPerSecond = 100_000;
    uponSending = _ -> {};
  }
}
