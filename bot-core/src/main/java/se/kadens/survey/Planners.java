package se.kadens.survey;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.Role;
import se.kadens.people.WorkspaceId;

/** Who hears of what becomes of surveys. */
@Component
class Planners {

  private final People people;
  private final Surveys surveys;

  Planners(People people, Surveys surveys) {
    this.people = people;
    this.surveys = surveys;
  }

  /** HR, or the administrators where nobody is HR. */
  List<Person> all(WorkspaceId workspace) {
    List<Person> hr = people.inRole(workspace, Role.HR);
    return hr.isEmpty() ? people.inRole(workspace, Role.ADMIN) : hr;
  }

  /** Who planned it last, if they still may; otherwise all. */
  List<Person> of(Survey survey) {
    Optional<Person> planner =
        surveys
            .plannedBy(survey)
            .flatMap(id -> people.find(survey.workspace(), id))
            .filter(person -> person.active() && person.role().mayPlan());
    return planner.map(List::of).orElseGet(() -> all(survey.workspace()));
  }
}
