package se.kadens.feedback;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kadens.conversation.Action;

/** Tells what a button or form of ours can carry from what somebody made up. */
final class Offered {

  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Pattern any;

  /**
   * @param actions verb and subject, with a colon between; an id is written ID
   */
  Offered(String... actions) {
    any =
        Pattern.compile(
            Stream.of(actions)
                .map(action -> action.replace("ID", ID))
                .collect(Collectors.joining("|")),
            Pattern.DOTALL);
  }

  boolean has(Action action) {
    return any.matcher(action.verb() + ":" + action.subject()).matches();
  }
}
