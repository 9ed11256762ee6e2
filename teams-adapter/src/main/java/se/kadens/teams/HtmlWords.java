package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The words of somebody's message, without what Teams wraps them in. */
final class HtmlWords {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "<(script|style)\\b[^>]*>.*?</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LINE_ENDS =
      Pattern.compile("<br\\s*/?>|</(?:p|div|li|tr|h[1-6]|blockquote)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*");

  private HtmlWords() {}

  /** A message as its menu hands it over: its subject, if it has one, and what it says. */
  static String of(JsonNode message) {
    String subject = Json.textOr("", message, "subject");
    String content = Json.textOr("", message, "body", "content");
    String words =
        "html".equals(Json.text(message, "body", "contentType")) ? plain(content) : content;
    return (subject + "\n" + words).strip();
  }

  private static String plain(String html) {
    String lines = LINE_ENDS.matcher(HIDDEN.matcher(html).replaceAll("")).replaceAll("\n");
    String bare = HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll(""));
    return EMPTY_LINES.matcher(bare.replace('\u00a0', ' ')).replaceAll("\n").strip();
  }
}
