package se.kadens.delivery;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets what is claimed be measured without anything being sent. */
@Component
public class Claiming {

  private final DueNotices due;
  private final Holdings holdings;

  Claiming(DueNotices due, Holdings holdings) {
    this.due = due;
    this.holdings = holdings;
  }

  /** Has this node speak for all workspaces. */
  public void takeUp() {
    holdings.beat();
    holdings.takeUp();
  }

  /** Returns how many notices it claimed. */
  public int take(Instant now, int atMost) {
    return due.takeDue(now, atMost, "").size();
  }
}
