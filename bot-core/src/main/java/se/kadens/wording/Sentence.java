package se.kadens.wording;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.kadens.conversation.Text;
import se.kadens.conversation.Text.Span;
import se.kadens.conversation.Text.Strong;
import se.kadens.conversation.Text.Words;

/** One pattern, cut at its {@code **} before anything is put into it. */
record Sentence(List<Part> parts, Set<String> arguments) {

  /** Unicode's noncharacters, which no text contains: each holds the place of one argument. */
  private static final char FIRST_MARK = '\uFDD0';

  private static final char LAST_MARK = '\uFDEF';

  static {
    // ICU reads files while its classes are initialised; better now than when many wait for words.
    new MessageFormat("{n, plural, other {#}}", Locale.ROOT).format(Map.of("n", 1));
  }

  /** What lies between two {@code **}. */
  record Part(MessageFormat format, boolean strong) {

    /** One at a time, since a {@link MessageFormat} is not safe to share and dear to copy. */
    private String with(Map<String, Object> values) {
      synchronized (format) {
        return format.format(values);
      }
    }
  }

  static Sentence of(String pattern, Locale locale) {
    String[] pieces = pattern.split("\\*\\*", -1);
    if (pieces.length % 2 == 0) {
      throw new IllegalArgumentException("a ** without its other in: " + pattern);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        parts.add(new Part(new MessageFormat(pieces[i], locale), i % 2 == 1));
      }
    }
    Set<String> arguments = new TreeSet<>();
    parts.forEach(part -> arguments.addAll(part.format().getArgumentNames()));
    return new Sentence(List.copyOf(parts), Collections.unmodifiableSet(arguments));
  }

  Text with(Map<String, ?> arguments) {
    Map<String, Object> values = new HashMap<>();
    List<List<Span>> marked = new ArrayList<>();
    arguments.forEach(
        (name, value) ->
            values.put(
                name,
                switch (value) {
                  case Text text -> mark(text.spans(), marked);
                  case Span span -> mark(List.of(span), marked);
                  case String words -> words.replaceAll("[\\uFDD0-\\uFDEF]", "");
                  default -> value;
                }));
    List<Span> spans = new ArrayList<>();
    for (Part part : parts) {
      put(part.with(values), part.strong(), marked, spans);
    }
    return new Text(spans);
  }

  private static String mark(List<Span> spans, List<List<Span>> marked) {
    char mark = (char) (FIRST_MARK + marked.size());
    if (mark > LAST_MARK) {
      throw new IllegalArgumentException("more arguments with spans than there are marks");
    }
    marked.add(spans);
    return String.valueOf(mark);
  }

  private static void put(String said, boolean strong, List<List<Span>> marked, List<Span> into) {
    int from = 0;
    for (int i = 0; i < said.length(); i++) {
      char mark = said.charAt(i);
      if (FIRST_MARK <= mark && mark <= LAST_MARK) {
        putWords(said.substring(from, i), strong, into);
        into.addAll(marked.get(mark - FIRST_MARK));
        from = i + 1;
      }
    }
    putWords(said.substring(from), strong, into);
  }

  private static void putWords(String words, boolean strong, List<Span> into) {
    if (!words.isEmpty()) {
      into.add(strong ? new Strong(words) : new Words(words));
    }
  }
}
