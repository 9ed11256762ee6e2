package se.kadens.survey.wave;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.interview.Answer;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.Sheet;
import se.kadens.people.Person;
import se.kadens.survey.Item;

/** Somebody answering a wave, with what they have answered so far by this token. */
record Respondent(
    Wave wave, String survey, Person person, Invitation invitation, Token token, Staged staged) {

  List<Item> items() {
    return invitation.items().stream().map(wave.contract()::item).toList();
  }

  /** Empty for what they are not asked. */
  Optional<Item> item(String key) {
    return invitation.items().contains(key)
        ? Optional.of(wave.contract().item(key))
        : Optional.empty();
  }

  Optional<Item> next() {
    return items().stream().filter(item -> !staged.answers().containsKey(item.key())).findFirst();
  }

  Optional<Item> before(Item item) {
    int at = invitation.items().indexOf(item.key());
    return at > 0 ? Optional.of(items().get(at - 1)) : Optional.empty();
  }

  /** All of it, with nothing filled in: what was answered is not shown again. */
  Sheet sheet() {
    return sheet(items());
  }

  Sheet sheet(List<Item> some) {
    List<Question> questions = some.stream().map(Item::question).toList();
    return new Sheet(new Questionnaire(questions), Map.of());
  }

  Respondent with(Map<String, Answer> answers) {
    return new Respondent(wave, survey, person, invitation, token, staged.with(answers));
  }
}
