package se.kadens.sandbox.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the practice page can do with the product around the chat. Implemented where the product is
 * assembled.
 */
public interface PracticeStage {

  Instant now();

  /** Turns the clock and lets everything due happen before it returns. */
  void turnTo(Instant moment);

  /** The next moment at which somebody hears from the bot. */
  Optional<NextMoment> next();

  /** HR's button: opens the current period for everyone, whatever the hour. */
  void sendCheckInNow();

  /**
   * Where people sit in the company, as the product knows it now; those left out are shown without
   * a team.
   */
  default List<Colleague> company() {
    return List.of();
  }

  /**
   * {@code what} is {@code check-in}, {@code reminder}, {@code summary}, {@code one-to-one}, {@code
   * survey} or {@code results}; {@code whoName} is the first of {@code howMany}.
   */
  record NextMoment(Instant at, String what, String whoName, int howMany) {}

  /** A person's place; {@code hr} for those who may send the check-in. */
  record Colleague(
      String email, String team, @Nullable String managerEmail, boolean hr, boolean away) {}
}
