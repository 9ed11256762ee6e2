package se.kadens.digest;

import java.util.List;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Control;

/**
 * Says what a manager should know of their team. Implemented by each feature that has something to
 * say; must keep to what this manager may see.
 */
public interface DigestSection {

  Part of(Scope scope);

  /**
   * Whether what it says belongs to no programme. Then whoever gets the summaries of several hears
   * it in one of them, once a week.
   */
  default boolean besidesProgrammes() {
    return false;
  }

  /** The manager has opened the details of this summary. */
  default void opened(Scope scope) {}

  /**
   * One feature's share.
   *
   * @param details folded away below the lines, one for each person or subject
   * @param actions offered below the lines
   */
  record Part(List<Line> lines, List<Fold> details, List<Control> actions) {
    public static final Part EMPTY = new Part(List.of(), List.of(), List.of());

    public Part {
      lines = List.copyOf(lines);
      details = List.copyOf(details);
      actions = List.copyOf(actions);
    }
  }

  /** One line of the summary, in a block of its own. */
  record Line(Rank rank, Block block) {}

  /** In which order lines stand, whichever feature says them. */
  enum Rank {
    /** Which team and period, how many answered, who is away. */
    HEADLINE,
    /** Who waits for the manager. */
    NEEDS_YOU,
    BLOCKED,
    /** Goals that are worse off than before, or that nobody has updated for long. */
    GOALS,
    /** Actions whose day has gone by. */
    OVERDUE,
    /** Feedback that is waited for. */
    REQUESTS,
    MOOD,
    /** What is released of surveys that have closed. */
    SURVEYS,
    /** Goals that were reached or are better off. */
    REACHED,
    DONE,
    PRAISE,
    /** What is up for the next one-to-ones. */
    AGENDA,
    NOT_DONE,
    /** Who has not answered. */
    MISSING,
    /** The teams of managers who report to this one, in numbers. */
    TEAMS_BELOW
  }
}
