package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kadens.conversation.Form;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Wordless;

/** Opens dialogs, and takes in what is sent in from them. */
final class Dialogs {

  private static final Logger log = LoggerFactory.getLogger(Dialogs.class);

  private final Visitors visitors;
  private final Presses presses;
  private final Forms forms;
  private final Replies replies;
  private final Doorway doorway;

  Dialogs(Visitors visitors, Presses presses, Forms forms, Replies replies, Doorway doorway) {
    this.visitors = visitors;
    this.presses = presses;
    this.forms = forms;
    this.replies = replies;
    this.doorway = doorway;
  }

  /** What one request in a dialog is about. */
  private record Turn(
      Visitor.Known who,
      Incoming activity,
      Pressing pressing,
      JsonNode data,
      Optional<String> opener,
      Instant now) {}

  Answer fetch(Incoming activity, Instant now) {
    return withKnown(activity, now, this::open);
  }

  Answer submit(Incoming activity, Instant now) {
    return withKnown(activity, now, this::sendIn);
  }

  private Answer withKnown(Incoming activity, Instant now, Function<Turn, Answer> taking) {
    if (!activity.isPersonal()) {
      return saying(activity, TeamsPhrases::onlyInPersonalChat);
    }
    JsonNode data = activity.value().path("data");
    Pressing pressing = Submissions.read(data);
    return switch (visitors.identify(activity, now)) {
      case Visitor.Known who when pressing instanceof Pressing.Foreign ->
          Answer.dialogSaying(who.phrases().notOurs());
      case Visitor.Known who -> {
        Optional<String> opener = Forms.opener(data).or(activity::answered);
        yield taking.apply(new Turn(who, activity, pressing, data, opener, now));
      }
      case Visitor visitor -> {
        doorway.meet(visitor, now);
        yield saying(activity, TeamsPhrases::answeredInChat);
      }
    };
  }

  /**
   * Answers with a dialog what was asked elsewhere than in the chat. Who has no chat with us reads
   * in the dialog what would else be said there.
   */
  Answer answer(Visitor.Known who, Incoming activity, Reply reply, Instant now) {
    Turn turn = elsewhere(who, activity, now);
    List<Reply> all = reply.inOrder();
    if (who.address().conversation() == null) {
      Optional<String> said = Replies.words(all);
      if (said.isPresent()) {
        return Answer.dialogSaying(said.get());
      }
    }
    return opened(turn, all);
  }

  /** Takes in a form that was opened from elsewhere than the chat. */
  Answer submit(Visitor.Known who, Incoming activity, Instant now) {
    Turn turn = elsewhere(who, activity, now);
    return turn.pressing() instanceof Pressing.Foreign
        ? Answer.dialogSaying(who.phrases().notOurs())
        : sendIn(turn);
  }

  private static Turn elsewhere(Visitor.Known who, Incoming activity, Instant now) {
    JsonNode data = activity.value().path("data");
    return new Turn(who, activity, Submissions.read(data), data, Optional.empty(), now);
  }

  private Answer open(Turn turn) {
    return opened(turn, take(turn));
  }

  private Answer opened(Turn turn, List<Reply> all) {
    return dialog(turn, all)
        .orElseGet(
            () ->
                Answer.dialogSaying(
                    all.isEmpty()
                        ? turn.who().phrases().received()
                        : turn.who().phrases().answeredInChat()));
  }

  // Whatever it is that keeps the words from being stored, they must not be lost with it.
  @SuppressWarnings("CatchAndPrintStackTrace")
  private Answer sendIn(Turn turn) {
    List<Reply> all;
    try {
      all = take(turn);
    } catch (RuntimeException e) {
      log.error("a form from Teams was not taken in", Wordless.of(e));
      String sentence = turn.who().phrases().notSavedButStillHere();
      return again(turn, Map.of("", sentence)).tentative();
    }
    return dialog(turn, all).orElseGet(Answer::ok);
  }

  private List<Reply> take(Turn turn) {
    return presses
        .take(turn.who(), turn.activity(), turn.pressing(), turn.data(), turn.now())
        .inOrder();
  }

  /** The dialog that follows, if one does; everything else is said in the chat. */
  private Optional<Answer> dialog(Turn turn, List<Reply> all) {
    List<Reply> elsewhere =
        all.stream()
            .filter(reply -> !(reply instanceof Reply.Ask || reply instanceof Reply.Correct))
            .toList();
    replies.afterwards(
        turn.who(), replies.plan(turn.who(), Place.opener(turn.opener()), elsewhere, turn.now()));
    for (Reply reply : all) {
      if (reply instanceof Reply.Correct(Map<String, String> problems)) {
        return Optional.of(again(turn, problems));
      }
      if (reply instanceof Reply.Ask(Form form)) {
        return Optional.of(
            forms.inDialog(turn.who(), form, turn.opener().orElse(null), turn.now()));
      }
    }
    return Optional.empty();
  }

  private Answer again(Turn turn, Map<String, String> problems) {
    Optional<ObjectNode> corrected =
        turn.pressing() instanceof Pressing.Submit sent
            ? forms.corrected(turn.who(), sent, turn.data(), problems)
            : Optional.empty();
    return corrected
        .map(Forms::dialogAgain)
        .orElseGet(() -> Answer.dialogSaying(Forms.inWords(problems).summary()));
  }

  /** The dialog does not open; there is nothing in it to lose. */
  static Answer didNotOpen(Incoming activity) {
    return saying(activity, TeamsPhrases::notSavedButStillHere).tentative();
  }

  private static Answer saying(Incoming activity, Function<TeamsPhrases, String> sentence) {
    return Answer.dialogSaying(TeamsPhrases.say(activity.language(), sentence));
  }
}
