package se.kadens.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.conversation.Delivery;
import se.kadens.people.WorkspaceId;

/** This node's ways to the channels, and the one desk at which all of them keep their books. */
@Component
class Lanes {

  /** How many use the database at once, so that conversations find it free. */
  private static final int SEATS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final Map<Lane.Name, Lane> lanes = new ConcurrentHashMap<>();
  private final LaneRecords records;
  private final ShutLanes shut;
  private final DueNotices due;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final int channels;
  private final Semaphore desk = new Semaphore(SEATS, true);
  private volatile boolean closing;

  Lanes(
      LaneRecords records,
      ShutLanes shut,
      DueNotices due,
      Clock clock,
      ApplicationEventPublisher events,
      List<Channel> channels) {
    this.channels = channels.size();
    this.records = records;
    this.shut = shut;
    this.due = due;
    this.clock = clock;
    this.events = events;
  }

  /** Published when nothing more goes by a lane until a moment. */
  record Paused(Instant until) {}

  Lane of(WorkspaceId workspace, Channel channel) {
    return lanes.computeIfAbsent(
        new Lane.Name(workspace, channel.name()), name -> opened(name, channel));
  }

  /** Whatever waits for it without finding another way looks again once it is open. */
  private void leadAround(Lane lane) {
    try {
      writeDown(() -> due.lookAnew(lane.name()));
    } catch (RuntimeException failure) {
      LOG.warn("what waits for {} goes on waiting", lane.name(), failure);
    }
  }

  private void remember(Lane lane) {
    boolean _ =
        note(
            lane,
            () ->
                records.keep(
                    lane.name(), new LaneRecords.Known(lane.granted(), lane.pausedUntil())));
  }

  /** What is forgotten is learnt anew, so nothing else fails for it. */
  private boolean note(Lane lane, Runnable books) {
    try {
      writeDown(books);
      return true;
    } catch (RuntimeException failure) {
      LOG.warn("what {} takes is not remembered", lane.name(), failure);
      return false;
    }
  }

  /** Another node spoke for these workspaces last, and knows better: it wrote that down. */
  void forget(Collection<WorkspaceId> workspaces) {
    lanes.keySet().removeIf(name -> workspaces.contains(name.workspace()));
  }

  private Lane opened(Lane.Name name, Channel channel) {
    double ceiling = channel.ceilingPerSecond();
    LaneRecords.Known known = records.of(name);
    Pace pace = new Pace(channel.startPerSecond(), ceiling, known.granted());
    Lane lane = new Lane(name, pace, ceiling, clock, this::isClosing);
    if (shut.contains(name.workspace(), name.channel())) {
      // It may have been set right since; one call will show.
      lane.doubt();
    } else {
      lane.pause(known.notBefore());
    }
    return lane;
  }

  /**
   * Has a lane learn from what became of a call that went by it. Whoever else learns of it may
   * fail.
   */
  void learn(Lane lane, Delivery outcome) {
    tellGuarded(lane, outcome, lane.learn(outcome));
  }

  private void tellGuarded(Lane lane, Delivery outcome, Lane.Change change) {
    try {
      tell(lane, outcome, change);
    } catch (RuntimeException failure) {
      LOG.warn("not everybody learnt what became of a call by {}", lane.name(), failure);
    }
  }

  /** The same from a call that the channel limits by itself: no message waits for it. */
  void learn(Lane lane, Lane.Side side, Delivery outcome) {
    if (outcome instanceof Delivery.Throttled(Instant until, _)) {
      lane.rest(side, until);
      tellGuarded(lane, outcome, Lane.Change.NONE);
    } else {
      learn(lane, outcome);
    }
  }

  private void tell(Lane lane, Delivery outcome, Lane.Change change) {
    Lane.Name name = lane.name();
    events.publishEvent(new Called(name.workspace(), name.channel(), outcome, lane.perSecond()));
    switch (change) {
      case NONE -> {}
      case OPEN -> {
        LOG.info("{} takes messages again", name);
        if (!note(lane, () -> shut.opened(name.workspace(), name.channel()))) {
          lane.doubt();
        }
      }
      case PAUSED -> {
        remember(lane);
        if (lane.isShut()) {
          // Once more: a node that has started since takes no lane for shut.
          noteShut(lane);
        }
        events.publishEvent(new Paused(lane.pausedUntil()));
      }
      case SHUT -> {
        LOG.error("{} takes nothing from us: {}", name, lane.shutWhy());
        remember(lane);
        noteShut(lane);
        leadAround(lane);
        events.publishEvent(new Paused(lane.pausedUntil()));
      }
    }
  }

  private void noteShut(Lane lane) {
    Lane.Name name = lane.name();
    boolean _ =
        note(
            lane,
            () -> shut.shut(name.workspace(), name.channel(), lane.shutWhy(), clock.instant()));
  }

  /** The lanes that take nothing more now: workspace, space, channel; with commas between. */
  String full() {
    return lanes.entrySet().stream()
        .filter(lane -> lane.getValue().isFull())
        .map(lane -> lane.getKey().workspace().value() + " " + lane.getKey().channel())
        .collect(Collectors.joining(","));
  }

  /**
   * The workspaces where every channel there is has a lane that is busy, with commas between: who
   * is to be told something there waits for one of them, whoever they are.
   */
  String busy() {
    return lanes.entrySet().stream()
        .filter(lane -> lane.getValue().isBusy())
        .collect(Collectors.groupingBy(lane -> lane.getKey().workspace(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(workspace -> workspace.getValue() == channels)
        .map(workspace -> workspace.getKey().value().toString())
        .collect(Collectors.joining(","));
  }

  /** Does something that needs the database; not to be nested. */
  <T> T atDesk(Supplier<T> books) {
    desk.acquireUninterruptibly();
    try {
      return books.get();
    } finally {
      desk.release();
    }
  }

  /** Writes something down; not to be nested. */
  void writeDown(Runnable books) {
    desk.acquireUninterruptibly();
    try {
      books.run();
    } finally {
      desk.release();
    }
  }

  void open() {
    closing = false;
  }

  /** From now on nothing more is begun. */
  void close() {
    closing = true;
  }

  boolean isClosing() {
    return closing;
  }
}
