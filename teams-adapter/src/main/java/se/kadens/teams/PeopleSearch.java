package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.kadens.people.Person;
import se.kadens.reception.Reception;

/** Finds the people whom somebody types the name of into a card. */
final class PeopleSearch {

  private static final int MOST = 25;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private final Visitors visitors;
  private final Reception core;

  PeopleSearch(Visitors visitors, Reception core) {
    this.visitors = visitors;
    this.core = core;
  }

  Answer take(Incoming activity, Instant now) {
    ArrayNode results = Json.array();
    JsonNode asked = activity.value();
    if (activity.isPersonal()
        && Colleagues.DATASET.equals(Json.text(asked, "dataset"))
        && visitors.identify(activity, now) instanceof Visitor.Known who) {
      JsonNode options = asked.path("queryOptions");
      List<String> words = words(Json.textOr("", asked, "queryText"));
      core.active(who.address().workspace()).stream()
          .filter(person -> isMeant(person, words))
          .skip(Math.max(0, options.path("skip").asLong(0)))
          .limit(Math.clamp(options.path("top").asLong(MOST), 1, MOST))
          .forEach(
              person ->
                  results
                      .addObject()
                      .put("title", person.name())
                      .put("value", person.id().toString()));
    }
    return Answer.results(results);
  }

  private static boolean isMeant(Person person, List<String> words) {
    List<String> names = words(person.name());
    return words.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)));
  }

  /** However somebody spells the accents, or does not. */
  private static List<String> words(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
