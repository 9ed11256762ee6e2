package se.kadens.sandbox.teams;

/**
 * How fast the bot may call. Measured on {@link System#nanoTime}, not on the sandbox's clock: a
 * clock that is turned by hand would never let a window pass.
 *
 * @param perConversation whether each conversation takes 7 sends in 1 s, 8 in 2 s, 60 in 30 s and
 *     1800 in an hour, as Teams publishes it, and twice as many readings
 * @param perTenantASecond calls a second from the whole tenant, 0 for any number
 */
public record Limits(boolean perConversation, int perTenantASecond) {

  public static final Limits NONE = new Limits(false, 0);

  /** As Teams publishes them. */
  public static final Limits TEAMS = new Limits(true, 50);

  public static Limits ofTenant(int callsASecond) {
    return new Limits(false, callsASecond);
  }
}
