package se.kadens.operation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reasons as codes, of which there is only a handful: never the words of a channel or a person. */
final class Reasons {

  static final int MOST = 60;

  private static final String NONE = "none";
  private static final String OTHER = "other";
  private static final String SEVERAL = "several";

  /** A code stands alone, or before a colon and what to do about it. */
  private static final Pattern CODE = Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,39})(:.*)?");

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  String codeOf(@Nullable String reason) {
    if (reason == null) {
      return NONE;
    }
    if (reason.contains("; ")) {
      return SEVERAL;
    }
    Matcher code = CODE.matcher(reason);
    return code.matches() && isKept(code.group(1)) ? code.group(1) : OTHER;
  }

  private boolean isKept(String code) {
    return seen.contains(code) || (seen.size() < MOST && seen.add(code));
  }
}
