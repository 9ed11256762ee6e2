package se.kadens.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Channel;
import se.kadens.people.WorkspaceId;

/** This node's ways to the channels, and the one desk at which all of them keep their books. */
@Component
class Lanes {

  /** How many use the database at once, so that conversations find it free. */
  private static final int SEATS = 10;

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final Semaphore desk = new Semaphore(SEATS, true);
  private volatile boolean closing;

  Lane of(WorkspaceId workspace, Channel channel) {
    return lanes.computeIfAbsent(
        workspace.value() + " " + channel.name(),
        _ -> new Lane(channel.ceilingPerSecond(), this::isClosing));
  }

  /** The lanes that take nothing more now: workspace, space, channel; with commas between. */
  String full() {
    return lanes.entrySet().stream()
        .filter(lane -> lane.getValue().isFull())
        .map(Map.Entry::getKey)
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
