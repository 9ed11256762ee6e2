package se.kadens.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.language.Language;

/**
 * What holds of the two bundles beside every phrases class. A feature's test extends it and names
 * the class, or all the classes that share a bundle. Keys stand as literals in {@code say(…)} and
 * {@code text(…)}; one that is put together is written as {@code "mood." + code}.
 */
public abstract class WordingContract {

  private static final Pattern LITERAL =
      Pattern.compile("\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"(\\s*\\+)?");
  private static final Pattern ASKED_FOR =
      Pattern.compile("\\b(?:say|text)\\(\\s*(?:[\\w.]+(?:\\(\\))?\\s*,\\s*)?" + LITERAL);

  private final Class<?> phrases;
  private final List<Class<?>> all;

  protected WordingContract(Class<?> phrases, Class<?>... others) {
    this.phrases = phrases;
    all = Stream.concat(Stream.of(phrases), Stream.of(others)).toList();
  }

  @Test
  void saysTheSameThingsInBothLanguages() {
    assertThat(bundle(Language.SWEDISH).keySet()).isEqualTo(bundle(Language.ENGLISH).keySet());
  }

  @Test
  void leavesNoSentenceEmpty() {
    for (Language language : Language.values()) {
      bundle(language).forEach((key, pattern) -> assertThat(pattern).as(key).isNotBlank());
    }
  }

  @Test
  void fillsInTheSameInBothLanguages() {
    Map<String, String> swedish = bundle(Language.SWEDISH);
    bundle(Language.ENGLISH)
        .forEach(
            (key, pattern) ->
                assertThat(arguments(swedish.getOrDefault(key, "")).keySet())
                    .as(key)
                    .isEqualTo(arguments(pattern).keySet()));
  }

  @Test
  void formatsEverySentenceInBothLanguages() {
    Wording wording = Wording.beside(phrases);
    for (Language language : Language.values()) {
      bundle(language)
          .forEach(
              (key, pattern) -> {
                for (int count : List.of(0, 1, 2, 21)) {
                  assertThat(wording.say(language, key, samples(pattern, count)))
                      .as("%s in %s", key, language)
                      .isNotBlank()
                      .doesNotContain("{", "}", "**");
                }
              });
    }
  }

  @Test
  void speaksWithoutRaisingItsVoice() {
    for (Language language : Language.values()) {
      bundle(language).forEach((key, pattern) -> assertThat(pattern).as(key).doesNotContain("!"));
    }
  }

  @Test
  void usesEveryKey() {
    Set<String> unused = new TreeSet<>(bundle(Language.ENGLISH).keySet());
    Matcher literal = LITERAL.matcher(source());
    while (literal.find()) {
      unused.removeIf(named(literal));
    }
    assertThat(unused).as("keys that %s never says", names()).isEmpty();
  }

  @Test
  void hasEveryKeyThatIsUsed() {
    Set<String> keys = bundle(Language.ENGLISH).keySet();
    Matcher asked = ASKED_FOR.matcher(source());
    Set<String> missing = new TreeSet<>();
    while (asked.find()) {
      if (keys.stream().noneMatch(named(asked))) {
        missing.add(asked.group(1));
      }
    }
    assertThat(missing).as("keys that %s says in vain", names()).isEmpty();
  }

  private static Predicate<String> named(Matcher literal) {
    String name = literal.group(1);
    boolean begun = literal.group(2) != null;
    return key -> (begun && name.endsWith(".")) ? key.startsWith(name) : key.equals(name);
  }

  private static Map<String, Object> samples(String pattern, int count) {
    Map<String, Object> samples = new HashMap<>();
    arguments(pattern).forEach((name, number) -> samples.put(name, number ? (Object) count : "Bo"));
    return samples;
  }

  /** The placeholders of a pattern, at whatever depth, and whether each wants a number. */
  private static Map<String, Boolean> arguments(String pattern) {
    Map<String, Boolean> arguments = new TreeMap<>();
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = parsed.getSubstring(parsed.getPart(i + 1));
        boolean number =
            Set.of(ArgType.SIMPLE, ArgType.PLURAL, ArgType.SELECTORDINAL)
                .contains(part.getArgType());
        arguments.merge(name, number, Boolean::logicalOr);
      }
    }
    return arguments;
  }

  private Map<String, String> bundle(Language language) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(beside("resources", Wording.file(language)))) {
      properties.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<String, String> bundle = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> bundle.put(key, properties.getProperty(key)));
    return bundle;
  }

  private String names() {
    return all.stream().map(Class::getSimpleName).collect(Collectors.joining(" and "));
  }

  private String source() {
    return all.stream().map(this::source).collect(Collectors.joining("\n"));
  }

  private String source(Class<?> one) {
    try {
      return Files.readString(beside("java", one.getSimpleName() + ".java"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private Path beside(String kind, String file) {
    Path place = Path.of(phrases.getPackageName().replace('.', '/'), file);
    Path main = Path.of("src/main", kind).resolve(place);
    return Files.exists(main) ? main : Path.of("src/test", kind).resolve(place);
  }
}
