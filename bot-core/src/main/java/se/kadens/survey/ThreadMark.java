package se.kadens.survey;

import java.util.HexFormat;

/**
 * By what the author of a comment, and nobody else, finds it again: a hash of the token that stands
 * only in their conversation, another for each comment so that two do not show to be one person's.
 */
public record ThreadMark(String hash) {

  /**
   * @param answers the hash under which the answers lay, in hexadecimal
   */
  public static ThreadMark of(String answers, String item) {
    return new ThreadMark(HexFormat.of().formatHex(Token.sha256("thread/" + answers + "/" + item)));
  }

  static ThreadMark of(Token token, String item) {
    return of(HexFormat.of().formatHex(token.hash()), item);
  }
}
