package se.kadens.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kadens.interview.Answer;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.interview.Sheet;
import se.kadens.people.Person;

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
    return items().stream().filter(item -> !hasAnswered(item)).findFirst();
  }

  boolean hasAnswered(Item item) {
    return staged.answers().containsKey(item.key());
  }

  /** Whether something they are asked may become a comment. */
  boolean writes() {
    return items().stream().anyMatch(item -> item.measure() == Item.Measure.COMMENT);
  }

  Optional<Item> before(Item item) {
    int at = invitation.items().indexOf(item.key());
    return at > 0 ? Optional.of(items().get(at - 1)) : Optional.empty();
  }

  /** With nothing filled in: what was answered is not shown again, and may be left as it is. */
  Sheet sheet(List<Item> some) {
    List<Question> questions = some.stream().map(this::asked).toList();
    return new Sheet(new Questionnaire(questions), Map.of());
  }

  private Question asked(Item item) {
    Question question = item.question();
    return hasAnswered(item) ? question.asOptional() : question;
  }

  Respondent with(Map<String, Answer> answers) {
    return new Respondent(wave, survey, person, invitation, token, staged.with(answers));
  }

  /** What a form changes: what was left empty stands as it was. */
  Map<String, Answer> changed(Map<String, Answer> filled) {
    Map<String, Answer> changed = new HashMap<>(filled);
    changed
        .entrySet()
        .removeIf(
            each ->
                each.getValue() instanceof Answer.Nothing
                    && staged.answers().containsKey(each.getKey()));
    return changed;
  }

  /** Everything counts. */
  Respondent submitted() {
    return new Respondent(
        wave, survey, person, invitation, token, new Staged(staged.answers(), true));
  }
}
