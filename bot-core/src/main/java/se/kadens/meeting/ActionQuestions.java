package se.kadens.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.checkin.CheckInPart;
import se.kadens.interview.Answer;
import se.kadens.interview.Interview;
import se.kadens.interview.Kind.Option;
import se.kadens.interview.Kind.SeveralOf;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.Every;

/** Asks in somebody's check-in what came of what they have promised, until it is done. */
@Component
class ActionQuestions implements CheckInPart {

  private static final String PREFIX = "action_";
  private static final String KEY = PREFIX + "done";

  /** As many as a checklist shows; the rest has its turn when these are done. */
  private static final int MOST = 10;

  private static final int AFTER_GOALS = 30;

  private final ActionItems actions;

  ActionQuestions(ActionItems actions) {
    this.actions = actions;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public int order() {
    return AFTER_GOALS;
  }

  @Override
  public Map<PersonId, List<Question>> questions(List<Moment> moments, Every every) {
    return actions.openOf(moments.stream().map(Moment::person).toList()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, open -> List.of(question(open.getValue()))));
  }

  private static Question question(List<ActionItem> open) {
    return Question.optional(
        KEY,
        new SeveralOf(
            open.stream()
                .limit(MOST)
                .map(action -> Option.shortened(key(action.id()), label(action)))
                .toList()),
        new Translated(
            "You agreed on this in a one-to-one. What got done?",
            "Vad blev klart av det ni kom överens om på enskilt samtal?"));
  }

  private static String label(ActionItem action) {
    return action.words().strip().replaceAll("\\s+", " ");
  }

  /** What an option's key is made of: an id without its hyphens. */
  private static String key(ItemId id) {
    return id.toString().replace("-", "");
  }

  @Override
  public void stored(Interview interview, Moment moment) {
    interview
        .given(KEY)
        .map(given -> given.answer())
        .ifPresent(answer -> settle(interview, answer, moment));
  }

  @Override
  public void submitted(Interview interview, Moment moment) {
    stored(interview, moment);
  }

  private void settle(Interview interview, Answer answer, Moment moment) {
    Person person = moment.person();
    Set<String> done = answer.keys();
    interview
        .questionnaire()
        .find(KEY)
        .filter(question -> question.kind() instanceof SeveralOf)
        .stream()
        .flatMap(question -> question.kind().keys().stream())
        .sorted()
        .forEach(
            key -> {
              ItemId id = idOf(key);
              if (done.contains(key)) {
                actions.done(person.workspace(), id, moment.subject(), moment.now());
              } else {
                actions.undoneIn(person.workspace(), id, person.id(), moment.subject());
              }
            });
  }

  private static ItemId idOf(String key) {
    return new ItemId(
        UUID.fromString(key.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
  }
}
