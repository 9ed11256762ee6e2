package se.kadens.interview;

import java.time.Instant;
import java.util.LinkedHashSet;
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
import se.kadens.interview.Interview.Status;
import se.kadens.interview.Interviewer.Opening;
import se.kadens.interview.Place.Lead;
import se.kadens.people.Person;

/** Takes what people press at a question, and the forms they send in. */
@Component
class InterviewDialogue implements Dialogue {

  private final Interviewer interviewer;
  private final Interviews interviews;
  private final Conversation conversation;
  private final QuestionMessages messages;
  private final Purposes purposes;

  InterviewDialogue(
      Interviewer interviewer,
      Interviews interviews,
      Conversation conversation,
      QuestionMessages messages,
      Purposes purposes) {
    this.interviewer = interviewer;
    this.interviews = interviews;
    this.conversation = conversation;
    this.messages = messages;
    this.purposes = purposes;
  }

  @Override
  public String feature() {
    return Press.FEATURE;
  }

  @Override
  public Reply answer(Interaction interaction) {
    return switch (interaction) {
      case Pressed pressed ->
          Press.of(pressed.action())
              .map(press -> pressed(press, pressed.value(), pressed.by(), pressed.at()))
              .orElseGet(() -> unknown(pressed.by()));
      case Submitted submitted ->
          Press.of(submitted.action())
              .map(press -> submitted(press, submitted.values(), submitted.by(), submitted.at()))
              .orElseGet(() -> unknown(submitted.by()));
      case Said _, Asked _ -> Reply.nothing();
    };
  }

  private Reply pressed(Press press, @Nullable Value value, Person by, Instant now) {
    return switch (press.verb()) {
      case CHAT -> interviewer.askInChat(press.interview(), by, now);
      case FORM -> interviewer.askInForm(press.interview(), by, now);
      case FIRST -> interviewer.askFirst(press.interview(), by, now);
      case SUBMIT -> unknown(by);
      case ANSWER, STEP, TICK, UNTICK, DONE, NOTHING, SKIP, KEEP, PICK ->
          switch (interviewer.open(press.interview(), by, now)) {
            case Opening.Refused(var why) -> Reply.say(why);
            case Opening.Opened(var interview) ->
                interview
                    .questionnaire()
                    .find(press.question())
                    .map(
                        question ->
                            pressed(new Pressing(interview, question, by, now), press, value))
                    .orElseGet(() -> unknown(by));
          };
    };
  }

  /** A press at a question of an interview that may be answered. */
  private record Pressing(Interview interview, Question question, Person by, Instant now) {

    InterviewPhrases phrases() {
      return new InterviewPhrases(by.language());
    }

    /** Whether it is the question's turn, and not an earlier message that is pressed on again. */
    boolean atItsTurn() {
      return interview.place().isAt(question) && interview.status() != Status.FINISHED;
    }

    boolean saidSomething() {
      return given().filter(answer -> !(answer instanceof Answer.Nothing)).isPresent();
    }

    Optional<Answer> given() {
      return Optional.ofNullable(interview.answers().get(question.key())).map(Given::answer);
    }
  }

  private Reply pressed(Pressing at, Press press, @Nullable Value value) {
    Kind kind = at.question().kind();
    return switch (press.verb()) {
      case ANSWER -> accept(at, Picked.answer(kind, Set.of(press.option())));
      case PICK -> accept(at, Picked.answer(kind, value));
      // Pressed on an old message it must not wipe out what was said since.
      case NOTHING ->
          at.saidSomething() && !at.atItsTurn()
              ? keep(at)
              : accept(at, Optional.<Answer>of(new Answer.Nothing()).filter(_ -> mayBeEmpty(at)));
      case STEP ->
          at.saidSomething() && !at.atItsTurn() ? keep(at) : accept(at, at.question().stepped());
      case SKIP ->
          at.question().required()
              ? Reply.say(at.phrases().needsAnswer())
              : at.given().isPresent() ? keep(at) : accept(at, Optional.of(new Answer.Nothing()));
      case KEEP -> keep(at);
      case TICK, UNTICK -> tick(at, press);
      case DONE -> done(at);
      case CHAT, FORM, FIRST, SUBMIT -> unknown(at.by());
    };
  }

  private static boolean mayBeEmpty(Pressing at) {
    return at.question().mayBeEmpty();
  }

  /** Goes on with the answer as it stands. */
  private Reply keep(Pressing at) {
    if (at.given().isEmpty()) {
      return unknown(at.by());
    }
    if (at.atItsTurn()) {
      conversation.advance(at.interview(), at.question(), new Lead.None(), at.by(), at.now());
    }
    return Reply.replace(messages.answered(at.question(), at.given().get(), at.by()));
  }

