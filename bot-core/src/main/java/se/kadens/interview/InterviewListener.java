package se.kadens.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Heard;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Listener;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.interview.Interview.Status;
import se.kadens.interview.Interviewer.Opening;
import se.kadens.interview.Place.Lead;
import se.kadens.interview.TypedAnswers.Reading;
import se.kadens.people.Person;

/** Takes what a person types while a question waits for its answer. */
@Component
class InterviewListener implements Listener {

  private final Interviewer interviewer;
  private final Conversation conversation;
  private final Purposes purposes;

  InterviewListener(Interviewer interviewer, Conversation conversation, Purposes purposes) {
    this.interviewer = interviewer;
    this.conversation = conversation;
    this.purposes = purposes;
  }

  @Override
  public Optional<Heard> hear(Said said) {
    return conversation.asking(said.by()).flatMap(interview -> hear(interview, said));
  }

  private Optional<Heard> hear(Interview asking, Said said) {
    return switch (interviewer.open(asking, said.by(), said.at())) {
      case Opening.Refused(var why) -> Optional.of(new Heard.Taken(tooLate(asking, why, said)));
      case Opening.Opened(var interview) ->
          interview.current().map(question -> hear(interview, question, said));
    };
  }

  private Heard hear(Interview interview, Question question, Said said) {
    if (interview.place().wasAskedAfter(said.typedAt())) {
      return new Heard.NotUnderstood(Reply.say(phrases(said).cameLate(said.words())));
    }
    Optional<ControlWord> control = ControlWord.of(said.words());
    if (control.isPresent()) {
      return new Heard.Taken(control(control.get(), interview, question, said));
    }
    if (TypedAnswers.saysDone(question, said.words()) && !interview.place().ticked().isEmpty()) {
      Answer ticked = new Answer.Chosen(interview.place().ticked());
      return accept(interview, question, ticked, Leads.afterTyping(question, ticked), said);
    }
    LocalDate today = said.at().atZone(said.by().zone()).toLocalDate();
    return switch (TypedAnswers.read(question, said.words(), said.by(), today)) {
      case Reading.Refused(String why) when question.kind().takesAnyWords() ->
          new Heard.Taken(Reply.say(why));
      case Reading.Refused(String why) -> new Heard.NotUnderstood(Reply.say(why));
      case Reading.Understood(var answer) ->
          accept(interview, question, answer, Leads.afterTyping(question, answer), said);
    };
  }

  private Heard accept(
      Interview interview, Question question, Answer answer, Lead lead, Said said) {
    return new Heard.Taken(store(interview, question, answer, lead, said));
  }

  private Reply store(Interview interview, Question question, Answer answer, Lead lead, Said said) {
    Interview stored =
        conversation.store(interview, Map.of(question.key(), answer), said.by(), said.at());
    conversation.advance(stored, question, lead, said.by(), said.at());
    return Reply.nothing();
  }

  private Reply control(ControlWord word, Interview interview, Question question, Said said) {
    return switch (word) {
      case SKIP -> skip(interview, question, said);
      case BACK -> back(interview, question, said);
      case FORM -> Reply.say(withForm(interview, phrases(said).formIsHere(), said));
      case LATER -> {
        Interview paused = leave(interview, Status.PAUSED, said);
        yield Reply.say(
            purposes
                .of(paused)
                .paused(paused, said.by(), said.at())
                .orElseGet(() -> resumable(paused, true, said)));
      }
      case CANCEL -> {
        Interview cancelled = leave(interview, Status.CANCELLED, said);
        yield Reply.say(
            purposes
                .of(cancelled)
                .cancelled(cancelled, said.by(), said.at())
                .orElseGet(() -> resumable(cancelled, false, said)));
      }
    };
  }

  private Reply skip(Interview interview, Question question, Said said) {
    Given given = interview.answers().get(question.key());
    if (given == null && question.required()) {
      return Reply.say(phrases(said).needsAnswer());
    }
    Answer answer = given == null ? new Answer.Nothing() : given.answer();
    return store(interview, question, answer, new Lead.None(), said);
  }

  private Reply back(Interview interview, Question question, Said said) {
    Optional<Question> before = interview.before(question.key());
    if (before.isEmpty()) {
      return Reply.say(phrases(said).firstQuestion());
    }
    conversation.ask(interview, before.get(), new Lead.None(), said.at());
    return Reply.nothing();
  }

  private Interview leave(Interview interview, Status status, Said said) {
    return conversation.leave(interview, status, said.by(), said.at());
  }

  private Message resumable(Interview interview, boolean later, Said said) {
    Person person = said.by();
    Instant until = purposes.of(interview).openUntil(interview, said.at());
    InterviewPhrases phrases = phrases(said);
    return Message.of(
        paragraph(later ? phrases.paused(person, until) : phrases.cancelled(person, until)),
        Block.Controls.of(
            Button.plain(phrases.goOn(), Interviewer.inChat(interview.id())),
            Button.plain(phrases.asForm(), Interviewer.inForm(interview.id())).openingForm()));
  }

  private static Message withForm(Interview interview, String words, Said said) {
    return Message.of(
        paragraph(words),
        Block.Controls.of(
            Button.primary(phrases(said).openForm(), Interviewer.inForm(interview.id()))
                .openingForm()));
  }

  private Reply tooLate(Interview interview, Message why, Said said) {
    conversation.drop(interview, said.at());
    conversation.askNextInQueue(said.by(), said.at());
    List<Block> blocks = new ArrayList<>(why.blocks());
    blocks.add(paragraph(phrases(said).notSaved()));
    return Reply.say(new Message(blocks));
  }

  private static Block paragraph(String words) {
    return new Block.Paragraph(Text.of(words));
  }

  private static InterviewPhrases phrases(Said said) {
    return new InterviewPhrases(said.by().language());
  }
}
