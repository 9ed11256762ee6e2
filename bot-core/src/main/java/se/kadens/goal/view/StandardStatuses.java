package se.kadens.goal.view;

import org.springframework.stereotype.Component;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.language.Language;

/** Tells those who have no words of goals what Kadens calls a status. */
@Component
class StandardStatuses implements StatusWords.Standard {

  @Override
  public String of(Status status, Language language) {
    return GoalPhrases.standard(status, language);
  }
}