  private Reply accept(Pressing at, Optional<Answer> possible) {
    if (possible.isEmpty()) {
      return unknown(at.by());
    }
    Answer answer = possible.get();
    boolean isChange = at.given().isPresent() && !at.given().get().equals(answer);
    Reply shown = Reply.replace(messages.answered(at.question(), answer, at.by()));
    if (at.given().isPresent() && !isChange && !at.atItsTurn()) {
      return shown;
    }
    Interview stored =
        conversation.store(at.interview(), Map.of(at.question().key(), answer), at.by(), at.now());
    conversation.advance(
        stored, at.question(), Leads.afterPress(at.question(), answer), at.by(), at.now());
    return isChange && !at.atItsTurn()
        ? Reply.both(shown, Reply.say(changed(stored, at, answer)))
        : shown;
  }

  private Message changed(Interview stored, Pressing at, Answer answer) {
    Optional<Message> own =
        stored.status() == Status.FINISHED
            ? purposes.of(stored).edited(stored, at.by(), at.now())
            : Optional.empty();
    return own.orElseGet(() -> messages.changed(at.question(), answer, at.by()));
  }

  private Reply tick(Pressing at, Press press) {
    if (!(at.question().kind() instanceof Kind.SeveralOf kind)
        || !kind.keys().contains(press.option())) {
      return unknown(at.by());
    }
    Set<String> ticked = new LinkedHashSet<>(at.interview().ticked(at.question()));
    if (press.verb() == Press.Verb.TICK) {
      ticked.add(press.option());
    } else {
      ticked.remove(press.option());
    }
    return at.atItsTurn() ? tickForNow(at, ticked) : tickAfterwards(at, kind, ticked);
  }

  private Reply tickForNow(Pressing at, Set<String> ticked) {
    Interview interview = at.interview().with(at.interview().place().ticking(ticked));
    interviews.update(interview, at.now());
    return shown(interview, at, interview.place().lead());
  }

  /** A question that was left behind has an answer, which every tick changes. */
  private Reply tickAfterwards(Pressing at, Kind.SeveralOf kind, Set<String> ticked) {
    Answer answer = ticked.isEmpty() ? new Answer.Nothing() : TypedAnswers.inOrder(kind, ticked);
    Interview stored =
        conversation.store(at.interview(), Map.of(at.question().key(), answer), at.by(), at.now());
    conversation.advance(stored, at.question(), new Lead.None(), at.by(), at.now());
    return shown(stored, at, new Lead.None());
  }

  private Reply shown(Interview interview, Pressing at, Lead lead) {
    return Reply.replace(messages.asked(interview, at.question(), lead, at.by()));
  }

  private Reply done(Pressing at) {
    if (!(at.question().kind() instanceof Kind.SeveralOf kind)) {
      return unknown(at.by());
    }
    Set<String> ticked = at.interview().ticked(at.question());
    if (!ticked.isEmpty()) {
      return accept(at, Optional.of(TypedAnswers.inOrder(kind, ticked)));
    }
    return at.question().required()
        ? Reply.say(at.phrases().chooseSomething())
        : accept(at, Optional.of(new Answer.Nothing()));
  }

  private Reply submitted(Press press, Map<String, Value> values, Person by, Instant now) {
    return switch (interviewer.open(press.interview(), by, now)) {
      case Opening.Refused(var why) -> keepOpen(press, by, why);
      case Opening.Opened(var interview) -> submitted(interview, values, by, now);
    };
  }

  /** What was typed stays in the form, so that it can be copied from there. */
  private Reply keepOpen(Press press, Person by, Message why) {
    return interviewer
        .find(by.workspace(), press.interview())
        .<Reply>map(
            interview ->
                new Reply.Correct(
                    Map.of(interview.questionnaire().questions().getFirst().key(), why.summary())))
        .orElseGet(() -> Reply.say(why));
  }

  private Reply submitted(Interview interview, Map<String, Value> values, Person by, Instant now) {
    InterviewPhrases phrases = new InterviewPhrases(by.language());
    FilledForm filled = new FilledForm(Sheet.of(interview), values, phrases);
    if (!filled.problems().isEmpty()) {
      return new Reply.Correct(filled.problems());
    }
    Interview stored = conversation.store(interview, filled.answers(), by, now);
    if (stored.status() != Status.FINISHED) {
      conversation.finish(stored, by, now);
      return Reply.nothing();
    }
    return stored.equals(interview)
        ? Reply.nothing()
        : Reply.say(
            purposes
                .of(stored)
                .edited(stored, by, now)
                .orElseGet(() -> Message.of(phrases.edited())));
  }

  private static Reply unknown(Person person) {
    return Reply.say(new InterviewPhrases(person.language()).unknown());
  }
}
