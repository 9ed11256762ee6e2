package se.kadens.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;

/** Finds what in a comment may tell who wrote it: addresses, mentions and colleagues' names. */
@Component
class Identifying {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}._-]{2,}");

  /** Words that begin with a capital: who is called so is looked up. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]+");

  /** A comment has few names; more capitals than these are a heading or somebody shouting. */
  private static final int MOST_LOOKED_UP = 20;

  private final People people;

  Identifying(People people) {
    this.people = people;
  }

  /** What was found first. */
  Optional<String> in(String words, Person author) {
    return first(ADDRESS, words).or(() -> first(MENTION, words)).or(() -> name(words, author));
  }

  private static Optional<String> first(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private Optional<String> name(String words, Person author) {
    Set<String> capitals = new TreeSet<>();
    Matcher matcher = NAME.matcher(words);
    while (matcher.find() && capitals.size() < MOST_LOOKED_UP) {
      capitals.add(withoutGenitive(matcher.group()));
    }
    return capitals.stream().filter(word -> isCalled(word, author)).findFirst();
  }

  /** "Annas" is Anna’s; "Lars" is Lars, and "Lar" is nobody. */
  private static String withoutGenitive(String word) {
    return word.replaceFirst("[’']s$", "");
  }

  private boolean isCalled(String word, Person author) {
    String shorter = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return named(word, author) || (!shorter.equals(word) && named(shorter, author));
  }

  private boolean named(String word, Person author) {
    List<Person> found = people.search(author.workspace(), word, 0, 5);
    String lower = word.toLowerCase(Locale.ROOT);
    return found.stream()
        .anyMatch(
            person -> List.of(person.name().toLowerCase(Locale.ROOT).split(" ")).contains(lower));
  }
}
