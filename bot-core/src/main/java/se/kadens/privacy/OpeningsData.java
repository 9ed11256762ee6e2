package se.kadens.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.privacy.Openings.Opened;

/** Who opened what a person wrote. */
@Component
class OpeningsData implements PersonalData {

  private final Openings openings;
  private final People people;

  OpeningsData(Openings openings, People people) {
    this.openings = openings;
    this.people = people;
  }

  @Override
  public String section() {
    return "openings";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    return openings.all(person).stream().map(opened -> fields(person, opened)).toList();
  }

  private Map<String, Object> fields(Person author, Opened opened) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", opened.feature() + "/" + opened.subject());
    fields.put(
        "by",
        people.find(author.workspace(), opened.opening().reader()).map(Person::name).orElse(""));
    fields.put("as", opened.opening().as().name().toLowerCase(Locale.ROOT));
    fields.put("first_at", opened.opening().first().toString());
    fields.put("last_at", opened.opening().last().toString());
    return fields;
  }
}
