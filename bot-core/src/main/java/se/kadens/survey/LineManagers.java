package se.kadens.survey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Names managers' lines as files and other programs do. */
@Component
public class LineManagers {

  private final People people;

  LineManagers(People people) {
    this.people = people;
  }

  /** By id, the address of each manager whose line may be shown. */
  public Map<String, String> addresses(Wave wave) {
    List<PersonId> ids =
        wave.contract().slices().keySet().stream()
            .filter(slice -> slice.kind() == Slice.Kind.MANAGER)
            .map(slice -> PersonId.parse(slice.key()))
            .toList();
    return people.find(wave.workspace(), ids).stream()
        .collect(Collectors.toMap(each -> each.id().toString(), Person::email));
  }
}
