package se.kadens.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Form;
import se.kadens.interview.FollowUp.When;
import se.kadens.interview.Press.Verb;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Puts all the questions of an interview at once, with what was answered filled in. */
@Component
class InterviewForms {

  /** The most a form's field takes on every channel; more can be written in chat. */
  static final int FIELD_LENGTH = 3_000;

  private final Purposes purposes;

  InterviewForms(Purposes purposes) {
    this.purposes = purposes;
  }

  Form form(Interview interview, Person person) {
    InterviewPhrases phrases = new InterviewPhrases(person.language());
    return new Form(
        Press.on(Verb.SUBMIT, interview.id()).action(),
        purposes.of(interview).formTitle(interview, person),
        phrases.send(),
        phrases.close(),
        List.of(),
        fields(Sheet.asShown(interview), phrases));
  }

  static List<Field> fields(Sheet sheet, InterviewPhrases phrases) {
    List<Field> fields = new ArrayList<>();
    for (Question question : sheet.questionnaire().questions()) {
      fields.add(field(sheet, question, null, phrases));
      FollowUp followUp = question.followUp();
      if (followUp != null) {
        String condition = condition(question, followUp.when(), phrases);
        fields.add(field(sheet, followUp.question(), condition, phrases));
      }
    }
    return fields;
  }

  /** Whether an answer is kept by leaving its field empty, because the field could not show it. */
  static boolean isTooLongToShow(Question question, @Nullable Answer answer) {
    int most = question.kind() instanceof Kind.ShortText ? Kind.ShortText.LONGEST : FIELD_LENGTH;
    return answer instanceof Answer.Words(String text) && text.length() > most;
  }

  private static Field field(
      Sheet sheet, Question question, @Nullable String condition, InterviewPhrases phrases) {
    Answer answer = shown(question, sheet.answer(question));
    boolean kept = isTooLongToShow(question, answer);
    String key = question.key();
    String label = question.text().in(phrases.language());
    String hint = hint(question, condition, kept, phrases);
    boolean required = !question.mayBeEmpty() && condition == null && !kept;
    return switch (question.kind()) {
      case Kind.ShortText _ ->
          new Field.TextField(
              key,
              label,
              hint,
              required,
              kept ? null : text(answer),
              false,
              Kind.ShortText.LONGEST);
      case Kind.LongText _ ->
          new Field.TextField(
              key, label, hint, required, kept ? null : text(answer), true, FIELD_LENGTH);
      case Kind.ANumber _ -> new Field.NumberField(key, label, hint, required, number(answer));
      case Kind.Scale scale ->
          new Field.ChoiceField(
              key, label, hint, required, steps(scale, phrases.language()), step(answer));
      case Kind.AMood _, Kind.YesNo _, Kind.OneOf _ ->
          new Field.ChoiceField(
              key,
              label,
              hint,
              required,
              options(question.kind(), phrases.language()),
              keys(answer).stream().findFirst().orElse(null));
      case Kind.SeveralOf kind ->
          new Field.ChoicesField(
              key, label, hint, required, options(kind, phrases.language()), keys(answer));
      case Kind.APerson _ ->
          new Field.PeopleField(key, label, hint, required, somebody(answer), false);
      case Kind.ADate _ -> new Field.DayField(key, label, hint, required, day(answer));
    };
  }

  /** What was answered; what stands for as long as nothing else was said. */
  private static @Nullable Answer shown(Question question, @Nullable Answer given) {
    boolean nothingElse =
        given == null || (given instanceof Answer.Nothing && question.nothing() != null);
    return nothingElse && question.standing() != null ? question.standing() : given;
  }

  private static @Nullable String hint(
      Question question, @Nullable String condition, boolean kept, InterviewPhrases phrases) {
    Translated help = question.help();
    String unit = question.unitToSay(phrases.language()).map(phrases::inUnit).orElse(null);
    List<String> sentences =
        Stream.of(
                question.standing() == null ? condition : null,
                help == null ? null : help.in(phrases.language()),
                unit,
                kept ? phrases.longAnswerKept() : null)
            .filter(Objects::nonNull)
            .toList();
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  /** When a follow-up is to be filled in. */
  private static String condition(Question question, When when, InterviewPhrases phrases) {
    return switch (when) {
      case When.Answered() -> phrases.ifAnswered();
      case When.Chosen(var keys) -> phrases.ifChosen(labels(question.kind(), keys, phrases));
      case When.AtMost _, When.AtLeast _ when question.kind() instanceof Kind.AMood ->
          phrases.ifChosen(labels(question.kind(), moods(when), phrases));
      case When.AtMost(var bound) -> phrases.ifAtMost(Dates.of(phrases.language()).number(bound));
      case When.AtLeast(var bound) -> phrases.ifAtLeast(Dates.of(phrases.language()).number(bound));
    };
  }

  private static String labels(Kind kind, Set<String> keys, InterviewPhrases phrases) {
    return phrases.anyOf(
        AnswerWords.choices(kind, phrases.language()).stream()
            .filter(choice -> keys.contains(choice.key()))
            .map(AnswerWords.Choice::label)
            .toList());
  }

  private static Set<String> moods(When when) {
    return Set.copyOf(
        Stream.of(Mood.values())
            .map(Mood::key)
            .filter(key -> when.holdsFor(Answer.Chosen.of(key)))
            .toList());
  }

  private static List<Option> options(Kind kind, Language language) {
    return AnswerWords.choices(kind, language).stream()
        .map(choice -> new Option(choice.key(), choice.label()))
        .toList();
  }

  private static List<Option> steps(Kind.Scale scale, Language language) {
    return IntStream.rangeClosed(scale.lowest(), scale.highest())
        .mapToObj(
            step -> {
              Translated end =
                  step == scale.lowest()
                      ? scale.lowestLabel()
                      : step == scale.highest() ? scale.highestLabel() : null;
              String label = end == null ? "" + step : step + " – " + end.in(language);
              return new Option("" + step, Kind.Option.cut(label));
            })
        .toList();
  }

  private static @Nullable String text(@Nullable Answer answer) {
    return answer instanceof Answer.Words(String text) ? text : null;
  }

  private static @Nullable BigDecimal number(@Nullable Answer answer) {
    return answer instanceof Answer.Amount(BigDecimal number) ? number : null;
  }

  private static @Nullable String step(@Nullable Answer answer) {
    BigDecimal number = number(answer);
    return number == null ? null : number.toPlainString();
  }

  private static Set<String> keys(@Nullable Answer answer) {
    return answer == null ? Set.of() : answer.keys();
  }

  private static List<PersonId> somebody(@Nullable Answer answer) {
    return answer instanceof Answer.Somebody(PersonId person) ? List.of(person) : List.of();
  }

  private static @Nullable LocalDate day(@Nullable Answer answer) {
    return answer instanceof Answer.Day(LocalDate date) ? date : null;
  }
}
