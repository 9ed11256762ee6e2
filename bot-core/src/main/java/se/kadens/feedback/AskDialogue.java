package se.kadens.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Dialogue;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Form;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Message;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.people.Person;

/** Hears that somebody wants feedback, and what those say who are asked. */
@Component
class AskDialogue implements Dialogue {

  static final String FEATURE = "feedbackask";

  private static final String REASON = "reason";

  private static final List<Command> COMMANDS =
      List.of(new Command("ask", Set.of("ask for feedback", "be om återkoppling")));

  private static final Offered OFFERED =
      new Offered(
          "form:(?:ID)?/.*", "list:", "(?:withdraw|answer|decline|why):ID", "(?:send|reason):ID");

  private final AskFeedback ask;
  private final AskForms forms;
  private final AskSteps steps;
  private final GiveFeedback give;
  private final GivingSteps giving;

  AskDialogue(
      AskFeedback ask, AskForms forms, AskSteps steps, GiveFeedback give, GivingSteps giving) {
    this.ask = ask;
    this.forms = forms;
    this.steps = steps;
    this.give = give;
    this.giving = giving;
  }

  static Action verb(String verb, Object subject) {
    return new Action(FEATURE, verb, subject.toString());
  }

  @Override
  public String feature() {
    return FEATURE;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Reply answer(Interaction interaction) {
    Person by = interaction.by();
    if (!by.active()) {
      return Reply.say(new GivePhrases(by.language()).youHaveLeft());
    }
    return switch (interaction) {
      case Asked asked -> Reply.say(steps.whom(by, asked.rest()));
      case Pressed pressed when OFFERED.has(pressed.action()) ->
          pressed(by, pressed.action(), pressed.at());
      case Submitted submitted when OFFERED.has(submitted.action()) -> submitted(by, submitted);
      case Pressed _, Submitted _ -> notYours(by);
      case Said _ -> Reply.nothing();
    };
  }

  private Reply pressed(Person by, Action action, Instant now) {
    return switch (action.verb()) {
      case "form" -> new Reply.Ask(forms.form(by, action.subject(), now));
      case "withdraw" -> withdraw(by, UUID.fromString(action.subject()), now);
      case "list" -> Reply.say(steps.waiting(by, now));
      case "answer" -> request(by, action).map(r -> answer(by, r, now)).orElse(notYours(by));
      case "decline" -> request(by, action).map(r -> decline(by, r, now)).orElse(notYours(by));
      case "why" -> request(by, action).map(r -> why(by, r)).orElse(notYours(by));
      default -> throw new IllegalArgumentException("nothing of requests: " + action);
    };
  }

  private Reply submitted(Person by, Submitted submitted) {
    return submitted.action().verb().equals("reason")
        ? request(by, submitted.action())
            .map(request -> reason(by, request, submitted))
            .orElse(notYours(by))
        : ask(by, submitted);
  }

  private Reply ask(Person asker, Submitted submitted) {
    UUID round = UUID.fromString(submitted.action().subject());
    return switch (forms.read(asker, submitted.values(), submitted.at())) {
      case AskForms.Filled.Wanting(var problems) -> new Reply.Correct(problems);
      case AskForms.Filled.Complete(var people, var topic, var goal) ->
          switch (ask.ask(asker, round, people, topic, goal, submitted.at())) {
            case AskFeedback.Asking.Asked(var asked, var waiting) ->
                Reply.say(steps.asked(asker, round, asked, waiting, submitted.at()));
            case AskFeedback.Asking.AskedBefore _ -> Reply.say(new AskPhrases(asker).askedBefore());
            case AskFeedback.Asking.Refused(var person, var why) ->
                new Reply.Correct(
                    Map.of(AskForms.PEOPLE, new AskPhrases(asker).refused(why, person)));
          };
    };
  }

  private Reply withdraw(Person asker, UUID round, Instant now) {
    List<Person> spared = ask.withdraw(asker, round, now);
    AskPhrases phrases = new AskPhrases(asker);
    return Reply.replace(
        Message.of(spared.isEmpty() ? phrases.nothingToWithdraw() : phrases.withdrawn(spared)));
  }

  private Optional<FeedbackRequest> request(Person by, Action action) {
    return ask.to(by, RequestId.parse(action.subject()));
  }

  private static Reply notYours(Person by) {
    return Reply.say(new AskPhrases(by).notYours());
  }

  /** Leads to the same draft, however often it is pressed; who sees it, the giver chooses. */
  private Reply answer(Person giver, FeedbackRequest request, Instant now) {
    if (!request.openAt(now)) {
      return Reply.say(steps.over(giver, request, now));
    }
    Draft draft = give.begin(giver, request.asker(), Occasion.request(request.id()), null, now);
    if (draft.tag() == null && draft.words() == null && request.goal() != null) {
      draft = give.save(draft.tied(request.goal()), now);
    }
    return Reply.say(giving.resume(draft, giver));
  }

  private Reply decline(Person by, FeedbackRequest request, Instant now) {
    if (!ask.decline(request, now)) {
      return Reply.say(steps.over(by, request, now));
    }
    AskPhrases phrases = new AskPhrases(by);
    return Reply.replace(
        Message.of(
            new Paragraph(phrases.declined(steps.asker(request))),
            Controls.of(Button.plain(phrases.sayWhy(), verb("why", request.id())).openingForm())));
  }

  private Reply why(Person by, FeedbackRequest request) {
    AskPhrases phrases = new AskPhrases(by);
    if (request.state() != FeedbackRequest.State.DECLINED || request.reason() != null) {
      return Reply.say(phrases.reasonBefore());
    }
    return new Reply.Ask(
        new Form(
            verb("reason", request.id()),
            phrases.reasonTitle(),
            phrases.sendReason(),
            phrases.close(),
            List.<Block>of(new Paragraph(phrases.reasonGoesTo(steps.asker(request)))),
            List.of(
                new TextField(
                    REASON,
                    phrases.reason(),
                    null,
                    true,
                    null,
                    true,
                    AskFeedback.LONGEST_REASON))));
  }

  private Reply reason(Person by, FeedbackRequest request, Submitted submitted) {
    AskPhrases phrases = new AskPhrases(by);
    if (!(submitted.values().get(REASON) instanceof Value.Words(String words)) || words.isBlank()) {
      return new Reply.Correct(Map.of(REASON, phrases.writeReason()));
    }
    if (words.length() > AskFeedback.LONGEST_REASON) {
      return new Reply.Correct(Map.of(REASON, phrases.tooLong(AskFeedback.LONGEST_REASON)));
    }
    return Reply.say(
        ask.giveReason(request, words.strip(), submitted.at())
            ? Message.of(phrases.reasonSent(steps.asker(request)))
            : Message.of(Text.of(phrases.reasonBefore())));
  }
}
