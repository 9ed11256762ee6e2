package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Takes in what is pressed on cards that expect an answer at once: the card that takes their place,
 * or a sentence beside it.
 */
final class Executions {

  private final Visitors visitors;
  private final Presses presses;
  private final Replies replies;
  private final Doorway doorway;

  Executions(Visitors visitors, Presses presses, Replies replies, Doorway doorway) {
    this.visitors = visitors;
    this.presses = presses;
    this.replies = replies;
    this.doorway = doorway;
  }

  Answer take(Incoming activity, Instant now) {
    if (!activity.isPersonal()) {
      return Answer.sentence(said(activity, TeamsPhrases::onlyInPersonalChat));
    }
    JsonNode data = activity.value().path("action").path("data");
    Pressing pressing = Submissions.read(data);
    return switch (visitors.identify(activity, now)) {
      case Visitor.Known who when pressing instanceof Pressing.Foreign ->
          Answer.error(400, "BadRequest", who.phrases().notOurs());
      case Visitor.Known who -> answer(who, activity, pressing, data, now);
      case Visitor visitor -> {
        doorway.meet(visitor, now);
        yield Answer.sentence(said(activity, TeamsPhrases::answeredBelow));
      }
    };
  }

  private Answer answer(
      Visitor.Known who, Incoming activity, Pressing pressing, JsonNode data, Instant now) {
    Place place = Place.of(activity.answered(), pressing, data);
    List<Step> steps =
        replies.plan(who, place, presses.take(who, activity, pressing, data, now).inOrder(), now);
    Answer answer =
        replies
            .shown(who, steps)
            .map(Answer::card)
            .orElseGet(
                () ->
                    Answer.sentence(
                        steps.isEmpty()
                            ? who.phrases().received()
                            : who.phrases().answeredBelow()));
    replies.afterwards(who, steps);
    return answer;
  }

  /** What the person typed is still in the card. */
  static Answer notSaved(Incoming activity) {
    return Answer.error(
            500, "InternalServerError", said(activity, TeamsPhrases::notSavedButStillHere))
        .tentative();
  }

  private static String said(Incoming activity, Function<TeamsPhrases, String> sentence) {
    return TeamsPhrases.say(activity.language(), sentence);
  }
}
