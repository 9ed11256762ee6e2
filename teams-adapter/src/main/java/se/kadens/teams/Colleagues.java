package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Writes the input in which people are chosen: a list of few, a search among many. */
final class Colleagues {

  /** The name under which the client asks us for people by what was typed. */
  static final String DATASET = "people";

  private Colleagues() {}

  static ObjectNode input(
      @Nullable Guests people, List<PersonId> initial, boolean several, CardPhrases phrases) {
    ObjectNode input = CardJson.typed("Input.ChoiceSet");
    List<Person> everyone = people == null ? List.of() : people.everyone();
    boolean search = everyone.isEmpty() || everyone.size() > CardLimits.LISTED_PEOPLE;
    Set<PersonId> listed = everyone.stream().map(Person::id).collect(Collectors.toSet());
    List<Person> chosen =
        people == null || initial.isEmpty()
            ? List.of()
            : people.known(initial).stream()
                .filter(person -> search || listed.contains(person.id()))
                .toList();
    // Some clients show the value and not the name of what a search begins with.
    input.put("style", search || chosen.isEmpty() ? "filtered" : "compact");
    input.put("placeholder", phrases.searchName());
    if (several) {
      input.put("isMultiSelect", true);
    }
    list(input, search ? chosen : everyone);
    if (search) {
      input.putObject("choices.data").put("type", "Data.Query").put("dataset", DATASET);
    }
    return chosen.isEmpty() ? input : input.put("value", ids(chosen));
  }

  /** Whom a search had found; the client itself does not remember their names. */
  static void choose(ObjectNode input, List<Person> found) {
    list(input, found);
    input.put("value", ids(found));
  }

  /** By name; an address tells those apart who are named alike. */
  private static void list(ObjectNode input, List<Person> people) {
    Set<String> names = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Person person : people) {
      if (!names.add(person.name())) {
        twice.add(person.name());
      }
    }
    boolean several = input.path("isMultiSelect").asBoolean();
    ArrayNode choices = input.putArray("choices");
    for (Person person : people) {
      String name = person.name();
      String told = twice.contains(name) ? name + " (" + person.email() + ")" : name;
      String title = several ? CardText.ticked(told) : CardText.oneLine(told);
      choices.addObject().put("title", title).put("value", person.id().toString());
    }
  }

  private static String ids(List<Person> people) {
    return people.stream().map(person -> person.id().toString()).collect(Collectors.joining(","));
  }
}
