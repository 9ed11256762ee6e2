package se.kadens.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** Puts answers into words of a reader's language. */
@Component
public class AnswerWords {

  private final Persons persons;

  AnswerWords(Persons persons) {
    this.persons = persons;
  }

  /** The answer in plain words: "Bra", "3,5 timmar", "Importen, Testerna", or what was written. */
  public String say(Question question, Answer answer, Person reader) {
    Language language = reader.language();
    return switch (answer) {
      case Answer.Words(String text) -> text;
      case Answer.Amount(BigDecimal number) -> amount(question, number, language);
      case Answer.Chosen(Set<String> keys) ->
          choices(question.kind(), language).stream()
              .filter(choice -> keys.contains(choice.key()))
              .map(Choice::label)
              .collect(Collectors.joining(", "));
      case Answer.Somebody(PersonId person) ->
          persons.find(reader.workspace(), person).map(Person::name).orElse("–");
      case Answer.Day(LocalDate date) -> Dates.of(language).day(date) + " " + date.getYear();
      case Answer.Nothing() -> nothing(question, language);
    };
  }

  private static String amount(Question question, BigDecimal number, Language language) {
    Translated unit = question.kind() instanceof Kind.ANumber(var in) ? in : null;
    return Dates.of(language).amount(number, unit == null ? "" : unit.in(language));
  }

  private static String nothing(Question question, Language language) {
    Translated label = question.nothing();
    return label == null ? new InterviewPhrases(language).noAnswer() : label.in(language);
  }

  /** A key that may be chosen, and what it is called. */
  public record Choice(String key, String label) {}

  /** What may be chosen, in order; empty for kinds where nothing is. */
  public static List<Choice> choices(Kind kind, Language language) {
    InterviewPhrases phrases = new InterviewPhrases(language);
    return switch (kind) {
      case Kind.AMood() ->
          List.of(Mood.values()).stream()
              .map(mood -> new Choice(mood.key(), phrases.mood(mood)))
              .toList();
      case Kind.YesNo() ->
          List.of(
              new Choice(Kind.YesNo.YES, phrases.yes()), new Choice(Kind.YesNo.NO, phrases.no()));
      case Kind.OneOf(var options) -> choices(options, language);
      case Kind.SeveralOf(var options) -> choices(options, language);
      case Kind.ShortText _, Kind.LongText _, Kind.ANumber _, Kind.Scale _ -> List.of();
      case Kind.APerson _, Kind.ADate _ -> List.of();
    };
  }

  private static List<Choice> choices(List<Kind.Option> options, Language language) {
    return options.stream()
        .map(option -> new Choice(option.key(), option.label().in(language)))
        .toList();
  }
}
