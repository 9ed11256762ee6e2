package se.kadens.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import se.kadens.conversation.Text;
import se.kadens.language.Language;

/**
 * The sentences of one feature, from {@code messages.properties} (English) and {@code
 * messages_sv.properties} (Swedish) beside its phrases class, both in UTF-8. Patterns are ICU's,
 * with named arguments; {@code **words**} in a pattern carry weight, and stand around whole
 * placeholders, never inside one. What an argument contains is never read as a pattern.
 */
public final class Wording {

  private final Class<?> phrases;
  private final Map<Language, Map<String, Sentence>> sentences;

  private Wording(Class<?> phrases, Map<Language, Map<String, Sentence>> sentences) {
    this.phrases = phrases;
    this.sentences = sentences;
  }

  /** Reads both languages; a missing file or a broken pattern shows at once. */
  public static Wording beside(Class<?> phrases) {
    Map<Language, Map<String, Sentence>> sentences = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sentences.put(language, read(phrases, language));
    }
    return new Wording(phrases, sentences);
  }

  public String say(Language language, String key) {
    return say(language, key, Map.of());
  }

  public String say(Language language, String key, Map<String, ?> arguments) {
    return text(language, key, arguments).plain();
  }

  public Text text(Language language, String key) {
    return text(language, key, Map.of());
  }

  /** The sentence as spans. An argument may itself be a {@link Text} or a {@link Text.Span}. */
  public Text text(Language language, String key, Map<String, ?> arguments) {
    Sentence sentence = sentencesIn(language).get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no phrase " + key + " in " + file(language) + at());
    }
    if (!arguments.keySet().containsAll(sentence.arguments())) {
      throw new IllegalArgumentException(
          "phrase "
              + key
              + at()
              + " wants "
              + sentence.arguments()
              + ", not "
              + arguments.keySet());
    }
    return sentence.with(arguments);
  }

  Set<String> keys(Language language) {
    return new TreeSet<>(sentencesIn(language).keySet());
  }

  private Map<String, Sentence> sentencesIn(Language language) {
    return sentences.getOrDefault(language, Map.of());
  }

  private String at() {
    return " beside " + phrases.getName();
  }

  private static Map<String, Sentence> read(Class<?> phrases, Language language) {
    Properties patterns = new Properties();
    try (InputStream in = phrases.getResourceAsStream(file(language))) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file(language) + " beside " + phrases.getName());
      }
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<String, Sentence> sentences = new HashMap<>();
    for (String key : patterns.stringPropertyNames()) {
      sentences.put(key, Sentence.of(patterns.getProperty(key), language.locale()));
    }
    return sentences;
  }

  static String file(Language language) {
    return switch (language) {
      case ENGLISH -> "messages.properties";
      case SWEDISH -> "messages_sv.properties";
    };
  }
}
