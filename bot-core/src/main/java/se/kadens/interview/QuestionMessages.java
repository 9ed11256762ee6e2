package se.kadens.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.interview.Place.Lead;
import se.kadens.interview.Press.Verb;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.people.Person;

/** Puts single questions to people in chat. */
@Component
class QuestionMessages {

  private final AnswerWords words;
  private final Purposes purposes;

  QuestionMessages(AnswerWords words, Purposes purposes) {
    this.words = words;
    this.purposes = purposes;
  }

  /** The question with all there is to press, what leads to it, and what was answered before. */
  Message asked(Interview interview, Question question, Lead lead, Person person) {
    List<Block> blocks = new ArrayList<>();
    Given given = interview.answers().get(question.key());
    switch (lead) {
      case Lead.Introducing() -> {
        String title = purposes.title(interview, person);
        blocks.add(paragraph(Text.of(phrases(person).introducing(title))));
        blocks.add(paragraph(emphasised(question, person)));
      }
      case Lead.Acknowledging(String answered) ->
          blocks.add(paragraph(acknowledging(interview, answered, question, person)));
      case Lead.None() -> blocks.add(paragraph(emphasised(question, person)));
    }
    if (given != null) {
      blocks.addAll(before(question, given.answer(), person));
    }
    List<Control> controls = controls(interview, question, given, person);
    if (!controls.isEmpty()) {
      blocks.add(new Block.Controls(controls));
    }
    return new Message(blocks);
  }

  /** The question with its answer, and nothing left to press. */
  Message answered(Question question, Answer answer, Person person) {
    Text text = Text.strong(question.text().in(person.language()));
    String said = words.say(question, answer, person);
    return question.kind() instanceof Kind.LongText && !(answer instanceof Answer.Nothing)
        ? Message.of(new Block.Paragraph(text), new Block.Quote(said))
        : Message.of(text.and(" " + said));
  }

  /** That an earlier answer is another now, which is said far below its question. */
  Message changed(Question question, Answer answer, Person person) {
    return Message.of(
        Text.strong(question.text().in(person.language()))
            .and(" " + phrases(person).changedTo(words.say(question, answer, person))));
  }

  private Text acknowledging(
      Interview interview, String answered, Question question, Person person) {
    Optional<Given> given = interview.given(answered);
    Optional<Question> before = interview.questionnaire().find(answered);
    if (given.isEmpty() || before.isEmpty()) {
      return emphasised(question, person);
    }
    String said = words.say(before.get(), given.get().answer(), person);
    return Text.strong(person.language().capitalised(said) + ".")
        .and(" " + question.text().in(person.language()))
        .and(aside(question, person));
  }

  private static Text emphasised(Question question, Person person) {
    return Text.strong(question.text().in(person.language())).and(aside(question, person));
  }

  /** How it can be answered, after the question itself. */
  private static Text aside(Question question, Person person) {
    Language language = person.language();
    InterviewPhrases phrases = phrases(person);
    Translated help = question.help();
    List<String> sentences = new ArrayList<>();
    if (help != null) {
      sentences.add(help.in(language));
    } else if (question.kind() instanceof Kind.LongText) {
      sentences.add(question.nothing() == null ? phrases.writeFreely() : phrases.writeFreelyOr());
    }
    if (question.kind() instanceof Kind.Scale scale) {
      addEnd(sentences, scale.lowest(), scale.lowestLabel(), phrases);
      addEnd(sentences, scale.highest(), scale.highestLabel(), phrases);
    }
    question.unitToSay(language).ifPresent(unit -> sentences.add(phrases.inUnit(unit)));
    return Text.of(sentences.isEmpty() ? "" : " " + String.join(" ", sentences));
  }

  private static void addEnd(
      List<String> sentences, int step, @Nullable Translated label, InterviewPhrases phrases) {
    if (label != null) {
      sentences.add(phrases.scaleEnd(step, label.in(phrases.language())));
    }
  }

