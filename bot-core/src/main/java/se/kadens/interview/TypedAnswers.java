package se.kadens.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.kadens.interview.AnswerWords.Choice;
import se.kadens.language.Language;
import se.kadens.language.TypedNumber;
import se.kadens.people.Person;

/** Understands what a person types to a question; labels count in both languages. */
final class TypedAnswers {

  private static final Set<String> YES = Set.of("ja", "japp", "jo", "j", "yes", "yep", "yeah", "y");
  private static final Set<String> NO = Set.of("nej", "nä", "nepp", "no", "nope", "n");
  private static final Set<String> NOTHING =
      Set.of("nej", "nä", "inget", "ingenting", "nej inget", "no", "nope", "nothing", "none");

  /** Said where something stands, which then goes on standing. */
  private static final Set<String> UNCHANGED =
      Set.of("no change", "unchanged", "same", "ingen ändring", "oförändrat", "samma");

  private static final Set<String> NONE_OF_THEM =
      Set.of("inget", "inga", "inget av dem", "ingen av dem", "none", "none of them", "nothing");
  private static final Set<String> DONE = Set.of("done", "klar", "klart");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;\\n]|\\s+(?:och|and)\\s+)\\s*", Pattern.CASE_INSENSITIVE);

  private TypedAnswers() {}

  /** What came of what was typed. */
  sealed interface Reading {

    record Understood(Answer answer) implements Reading {}

    /** Why it cannot be an answer, and what can, in the person's language. */
    record Refused(String why) implements Reading {}
  }

  static Reading read(Question question, String typed, Person person, LocalDate today) {
    InterviewPhrases phrases = new InterviewPhrases(person.language());
    if (typed.isBlank()) {
      return new Reading.Refused(phrases.empty());
    }
    if (saysNothing(question, plain(typed))) {
      return new Reading.Understood(new Answer.Nothing());
    }
    return switch (question.kind()) {
      case Kind.ShortText _ -> words(typed, Kind.ShortText.LONGEST, phrases);
      case Kind.LongText _ -> words(typed, Kind.LongText.LONGEST, phrases);
      case Kind.ANumber _ -> number(question, typed, phrases);
      case Kind.Scale scale -> step(scale, typed, phrases);
      case Kind.AMood kind ->
          or(
              chosen(kind, typed),
              phrases.notAMood(
                  phrases.anyOf(
                      AnswerWords.choices(kind, person.language()).stream()
                          .map(Choice::label)
                          .toList())));
      case Kind.YesNo kind -> or(yesOrNo(kind, typed), phrases.notYesOrNo());
      case Kind.OneOf kind -> or(chosen(kind, typed), phrases.notAnOption(kind.options().size()));
      case Kind.SeveralOf kind -> or(several(kind, typed), phrases.notOptions());
      case Kind.APerson _ -> new Reading.Refused(phrases.pickThePerson());
      case Kind.ADate _ ->
          or(TypedDate.parse(typed, today).map(Answer.Day::new), phrases.notADate());
    };
  }

  /** Also what a form's number field brings. "+5" adds where something is counted. */
  static Reading number(Question question, String typed, InterviewPhrases phrases) {
    Translated unit = question.kind() instanceof Kind.ANumber(var in) ? in : null;
    String counted = unit == null ? "" : unit.in(phrases.language());
    Optional<BigDecimal> number = TypedNumber.read(typed, counted, phrases.language());
    if (number.filter(TypedNumber::fits).isEmpty()) {
      return new Reading.Refused(number.isEmpty() ? phrases.notANumber() : phrases.numberTooLong());
    }
    boolean adds = question.step() != null && TypedNumber.isAddition(typed);
    return new Reading.Understood(
        adds ? question.plus(number.get()) : new Answer.Amount(number.get()));
  }

  static Optional<Answer> step(Kind.Scale scale, BigDecimal number) {
    boolean onScale =
        number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(scale.lowest())) >= 0
            && number.compareTo(BigDecimal.valueOf(scale.highest())) <= 0;
    return onScale ? Optional.of(new Answer.Amount(number)) : Optional.empty();
  }

  static int length(String words) {
    return words.codePointCount(0, words.length());
  }

  private static Reading words(String typed, int longest, InterviewPhrases phrases) {
    int length = length(typed);
    return length > longest
        ? new Reading.Refused(phrases.tooLongInChat(length, longest))
        : new Reading.Understood(new Answer.Words(typed));
  }

  private static Reading step(Kind.Scale scale, String typed, InterviewPhrases phrases) {
    Optional<Answer> answer =
        TypedNumber.read(typed, phrases.language()).flatMap(number -> step(scale, number));
    return or(answer, phrases.notOnScale(scale.lowest(), scale.highest()));
  }

  private static Optional<Answer> yesOrNo(Kind.YesNo kind, String typed) {
    String plain = plain(typed);
    if (YES.contains(plain)) {
      return Optional.of(Answer.Chosen.of(Kind.YesNo.YES));
    }
    return NO.contains(plain) ? Optional.of(Answer.Chosen.of(Kind.YesNo.NO)) : chosen(kind, typed);
  }

  private static Optional<Answer> chosen(Kind kind, String typed) {
    return key(kind, typed).map(Answer.Chosen::of);
  }

  private static Optional<Answer> several(Kind.SeveralOf kind, String typed) {
    // A label may itself hold a comma.
    Optional<Answer> whole = chosen(kind, typed);
    if (whole.isPresent()) {
      return whole;
    }
    Set<String> wanted = new LinkedHashSet<>();
    for (String part : BETWEEN.split(typed.strip(), -1)) {
      Optional<String> key = key(kind, part);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      wanted.add(key.get());
    }
    return Optional.of(inOrder(kind, wanted));
  }

  /** Whether what was ticked is meant to be the answer. */
  static boolean saysDone(Question question, String typed) {
    return question.kind() instanceof Kind.SeveralOf && DONE.contains(plain(typed));
  }

  /** The chosen keys in the questionnaire's order, whatever order they were chosen in. */
  static Answer inOrder(Kind.SeveralOf kind, Set<String> keys) {
    List<String> ordered =
        kind.options().stream().map(Kind.Option::key).filter(keys::contains).toList();
    return new Answer.Chosen(new LinkedHashSet<>(ordered));
  }

  /** The key that is meant by a label in either language, or by its position from 1. */
  private static Optional<String> key(Kind kind, String typed) {
    String plain = plain(typed);
    List<Choice> english = AnswerWords.choices(kind, Language.ENGLISH);
    List<Choice> all = new ArrayList<>(english);
    all.addAll(AnswerWords.choices(kind, Language.SWEDISH));
    return all.stream()
        .filter(choice -> plain(choice.label()).equals(plain))
        .map(Choice::key)
        .findFirst()
        .or(() -> position(plain, english.size()).map(index -> english.get(index).key()));
  }

  private static Optional<Integer> position(String plain, int count) {
    if (!plain.matches("[0-9]{1,2}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(plain) - 1).filter(index -> index >= 0 && index < count);
  }

  private static boolean saysNothing(Question question, String plain) {
    Translated label = question.nothing();
    boolean labelled =
        label != null
            && (Stream.of(Language.values()).anyMatch(in -> plain(label.in(in)).equals(plain))
                || (question.standing() != null && UNCHANGED.contains(plain)));
    return switch (question.kind()) {
      case Kind.ShortText _, Kind.LongText _, Kind.APerson _, Kind.ADate _, Kind.ANumber _ ->
          labelled || (label != null && NOTHING.contains(plain));
      case Kind.SeveralOf _ -> labelled || NONE_OF_THEM.contains(plain);
      case Kind.Scale _, Kind.AMood _, Kind.YesNo _, Kind.OneOf _ -> labelled;
    };
  }

  /** Without what does not matter: case, spaces around, the full stop and the commas. */
  private static String plain(String typed) {
    return typed
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.,!]+(?=\\s|$)", "")
        .replaceAll("\\s+", " ");
  }

  private static Reading or(Optional<? extends Answer> answer, String why) {
    return answer.isPresent() ? new Reading.Understood(answer.get()) : new Reading.Refused(why);
  }
}
