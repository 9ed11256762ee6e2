package se.kadens.conversation;

/**
 * A place where many people read, such as a channel of a team, that the bot was invited to.
 *
 * @param channel the {@link Channel#name()} it is on
 * @param id its identifier there
 * @param title what people call it
 */
public record Room(String channel, String id, String title) {

  /** What tells it from every other in a workspace. */
  public String key() {
    return channel + "/" + id;
  }

  /** The room with this key, for those whom its title does not concern. */
  public static Room withKey(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not the key of a room: " + key);
    }
    String id = key.substring(slash + 1);
    return new Room(key.substring(0, slash), id, id);
  }
}
