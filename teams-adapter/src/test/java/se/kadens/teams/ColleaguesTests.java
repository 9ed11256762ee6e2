package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kadens.teams.CardReading.all;
import static se.kadens.teams.CardReading.first;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.PeopleField;
import se.kadens.conversation.Form;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

class ColleaguesTests {

  private final AdaptiveCards cards = new AdaptiveCards();

  @Test
  void searchesAmongManyPeopleAndStillNamesWhoWasChosen() {
    List<Person> many = many(61);
    PersonId chosen = many.get(40).id();
    PeopleField field = new PeopleField("who", "Vem", null, true, List.of(chosen), false);

    JsonNode input = first(form(field, Samples.guests(many)), "Input.ChoiceSet");
    JsonNode listed = first(form(field, Samples.guests(many.subList(0, 60))), "Input.ChoiceSet");

    assertThat(input.path("choices")).hasSize(1);
    assertThat(input.at("/choices/0/title").asText()).isEqualTo("Person 40");
    assertThat(input.path("value").asText()).isEqualTo(chosen.toString());
    assertThat(input.path("choices.data").path("dataset").asText()).isEqualTo("people");
    assertThat(listed.path("choices")).hasSize(60);
    assertThat(listed.has("choices.data")).isFalse();
  }

  @Test
  void searchesAmongPeopleWhoWouldMakeTheCardTooLarge() {
    List<Field> fields =
        IntStream.range(0, 3)
            .<Field>mapToObj(i -> new PeopleField("p" + i, "Vem", null, true, List.of(), false))
            .toList();
    Form form = new Form(Samples.action("submit"), "T", "S", "C", List.of(), fields);

    ObjectNode card =
        cards.form(form, Samples.FORM, false, Language.SWEDISH, Samples.guests(many(60)));

    assertThat(CardJson.size(card)).isLessThanOrEqualTo(CardLimits.CARD);
    assertThat(all(card, "Input.ChoiceSet"))
        .allSatisfy(input -> assertThat(input.has("choices.data")).isTrue());
  }

  @Test
  void namesWhomASearchHadFoundInACorrection() {
    List<Person> many = many(61);
    PeopleField field = new PeopleField("who", "Vem", null, true, List.of(), false);
    ObjectNode card = form(field, Samples.guests(many));
    PersonId chosen = many.get(40).id();
    ObjectNode typed = CardJson.object().put("p.who", chosen.toString());
    Map<String, String> problems = Map.of("who", "Någon annan.");

    JsonNode named =
        first(
            AdaptiveCards.corrected(card, typed, problems, Samples.guests(many)),
            "Input.ChoiceSet");
    JsonNode unnamed = first(AdaptiveCards.corrected(card, typed, problems), "Input.ChoiceSet");

    assertThat(named.path("value").asText()).isEqualTo(chosen.toString());
    assertThat(named.at("/choices/0/title").asText()).isEqualTo("Person 40");
    assertThat(unnamed.has("value")).isFalse();
  }

  @Test
  void choosesNobodyAnewWhoHasLeft() {
    Guests withoutEva =
        new Guests() {
          @Override
          public List<Person> everyone() {
            return List.of(Samples.person(Samples.BO, "Bo Ek"));
          }

          @Override
          public List<Person> known(Collection<PersonId> people) {
            return Samples.colleagues().known(people);
          }
        };
    PeopleField eva = new PeopleField("who", "Vem", null, true, List.of(Samples.EVA), false);

    JsonNode input = first(form(eva, withoutEva), "Input.ChoiceSet");

    assertThat(input.has("value")).isFalse();
    assertThat(input.path("choices")).hasSize(1);
  }

  @Test
  void tellsApartThoseWhoAreNamedAlike() {
    List<Person> people =
        List.of(Samples.person(Samples.BO, "Bo Ek"), Samples.person(Samples.EVA, "Bo Ek"));
    PeopleField field = new PeopleField("who", "Vem", null, true, List.of(), false);

    JsonNode choices =
        first(form(field, Samples.guests(people)), "Input.ChoiceSet").path("choices");

    assertThat(choices.at("/0/title").asText())
        .startsWith("Bo Ek (")
        .isNotEqualTo(choices.at("/1/title").asText());
  }

  @Test
  void listsThePeopleOpenToSearchUntilOneOfThemIsChosen() {
    PeopleField nobody = new PeopleField("who", "Vem", null, true, List.of(), false);
    PeopleField bo = new PeopleField("who", "Vem", null, true, List.of(Samples.BO), false);

    ObjectNode open = form(nobody);
    ObjectNode corrected =
        AdaptiveCards.corrected(open, Samples.typed(), Map.of("who", "Någon annan."));

    assertThat(first(open, "Input.ChoiceSet").path("style").asText()).isEqualTo("filtered");
    assertThat(first(form(bo), "Input.ChoiceSet").path("style").asText()).isEqualTo("compact");
    assertThat(first(corrected, "Input.ChoiceSet").path("style").asText()).isEqualTo("compact");
  }

  private static List<Person> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Samples.person(new PersonId(new UUID(7, i)), "Person " + i))
        .toList();
  }

  private ObjectNode form(Field field) {
    return form(field, Samples.colleagues());
  }

  private ObjectNode form(Field field, Guests people) {
    Form form = new Form(Samples.action("submit"), "T", "S", "C", List.of(), List.of(field));
    return cards.form(form, Samples.FORM, false, Language.SWEDISH, people);
  }
}
