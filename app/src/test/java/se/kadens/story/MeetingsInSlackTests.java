package se.kadens.story;

import java.util.stream.Collectors;
import se.kadens.sandbox.slack.ApiCall;

/** One-to-ones on Slack: whatever they see, Slack's rules let through. */
class MeetingsInSlackTests extends Meetings {

  private static final SlackHouse HOUSE = SlackHouse.alone();

  MeetingsInSlackTests() {
    super(HOUSE, new SlackForger(HOUSE));
  }

  /** Forms are opened for whoever pressed last, so they count for everybody. */
  @Override
  String sentTo(String firstName) {
    String user = HOUSE.seat(firstName).desk().user().id();
    return HOUSE.slack().calls().stream()
        .filter(call -> isFor(user, call))
        .map(call -> Catalogue.tree(call.arguments()).toString())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isFor(String user, ApiCall call) {
    String channel = call.arguments().path("channel").asString("");
    return channel.equals(user)
        || channel.equals("D" + user.substring(1))
        || call.arguments().path("user_id").asString("").equals(user)
        || call.method().matches("views\\.(open|push|update)");
  }
}
