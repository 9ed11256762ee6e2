package se.kadens.feedback;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Fold;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Text;
import se.kadens.digest.DigestSection;
import se.kadens.digest.Scope;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.rhythm.LocalMoments;
import se.kadens.rhythm.Occurrence;

/**
 * Praise in a manager's team that its givers let them see, and how many wait for the manager's own
 * feedback; never who asked whom.
 */
@Component
class FeedbackSection implements DigestSection {

  /** The rest of a team's praise is a press away. */
  private static final int MOST_NAMED = 3;

  private final Feedbacks feedbacks;
  private final FeedbackRequests requests;
  private final Items items;
  private final People people;

  FeedbackSection(Feedbacks feedbacks, FeedbackRequests requests, Items items, People people) {
    this.feedbacks = feedbacks;
    this.requests = requests;
    this.items = items;
    this.people = people;
  }

  @Override
  public boolean besidesProgrammes() {
    return true;
  }

  @Override
  public Part of(Scope scope) {
    Person manager = scope.manager();
    FeedbackPhrases phrases = new FeedbackPhrases(manager.language());
    List<Line> lines = new ArrayList<>();
    List<Fold> details = new ArrayList<>();
    List<Control> actions = new ArrayList<>();
    int waiting = requests.waitingFor(manager, scope.now()).size();
    if (waiting > 0) {
      lines.add(new Line(Rank.REQUESTS, new Paragraph(phrases.waiting(waiting))));
      actions.add(Button.plain(phrases.showRequests(), AskDialogue.verb("list", "")));
    }
    List<Feedback> praise = praise(scope);
    if (!praise.isEmpty()) {
      List<String> each = praise.stream().map(items::of).map(phrases::praised).distinct().toList();
      lines.add(new Line(Rank.PRAISE, new Paragraph(phrases.praised(each, MOST_NAMED))));
      if (each.size() > MOST_NAMED) {
        details.add(
            new Fold(
                phrases.allPraise(), List.of(new Bullets(each.stream().map(Text::of).toList()))));
      }
      if (praise.stream().anyMatch(one -> one.audience().seenBy() == SeenBy.MANAGER)) {
        actions.add(Button.plain(phrases.readPraise(), ReadingSteps.shown()));
      }
    }
    return new Part(lines, details, actions);
  }

  private List<Feedback> praise(Scope scope) {
    Person manager = scope.manager();
    List<Person> reports = people.reportsOf(manager.workspace(), manager.id());
    Instant until = summaryOf(scope, scope.occurrence());
    Instant from =
        scope
            .programme()
            .rhythm()
            .before(scope.occurrence())
            .map(before -> summaryOf(scope, before))
            .orElseGet(
                () ->
                    LocalMoments.of(
                        scope.occurrence().period().start().atStartOfDay(), manager.zone()));
    return feedbacks.praise(manager, reports.stream().map(Person::id).toList(), from, until);
  }

  /** Each summary has what came since the one before it, so that nothing falls in between. */
  private static Instant summaryOf(Scope scope, Occurrence occurrence) {
    LocalDateTime asked = occurrence.opens();
    return LocalMoments.of(
        scope
            .programme()
            .planFor(occurrence)
            .digestAfter(asked)
            .orElseGet(() -> occurrence.period().end().atStartOfDay()),
        scope.manager().zone());
  }
}
