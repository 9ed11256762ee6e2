package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Note;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.feedback.WhomToAsk.Suggestion;
import se.kadens.people.Person;

/** The messages around a request for feedback. */
@Component
class AskSteps {

  private final WhomToAsk whomToAsk;
  private final FeedbackRequests requests;
  private final Items items;

  AskSteps(WhomToAsk whomToAsk, FeedbackRequests requests, Items items) {
    this.whomToAsk = whomToAsk;
    this.requests = requests;
    this.items = items;
  }

  Person asker(FeedbackRequest request) {
    return items.person(request.workspace(), request.asker());
  }

  /** Whom one could ask, and a way to ask anybody. */
  Message whom(Person asker, String topic) {
    AskPhrases phrases = new AskPhrases(asker);
    List<Suggestion> suggestions = whomToAsk.of(asker);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(phrases.begin()));
    if (!topic.isBlank()) {
      blocks.add(new Quote(topic));
    }
    List<Control> controls = new ArrayList<>();
    for (Suggestion suggestion : suggestions) {
      blocks.add(new Note(phrases.shares(suggestion.person(), suggestion.shared().title())));
      controls.add(
          Button.plain(
                  phrases.ask(suggestion.person()),
                  AskDialogue.verb("form", AskForms.subject(suggestion.person().id(), topic)))
              .openingForm());
    }
    controls.add(
        Button.plain(
                suggestions.isEmpty() ? phrases.askSomebody() : phrases.askSomebodyElse(),
                AskDialogue.verb("form", AskForms.subject(null, topic)))
            .openingForm());
    blocks.add(new Controls(controls));
    return new Message(blocks);
  }

  Message asked(Person asker, UUID round, List<Person> asked, List<Person> waiting, Instant now) {
    AskPhrases phrases = new AskPhrases(asker);
    List<Block> blocks = new ArrayList<>();
    if (!asked.isEmpty()) {
      blocks.add(
          new Paragraph(
              phrases.asked(
                  asked, now.plus(FeedbackRequest.OPEN_FOR).atZone(asker.zone()).toLocalDate())));
    }
    if (!waiting.isEmpty()) {
      blocks.add(new Paragraph(phrases.waitsAlready(waiting)));
    }
    if (!asked.isEmpty()) {
      blocks.add(takeBack(round, asker));
    }
    return new Message(blocks);
  }

  /** For as long as nobody has answered. */
  Controls takeBack(UUID round, Person asker) {
    return Controls.of(
        Button.plain(new AskPhrases(asker).takeBack(), AskDialogue.verb("withdraw", round)));
  }

  /** What is asked of somebody, with the two ways to end it. */
  List<Block> request(FeedbackRequest request, Person asked, boolean again) {
    AskPhrases phrases = new AskPhrases(asked);
    Person asker = asker(request);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(again ? phrases.stillWaits(asker) : phrases.wouldLike(asker)));
    if (!request.topic().isBlank()) {
      blocks.add(new Quote(request.topic()));
    }
    Tag goal = request.goal();
    if (goal != null) {
      blocks.add(new Note(new FeedbackPhrases(asked.language()).tied(goal)));
    }
    blocks.add(new Note(phrases.youMay(request.expiresAt().atZone(asked.zone()).toLocalDate())));
    blocks.add(
        Controls.of(
            Button.primary(phrases.answer(), AskDialogue.verb("answer", request.id())),
            Button.plain(phrases.decline(), AskDialogue.verb("decline", request.id()))));
    return blocks;
  }

  /** Everything that waits for somebody's answer. */
  Message waiting(Person asked, Instant now) {
    List<Block> blocks = new ArrayList<>();
    requests.waitingFor(asked, now).forEach(r -> blocks.addAll(request(r, asked, false)));
    return blocks.isEmpty() ? Message.of(new AskPhrases(asked).nobodyWaits()) : new Message(blocks);
  }

  /** Why it cannot be answered any more, and what one can do instead. */
  Message over(Person asked, FeedbackRequest request, Instant now) {
    Person asker = asker(request);
    return Message.of(
        new Paragraph(new GivePhrases(asked.language()).requestOver(request.stateAt(now), asker)),
        Controls.of(
            Button.plain(
                new FeedbackPhrases(asked.language()).giveTo(asker),
                FeedbackDialogue.giveTo(asker.id()))));
  }
}
