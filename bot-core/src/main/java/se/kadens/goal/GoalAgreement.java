package se.kadens.goal;

import java.time.Instant;
import se.kadens.people.PersonId;

/** That somebody agreed to a goal as it stands. */
public record GoalAgreement(GoalId goal, Side side, PersonId by, Instant at) {

  /** The two who make a goal agreed. */
  public enum Side {
    OWNER,
    /** The owner's manager, or whoever stands in for one. */
    MANAGER
  }
}
