package se.kadens.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Room;

/**
 * What a notice has been through until now.
 *
 * @param channel the one it went out on last
 * @param tried the channels on which the person cannot be reached with it
 * @param triedWhy why, in the same order
 * @param passedOver the channels left for another because nothing answered there
 * @param turnedAway how often nothing answered on the channel it is on
 * @param turnedAwaySince since when
 * @param reason why the last attempt came to nothing
 * @param unclearSends how often it went out and nobody knew whether it arrived
 * @param mayStand whether it may have arrived, as far as anybody knows
 * @param room where it is to be said; absent where it is to its person
 */
record Trail(
    @Nullable String channel,
    List<String> tried,
    List<String> triedWhy,
    List<String> passedOver,
    int turnedAway,
    @Nullable Instant turnedAwaySince,
    @Nullable String reason,
    int unclearSends,
    boolean mayStand,
    @Nullable Room room) {

  /** It went out, and nobody found out whether it arrived. */
  static final String UNCLEAR = "unclear";

  static final String NO_CHANNEL = "no_channel";

  Trail {
    tried = List.copyOf(tried);
    triedWhy = List.copyOf(triedWhy);
    passedOver = List.copyOf(passedOver);
  }

  /** Whether some channel was asked to take it, and it came to nothing. */
  boolean wasTurnedDown() {
    return (reason != null && cameToNothing()) || !tried.isEmpty();
  }

  private boolean cameToNothing() {
    return turnedAway > 0 || unclearSends > 0;
  }

  /** Why nobody could deliver it; with the channels' names where there were several. */
  String whyNot() {
    if (mayStand) {
      return UNCLEAR;
    }
    if (tried.isEmpty()) {
      return reason != null && cameToNothing() ? reason : NO_CHANNEL;
    }
    return tried.size() == 1
        ? triedWhy.getFirst()
        : IntStream.range(0, tried.size())
            .mapToObj(i -> tried.get(i) + ": " + triedWhy.get(i))
            .collect(Collectors.joining("; "));
  }

  /** The same, once this channel will not take it either. */
  Trail and(String name, String why) {
    return new Trail(
        name,
        append(tried, name),
        append(triedWhy, why),
        passedOver,
        0,
        null,
        why,
        unclearSends,
        mayStand,
        room);
  }

  private static List<String> append(List<String> all, String one) {
    return IntStream.rangeClosed(0, all.size())
        .mapToObj(i -> i < all.size() ? all.get(i) : one)
        .toList();
  }
}
