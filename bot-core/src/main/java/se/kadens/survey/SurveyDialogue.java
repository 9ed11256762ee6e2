package se.kadens.survey;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.interview.Answer;
import se.kadens.interview.Sheet;
import se.kadens.people.Person;
import se.kadens.survey.Answering.Opening;
import se.kadens.survey.SurveyPress.Verb;

/** Takes what people press and send in for a survey. Words that are typed are never its answers. */
@Component
class SurveyDialogue implements Dialogue {

  private final Answering answering;
  private final SurveyMessages messages;
  private final Identifying identifying;

  SurveyDialogue(Answering answering, SurveyMessages messages, Identifying identifying) {
    this.answering = answering;
    this.messages = messages;
    this.identifying = identifying;
  }

  @Override
  public String feature() {
    return SurveyComposer.FEATURE;
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Pressed pressed ->
          SurveyPress.of(pressed.action())
              .map(press -> pressed(press, pressed.by(), pressed.at()))
              .orElseGet(() -> Reply.say(Message.of(phrases(pressed.by()).notUnderstood())));
      case Submitted submitted ->
          SurveyPress.of(submitted.action())
              .map(press -> submitted(press, submitted.values(), submitted.by(), submitted.at()))
              .orElseGet(() -> Reply.say(Message.of(phrases(submitted.by()).notUnderstood())));
      case Said _, Asked _ -> Reply.nothing();
    };
  }

  private Reply pressed(SurveyPress press, Person by, Instant now) {
    return switch (answering.open(press.wave(), press.token(), by, now)) {
      case Opening.Opened(var respondent) -> pressed(press, respondent);
      case Opening.NotAsked() -> Reply.say(Message.of(phrases(by).notAsked()));
      // What thanked them leads to replies still.
      case Opening.Closed(var wave) ->
          press.verb() == Verb.FORM
              ? Reply.say(messages.closed(wave, by))
              : Reply.replace(messages.closed(wave, by));
      case Opening.Answered _ -> Reply.replace(Message.of(phrases(by).answered()));
    };
  }

  private Reply pressed(SurveyPress press, Respondent respondent) {
    return switch (press.verb()) {
      case START -> goOn(respondent);
      case ANSWER -> answered(respondent, press.item(), new Value.Picked(Set.of(press.value())));
      case NONE -> none(press, respondent);
      case BACK ->
          respondent
              .item(press.item())
              .map(item -> Reply.replace(messages.question(respondent, item)))
              .orElseGet(() -> notUnderstood(respondent));
      case WRITE ->
          respondent
              .item(press.item())
              .<Reply>map(item -> new Reply.Ask(messages.form(respondent, item)))
              .orElseGet(() -> notUnderstood(respondent));
      case FORM -> new Reply.Ask(messages.form(respondent));
      case KEEP -> respondent.next().isEmpty() ? submit(respondent) : goOn(respondent);
    };
  }

  private Reply answered(Respondent respondent, String key, Value value) {
    Optional<Item> item = respondent.item(key);
    if (item.isEmpty()) {
      return notUnderstood(respondent);
    }
    Sheet.Filled filled =
        respondent
            .sheet(List.of(item.get()))
            .fill(Map.of(key, value), respondent.person().language());
    return filled.problems().isEmpty()
        ? goOn(answering.store(respondent, filled.answers()))
        : notUnderstood(respondent);
  }

  private Reply none(SurveyPress press, Respondent respondent) {
    Optional<Item> item =
        respondent
            .item(press.item())
            .filter(each -> !each.question().required() || each.question().nothing() != null);
    if (item.isEmpty()) {
      return notUnderstood(respondent);
    }
    boolean isLate =
        respondent.hasAnswered(item.get()) && !press.value().equals(SurveyPress.INSTEAD);
    return goOn(
        isLate
            ? respondent
            : answering.store(respondent, Map.of(press.item(), new Answer.Nothing())));
  }

  /** The first item without an answer; after the last, everything counts. */
  private Reply goOn(Respondent respondent) {
    Optional<Item> next = respondent.next();
    return next.isPresent()
        ? Reply.replace(messages.question(respondent, next.get()))
        : warning(respondent).orElseGet(() -> submit(respondent));
  }

  private Optional<Reply> warning(Respondent respondent) {
    for (Item item : respondent.items()) {
      Optional<String> found = found(respondent, respondent.staged().answers().get(item.key()));
      if (found.isPresent()) {
        return Optional.of(Reply.replace(messages.warning(respondent, item, found.get())));
      }
    }
    return Optional.empty();
  }

  /** What may tell who wrote an answer; nothing where their name stands beside it anyway. */
  private Optional<String> found(Respondent respondent, @Nullable Answer answer) {
    return respondent.wave().contract().mode() == Mode.NAMED
        ? Optional.empty()
        : Optional.ofNullable(answer)
            .flatMap(Answer::words)
            .flatMap(words -> identifying.in(words, respondent.person()));
  }

  private Reply submit(Respondent respondent) {
    answering.submit(respondent);
    return Reply.replace(messages.thanks(respondent));
  }

  private Reply submitted(SurveyPress press, Map<String, Value> values, Person by, Instant now) {
    return switch (answering.open(press.wave(), press.token(), by, now)) {
      case Opening.Opened(var respondent) -> submitted(press, respondent, values);
      case Opening.NotAsked() -> keptOpen(values, phrases(by).notAsked().plain());
      case Opening.Closed(var wave) -> keptOpen(values, messages.closed(wave, by).summary());
      case Opening.Answered _ -> keptOpen(values, phrases(by).answered().plain());
    };
  }

  /** What was typed stays in the form, so that it can be copied from there. */
  private static Reply keptOpen(Map<String, Value> values, String why) {
    return values.isEmpty()
        ? Reply.say(why)
        : new Reply.Correct(Map.of(values.keySet().iterator().next(), why));
  }

  private Reply submitted(SurveyPress press, Respondent respondent, Map<String, Value> values) {
    List<Item> asked =
        press.verb() == Verb.WRITE
            ? respondent.item(press.item()).map(List::of).orElse(List.of())
            : respondent.items();
    if (asked.isEmpty()) {
      return notUnderstood(respondent);
    }
    Sheet.Filled filled = respondent.sheet(asked).fill(values, respondent.person().language());
    if (!filled.problems().isEmpty()) {
      return new Reply.Correct(filled.problems());
    }
    if (!respondent.staged().submitted()) {
      return goOn(answering.store(respondent, respondent.changed(filled.answers())));
    }
    Map<String, String> warnings = warnings(respondent, filled.answers());
    Map<String, Answer> warnedOf = new HashMap<>(filled.answers());
    warnedOf.keySet().retainAll(warnings.keySet());
    if (!warnedOf.isEmpty() && answering.warn(respondent, warnedOf)) {
      return new Reply.Correct(warnings);
    }
    answering.store(respondent, respondent.changed(filled.answers()));
    return Reply.say(Message.of(phrases(respondent.person()).changed()));
  }

  /** By item; what is sent in counts at once here, so that it is said while the form is open. */
  private Map<String, String> warnings(Respondent respondent, Map<String, Answer> answers) {
    Map<String, String> warnings = new HashMap<>();
    answers.forEach(
        (key, answer) ->
            found(respondent, answer)
                .map(phrases(respondent.person())::warningInForm)
                .ifPresent(warning -> warnings.put(key, warning)));
    return warnings;
  }

  private static Reply notUnderstood(Respondent respondent) {
    return Reply.say(Message.of(phrases(respondent.person()).notUnderstood()));
  }

  private static SurveyPhrases phrases(Person person) {
    return new SurveyPhrases(person.language());
  }
}
