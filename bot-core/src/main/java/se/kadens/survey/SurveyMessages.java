package se.kadens.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Heading;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Form;
import se.kadens.conversation.Message;
import se.kadens.conversation.Text;
import se.kadens.interview.AnswerWords;
import se.kadens.interview.Kind;
import se.kadens.interview.Translated;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.survey.SurveyPress.Verb;
import se.kadens.survey.bank.AnsweringTime;
import se.kadens.survey.loop.LastTime;

/**
 * What a respondent sees of a survey. Answers are never shown again: what stands in a chat can be
 * searched and exported.
 */
@Component
class SurveyMessages {

  private static final int LONGEST_FORM_TITLE = 24;

  private final Receipt receipt;
  private final LastTime lastTime;

  SurveyMessages(Receipt receipt, LastTime lastTime) {
    this.receipt = receipt;
    this.lastTime = lastTime;
  }

  /**
   * @param news how many earlier comments have new replies
   */
  Message prompt(Respondent respondent, int news) {
    SurveyPhrases phrases = phrases(respondent);
    List<Item> items = respondent.items();
    Contract contract = respondent.wave().contract();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(respondent.survey()));
    lastTime
        .of(respondent.wave(), respondent.invitation().slices(), respondent.person())
        .forEach(said -> blocks.add(new Paragraph(said)));
    if (news > 0) {
      blocks.add(new Paragraph(phrases.news(news)));
    }
    blocks.add(
        new Paragraph(
            phrases.size(items.size(), AnsweringTime.minutes(items), contract.purpose())));
    blocks.addAll(receipt.of(respondent.wave(), respondent.invitation(), respondent.person()));
    blocks.add(ways(respondent, phrases));
    return new Message(blocks);
  }

  Message reminder(Respondent respondent) {
    SurveyPhrases phrases = phrases(respondent);
    return Message.of(
        new Paragraph(
            phrases.reminder(
                respondent.survey(),
                respondent.invitation().closesAt(),
                respondent.person().zone(),
                respondent.items().size())),
        ways(respondent, phrases));
  }

  private static Block ways(Respondent respondent, SurveyPhrases phrases) {
    return Block.Controls.of(
        Button.primary(phrases.answer(), SurveyPress.of(Verb.START, respondent).action()),
        Button.plain(phrases.form(), SurveyPress.of(Verb.FORM, respondent).action()).openingForm());
  }

  Message question(Respondent respondent, Item item) {
    SurveyPhrases phrases = phrases(respondent);
    Language language = phrases.language();
    int number = respondent.invitation().items().indexOf(item.key()) + 1;
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Note(
            Text.of(
                respondent.survey()
                    + " · "
                    + phrases.progress(number, respondent.items().size()))));
    blocks.add(
        new Paragraph(Text.strong(item.question().text().in(language)).and(ends(item, phrases))));
    // Apart from what leads on, so that a channel which lists many answers still has buttons.
    blocks.add(new Block.Controls(answers(respondent, item, phrases)));
    List<Control> controls = new ArrayList<>();
    SurveyPress none = SurveyPress.of(Verb.NONE, respondent).at(item.key());
    Translated nothing = item.question().nothing();
    if (nothing != null || !item.question().required()) {
      controls.add(
          Button.plain(
              nothing == null ? phrases.skip() : nothing.in(language),
              (respondent.hasAnswered(item) ? none.with(SurveyPress.INSTEAD) : none).action()));
    }
    respondent
        .before(item)
        .ifPresent(
            before ->
                controls.add(
                    Button.plain(
                        phrases.back(),
                        SurveyPress.of(Verb.BACK, respondent).at(before.key()).action())));
    if (!controls.isEmpty()) {
      blocks.add(new Block.Controls(controls));
    }
    return new Message(blocks);
  }

  private static String ends(Item item, SurveyPhrases phrases) {
    if (!(item.question().kind()
        instanceof
        Kind.Scale(int lowest, int highest, Translated lowestLabel, Translated highestLabel))) {
      return "";
    }
    List<String> ends = new ArrayList<>();
    if (lowestLabel != null) {
      ends.add(phrases.step(lowest, lowestLabel.in(phrases.language())));
    }
    if (highestLabel != null) {
      ends.add(phrases.step(highest, highestLabel.in(phrases.language())));
    }
    return ends.isEmpty() ? "" : " " + String.join(", ", ends);
  }

  private static List<Control> answers(Respondent respondent, Item item, SurveyPhrases phrases) {
    SurveyPress answer = SurveyPress.of(Verb.ANSWER, respondent).at(item.key());
    SurveyPress write = SurveyPress.of(Verb.WRITE, respondent).at(item.key());
    return switch (item.question().kind()) {
      case Kind.Scale scale ->
          IntStream.rangeClosed(scale.lowest(), scale.highest())
              .mapToObj(Integer::toString)
              .<Control>map(step -> Button.plain(step, answer.with(step).action()))
              .toList();
      case Kind.AMood _, Kind.YesNo _, Kind.OneOf _ ->
          AnswerWords.choices(item.question().kind(), phrases.language()).stream()
              .<Control>map(
                  choice -> Button.plain(choice.label(), answer.with(choice.key()).action()))
              .toList();
      case Kind.ShortText _, Kind.LongText _ ->
          List.of(Button.primary(phrases.write(), write.action()).openingForm());
      case Kind.SeveralOf _, Kind.ANumber _, Kind.APerson _, Kind.ADate _ ->
          List.of(Button.primary(phrases.fillIn(), write.action()).openingForm());
    };
  }

  /** One item in a form of its own. */
  Form form(Respondent respondent, Item item) {
    return form(
        respondent,
        SurveyPress.of(Verb.WRITE, respondent).at(item.key()),
        List.of(item),
        List.of());
  }

  /** All items; nothing is filled in, not even when they are to be changed. */
  Form form(Respondent respondent) {
    SurveyPhrases phrases = phrases(respondent);
    List<Block> intro =
        respondent.staged().answers().isEmpty()
            ? List.of()
            : List.of(new Paragraph(phrases.editing()));
    return form(respondent, SurveyPress.of(Verb.FORM, respondent), respondent.items(), intro);
  }

  private static Form form(
      Respondent respondent, SurveyPress press, List<Item> items, List<Block> intro) {
    SurveyPhrases phrases = phrases(respondent);
    List<Block> said = new ArrayList<>(intro);
    if (items.stream().anyMatch(item -> item.measure() == Item.Measure.COMMENT)) {
      said.add(new Paragraph(phrases.commentHint()));
    }
    return new Form(
        press.action(),
        title(respondent.survey()),
        phrases.send(),
        phrases.close(),
        said,
        respondent.sheet(items).fields(phrases.language()));
  }

  private static String title(String name) {
    return name.length() <= LONGEST_FORM_TITLE
        ? name
        : name.substring(0, LONGEST_FORM_TITLE - 1).stripTrailing() + "…";
  }

  Message thanks(Respondent respondent) {
    SurveyPhrases phrases = phrases(respondent);
    Text thanks =
        phrases
            .thanks(respondent.invitation().closesAt(), respondent.person().zone())
            .and(" ")
            .and(phrases.mayEdit());
    Button edit =
        Button.plain(phrases.edit(), SurveyPress.of(Verb.FORM, respondent).action()).openingForm();
    return respondent.wave().anonymous() && respondent.writes()
        ? Message.of(
            new Paragraph(thanks.and(" ").and(phrases.mayBeReplied())),
            Block.Controls.of(
                edit, Button.plain(phrases.replies(), Replies.to(respondent)).openingForm()))
        : Message.of(new Paragraph(thanks), Block.Controls.of(edit));
  }

  /**
   * @param found what in a comment may tell who wrote it
   */
  Message warning(Respondent respondent, Item item, String found) {
    SurveyPhrases phrases = phrases(respondent);
    return Message.of(
        new Paragraph(phrases.warning(found)),
        Block.Controls.of(
            Button.primary(
                    phrases.rewrite(),
                    SurveyPress.of(Verb.WRITE, respondent).at(item.key()).action())
                .openingForm(),
            Button.plain(phrases.keep(), SurveyPress.of(Verb.KEEP, respondent).action())));
  }

  Message closed(Wave wave, Person person) {
    return Message.of(
        new SurveyPhrases(person.language())
            .closed(wave.closesAt(), person.zone(), receipt.contact(wave)));
  }

  private static SurveyPhrases phrases(Respondent respondent) {
    return new SurveyPhrases(respondent.person().language());
  }
}