  private List<Block> before(Question question, Answer answer, Person person) {
    InterviewPhrases phrases = phrases(person);
    if (answer instanceof Answer.Nothing && question.nothing() == null) {
      return List.of(paragraph(Text.of(phrases.youSkipped())));
    }
    String said = words.say(question, answer, person);
    return answer instanceof Answer.Words
        ? List.of(paragraph(Text.of(phrases.youAnswered())), new Block.Quote(said))
        : List.of(paragraph(Text.of(phrases.youAnswered() + " " + said)));
  }

  private static List<Control> controls(
      Interview interview, Question question, @Nullable Given given, Person person) {
    InterviewPhrases phrases = phrases(person);
    InterviewId id = interview.id();
    List<Control> controls = new ArrayList<>(answers(interview, question, given, person));
    Translated nothing = question.nothing();
    boolean several = question.kind() instanceof Kind.SeveralOf;
    if (nothing != null || several) {
      String label = nothing == null ? phrases.noneOfThem() : nothing.in(person.language());
      controls.add(Button.plain(label, Press.on(Verb.NOTHING, id, question).action()));
    }
    if (several) {
      controls.add(Button.primary(phrases.done(), Press.on(Verb.DONE, id, question).action()));
    }
    if (given != null) {
      controls.add(Button.plain(phrases.keep(), Press.on(Verb.KEEP, id, question).action()));
    } else if (!question.required() && nothing == null && !several) {
      controls.add(Button.plain(phrases.skip(), Press.on(Verb.SKIP, id, question).action()));
    }
    return controls;
  }

  private static List<? extends Control> answers(
      Interview interview, Question question, @Nullable Given given, Person person) {
    InterviewId id = interview.id();
    InterviewPhrases phrases = phrases(person);
    return switch (question.kind()) {
      case Kind.AMood _, Kind.YesNo _, Kind.OneOf _ ->
          AnswerWords.choices(question.kind(), person.language()).stream()
              .map(
                  choice ->
                      Button.plain(
                          choice.label(),
                          Press.on(Verb.ANSWER, id, question, choice.key()).action()))
              .toList();
      case Kind.Scale scale ->
          IntStream.rangeClosed(scale.lowest(), scale.highest())
              .mapToObj(Integer::toString)
              .map(step -> Button.plain(step, Press.on(Verb.ANSWER, id, question, step).action()))
              .toList();
      case Kind.SeveralOf kind -> ticks(interview, question, kind, person);
      case Kind.APerson _ ->
          List.of(
              new Control.PersonPicker(
                  phrases.choosePerson(), Press.on(Verb.PICK, id, question).action()));
      case Kind.ADate _ ->
          List.of(
              new Control.DayPicker(
                  phrases.chooseDay(),
                  Press.on(Verb.PICK, id, question).action(),
                  given != null && given.answer() instanceof Answer.Day(var date) ? date : null));
      case Kind.ANumber _ -> step(interview, question, given, person);
      case Kind.ShortText _, Kind.LongText _ -> List.of();
    };
  }

  /** "+1", for as long as nothing was counted yet. */
  private static List<Button> step(
      Interview interview, Question question, @Nullable Given given, Person person) {
    BigDecimal step = question.step();
    if (step == null || (given != null && !(given.answer() instanceof Answer.Nothing))) {
      return List.of();
    }
    String amount = Dates.of(person.language()).number(step);
    return List.of(
        Button.plain(
            step.signum() < 0 ? amount : "+" + amount,
            Press.on(Verb.STEP, interview.id(), question).action()));
  }

  private static List<Button> ticks(
      Interview interview, Question question, Kind.SeveralOf kind, Person person) {
    Set<String> ticked = interview.ticked(question);
    return AnswerWords.choices(kind, person.language()).stream()
        .map(
            choice -> {
              boolean on = ticked.contains(choice.key());
              Verb verb = on ? Verb.UNTICK : Verb.TICK;
              return Button.plain(
                  on ? Kind.Option.cut("✓ " + choice.label()) : choice.label(),
                  Press.on(verb, interview.id(), question, choice.key()).action());
            })
        .toList();
  }

  private static Block paragraph(Text text) {
    return new Block.Paragraph(text);
  }

  private static InterviewPhrases phrases(Person person) {
    return new InterviewPhrases(person.language());
  }
}
