package se.kadens.checkin;

import java.util.Collection;
import se.kadens.interview.Question;

/** How many questions there are: the most if every answer leads to a question of its own. */
record HowMany(int least, int most) {

  static HowMany of(Collection<Question> questions) {
    int followUps = (int) questions.stream().filter(each -> each.followUp() != null).count();
    return new HowMany(questions.size(), questions.size() + followUps);
  }
}
