package se.kadens.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Block.Quote;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;

/** Asks people for feedback on somebody's behalf, reminds them once, and says if they decline. */
@Component
class RequestComposer implements Composer {

  static final String FEATURE = AskDialogue.FEATURE;

  private final FeedbackRequests requests;
  private final AskSteps steps;
  private final People people;
  private final Calendars calendars;
  private final TellOfFeedback tell;

  RequestComposer(
      FeedbackRequests requests,
      AskSteps steps,
      People people,
      Calendars calendars,
      TellOfFeedback tell) {
    this.requests = requests;
    this.steps = steps;
    this.people = people;
    this.calendars = calendars;
    this.tell = tell;
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    News news = News.parse(notice.subject());
    return Optional.of(new FeedbackPhrases(recipient.language()).why(news.what()));
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    Optional<FeedbackRequest> found = find(notice);
    if (found.isEmpty()) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    FeedbackRequest request = found.get();
    boolean away = calendars.isAway(recipient, now);
    return switch (News.parse(notice.subject()).what()) {
      case DECLINED ->
          away ? new Hold(tell.backAtWork(recipient, now)) : new Say(declined(request, recipient));
      case REMINDED ->
          over(request, now)
              .<Composition>map(Skip::new)
              .orElseGet(
                  () ->
                      away
                          ? new Skip(Reason.AWAY)
                          : new Say(new Message(steps.request(request, recipient, true))));
      default ->
          over(request, now)
              .<Composition>map(Skip::new)
              .orElseGet(
                  () ->
                      away
                          ? new Hold(tell.backAtWork(recipient, now))
                          : new Say(new Message(steps.request(request, recipient, false))));
    };
  }

  private Optional<Reason> over(FeedbackRequest request, Instant now) {
    boolean askerLeft =
        people.find(request.workspace(), request.asker()).filter(Person::active).isEmpty();
    return switch (request.stateAt(now)) {
      case OPEN -> askerLeft ? Optional.of(Reason.INACTIVE) : Optional.empty();
      case ANSWERED, DECLINED -> Optional.of(Reason.ANSWERED);
      case WITHDRAWN -> Optional.of(Reason.WITHDRAWN);
      case EXPIRED -> Optional.of(Reason.CLOSED);
    };
  }

  private Message declined(FeedbackRequest request, Person asker) {
    AskPhrases phrases = new AskPhrases(asker);
    List<Block> blocks = new ArrayList<>();
    people
        .find(request.workspace(), request.asked())
        .ifPresent(asked -> blocks.add(new Paragraph(phrases.hasDeclined(asked))));
    String reason = request.reason();
    if (reason != null) {
      blocks.add(new Quote(reason));
    }
    blocks.add(
        Controls.of(
            Button.plain(
                    phrases.askSomebodyElse(),
                    AskDialogue.verb("form", AskForms.subject(null, request.topic())))
                .openingForm()));
    return new Message(blocks);
  }

  /** Only what was heard can be forgotten: the reminder counts from here. */
  @Override
  public void sent(Notice notice, Instant now) {
    if (News.parse(notice.subject()).what() == News.What.ASKED) {
      find(notice)
          .ifPresent(
              request ->
                  people
                      .find(request.workspace(), request.asked())
                      .ifPresent(asked -> tell.remind(request, asked, now)));
    }
  }

  private Optional<FeedbackRequest> find(Notice notice) {
    return requests.find(
        notice.key().workspace(), new RequestId(News.parse(notice.subject()).of()));
  }
}
