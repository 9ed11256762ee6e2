package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Writes the input in which people are chosen: a list of few, a search among many. */
final class Colleagues {

  /** The name under which the client asks us for people by what was typed. */
  static final String DATASET = "people";

  private Colleagues() {}

  static ObjectNode one(@Nullable Guests people, List<PersonId> initial, CardPhrases phrases) {
    ObjectNode input = CardJson.typed("Input.ChoiceSet").put("style", "filtered");
    input.put("placeholder", phrases.searchName());
    List<Person> everyone = people == null ? List.of() : people.everyone();
    boolean search = everyone.isEmpty() || everyone.size() > CardLimits.LISTED_PEOPLE;
    Map<PersonId, String> listed = new LinkedHashMap<>();
    if (!search) {
      everyone.forEach(person -> listed.put(person.id(), person.name()));
    }
    if (people != null && !initial.isEmpty()) {
      people.known(initial).forEach(person -> listed.put(person.id(), person.name()));
    }
    ArrayNode choices = input.putArray("choices");
    listed.forEach(
        (id, name) ->
            choices.addObject().put("title", CardText.oneLine(name)).put("value", id.toString()));
    if (search) {
      input.putObject("choices.data").put("type", "Data.Query").put("dataset", DATASET);
    }
    List<String> chosen =
        initial.stream().filter(listed::containsKey).map(PersonId::toString).toList();
    if (!chosen.isEmpty()) {
      input.put("value", String.join(",", chosen));
    }
    return input;
  }
}
