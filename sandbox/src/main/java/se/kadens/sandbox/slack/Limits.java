package se.kadens.sandbox.slack;

/**
 * How fast the app may call. Measured on {@link System#nanoTime}, not on the sandbox's clock: a
 * clock that is turned by hand would never refill a bucket.
 *
 * @param enforced whether a call can be answered with 429 at all
 * @param tierShare the part of each method's calls a minute that is granted, 1 for Slack's own
 * @param channelPerSecond messages a second to one channel
 * @param channelBurst messages one channel takes at once
 * @param workspacePerMinute messages a minute to the whole workspace
 */
public record Limits(
    boolean enforced,
    double tierShare,
    double channelPerSecond,
    int channelBurst,
    int workspacePerMinute) {

  public static final Limits NONE = new Limits(false, 1, 1, 1, 1);

  /** As Slack publishes them; "several hundred per minute" is taken for 600. */
  public static final Limits SLACK = new Limits(true, 1, 1, 4, 600);
}
