package se.kadens.sandbox.slack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A stretch of a list; never all of it unless it is short. */
record Page<T>(List<T> rows, String nextCursor) {

  private static final int LARGEST_PAGE = 1000;
  private static final int USUAL_PAGE = 100;

  static <T> Page<T> of(List<T> all, Arguments arguments, String kind) {
    int limit = arguments.number("limit", USUAL_PAGE, "invalid_limit");
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new ApiFailure("invalid_limit");
    }
    int from = start(arguments.text("cursor").orElse(""), kind);
    int to = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? cursor(kind, to) : "");
  }

  private static String cursor(String kind, int position) {
    return Base64.getEncoder()
        .encodeToString((kind + ":" + position).getBytes(StandardCharsets.UTF_8));
  }

  private static int start(String cursor, String kind) {
    if (cursor.isEmpty()) {
      return 0;
    }
    try {
      String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(kind + ":")) {
        return Integer.parseInt(plain.substring(kind.length() + 1));
      }
    } catch (IllegalArgumentException _) {
      // Not one of ours; said below.
    }
    throw new ApiFailure("invalid_cursor");
  }
}
