package se.kadens.meeting;

import java.util.Optional;

/** Which pair a notice is about, and which of its times. */
record MeetingNotice(PairId pair, int revision, String key) {

  MeetingNotice(Pair pair) {
    this(pair.id(), pair.revision(), keyOf(pair));
  }

  static Optional<MeetingNotice> read(String subject) {
    String[] parts = subject.split("/", 3);
    return parts.length == 3
        ? PairId.read(parts[0])
            .map(pair -> new MeetingNotice(pair, Integer.parseInt(parts[1]), parts[2]))
        : Optional.empty();
  }

  /** Whether nobody has said anything else since, and the meeting has not been held. */
  boolean holdsOf(Pair now) {
    return revision == now.revision() && key.equals(keyOf(now));
  }

  private static String keyOf(Pair pair) {
    Slot next = pair.next();
    return next == null ? "" : next.key().toString();
  }

  @Override
  public String toString() {
    return pair + "/" + revision + "/" + key;
  }
}
