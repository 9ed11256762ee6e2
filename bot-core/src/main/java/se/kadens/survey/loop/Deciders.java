package se.kadens.survey.loop;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.survey.Slice;

/** Who says what comes of a survey: HR for everybody, and who heads a department for it. */
@Component
public class Deciders {

  private final People people;

  Deciders(People people) {
    this.people = people;
  }

  public boolean decidesAnything(Person person) {
    return person.active() && (person.role().mayPlan() || heads(person));
  }

  public boolean decides(Person person, Slice group) {
    return person.active()
        && (person.role().mayPlan()
            || (group.kind() == Slice.Kind.DEPARTMENT
                && group.key().equals(person.department())
                && heads(person)));
  }

  /** Whether somebody has reports, and no manager in the department themselves. */
  private boolean heads(Person person) {
    Optional<Person> manager =
        Optional.ofNullable(person.manager()).flatMap(id -> people.find(person.workspace(), id));
    return person.department() != null
        && manager.filter(m -> Objects.equals(m.department(), person.department())).isEmpty()
        && people.managesAnyone(person.workspace(), person.id());
  }
}
