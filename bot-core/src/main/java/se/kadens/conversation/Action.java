package se.kadens.conversation;

/**
 * What a button or form asks of a feature; opaque to channels, which only carry its token.
 *
 * @param feature the {@link Dialogue#feature()} that answers; letters only
 * @param verb what is asked; letters, digits and hyphens
 * @param subject what it is asked of, in the feature's own words; may be empty, and may be an
 *     answer or a secret, so that no message of an exception quotes it
 */
public record Action(String feature, String verb, String subject) {

  /** Room a token takes at most; the narrowest place a channel carries it in holds 255. */
  public static final int LONGEST_TOKEN = 200;

  public Action {
    if (feature.indexOf(':') >= 0 || verb.indexOf(':') >= 0) {
      throw new IllegalArgumentException("no colon in a feature or verb");
    }
    if (feature.length() + verb.length() + subject.length() + 2 > LONGEST_TOKEN) {
      throw new IllegalArgumentException(feature + ":" + verb + " is too long by its subject");
    }
  }

  public String token() {
    return feature + ":" + verb + ":" + subject;
  }

  /** Reads {@link #token()}; throws {@link IllegalArgumentException} for anything else. */
  public static Action parse(String token) {
    String[] parts = token.split(":", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not an action");
    }
    return new Action(parts[0], parts[1], parts[2]);
  }
}
