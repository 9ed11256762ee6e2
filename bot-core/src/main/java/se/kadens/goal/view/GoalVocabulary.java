package se.kadens.goal.view;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.kadens.goal.CompanyStatuses;
import se.kadens.people.Person;

/**
 * The words in which somebody is told of goals: in their language, and as their company has them.
 */
@Component
public class GoalVocabulary {

  private final CompanyStatuses statuses;

  GoalVocabulary(CompanyStatuses statuses) {
    this.statuses = statuses;
  }

  public GoalPhrases of(Person person, Instant now) {
    return new GoalPhrases(
        person.language(),
        now.atZone(person.zone()).toLocalDate(),
        statuses.of(person.workspace()));
  }
}
