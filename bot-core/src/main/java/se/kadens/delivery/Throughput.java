package se.kadens.delivery;

import se.kadens.people.WorkspaceId;

/** How fast many people can be told something. */
public interface Throughput {

  /**
   * Messages a second that the slowest of a workspace's channels takes, as was learnt, or else as
   * its operator allows; above 0.
   */
  double perSecond(WorkspaceId workspace);
}
