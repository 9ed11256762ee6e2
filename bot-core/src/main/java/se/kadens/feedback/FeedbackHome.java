package se.kadens.feedback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.home.HomeSection;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;

/** What a person has begun to write, what others ask of them, and what they have not read yet. */
@Component
class FeedbackHome implements HomeSection {

  private static final int NEWEST = 3;

  private final FeedbackDrafts drafts;
  private final Feedbacks feedbacks;
  private final FeedbackRequests requests;
  private final ReadFeedback read;
  private final AskSteps steps;
  private final Items items;
  private final People people;

  FeedbackHome(
      FeedbackDrafts drafts,
      Feedbacks feedbacks,
      FeedbackRequests requests,
      ReadFeedback read,
      AskSteps steps,
      Items items,
      People people) {
    this.drafts = drafts;
    this.feedbacks = feedbacks;
    this.requests = requests;
    this.read = read;
    this.steps = steps;
    this.items = items;
    this.people = people;
  }

  @Override
  public Place place() {
    return Place.OWN;
  }

  @Override
  public List<Block> of(Person person, Instant now) {
    List<Block> blocks = new ArrayList<>();
    feedbacks.received(person, 0, NEWEST).stream()
        .filter(feedback -> !read.openedBy(person, feedback))
        .forEach(feedback -> blocks.addAll(unread(feedback, person)));
    requests.waitingFor(person, now).stream()
        .limit(NEWEST)
        .forEach(request -> blocks.addAll(steps.request(request, person, false)));
    requests.openOf(person, now).stream()
        .collect(groupingBy(FeedbackRequest::round, LinkedHashMap::new, toList()))
        .values()
        .forEach(round -> blocks.addAll(waiting(round, person)));
    drafts.of(person).stream().limit(NEWEST).forEach(draft -> blocks.addAll(draft(draft, person)));
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Paragraph(new FeedbackPhrases(person.language()).homeTitle()));
    }
    return blocks;
  }

  private List<Block> unread(Feedback feedback, Person person) {
    FeedbackPhrases phrases = new FeedbackPhrases(person.language());
    return List.of(
        new Paragraph(
            phrases.row(items.of(feedback), feedback.sentAt().atZone(person.zone()).toLocalDate())),
        Controls.of(Button.plain(phrases.read(), FeedbackDialogue.read(feedback.id()))));
  }

  private List<Block> waiting(List<FeedbackRequest> round, Person asker) {
    return List.of(
        new Paragraph(
            new FeedbackPhrases(asker.language())
                .youWaitFor(
                    people.find(
                        asker.workspace(), round.stream().map(FeedbackRequest::asked).toList()))),
        steps.takeBack(round.getFirst().round(), asker));
  }

  private List<Block> draft(Draft draft, Person person) {
    FeedbackPhrases phrases = new FeedbackPhrases(person.language());
    PersonId receiver = draft.receiver();
    return List.of(
        new Paragraph(
            receiver == null
                ? phrases.draftToNobody()
                : phrases.draftTo(
                    people.find(person.workspace(), receiver).map(Person::name).orElse(""))),
        Controls.of(
            Button.plain(
                phrases.goOn(),
                new Action(FeedbackDialogue.FEATURE, "resume", draft.id().toString()))));
  }
}
