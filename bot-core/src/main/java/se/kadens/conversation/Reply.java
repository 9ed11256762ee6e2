package se.kadens.conversation;

import java.util.List;
import java.util.Map;

/** What the bot does in answer to an interaction; the channel carries it out. */
public sealed interface Reply {

  /** Nothing to say or show. */
  record Nothing() implements Reply {}

  /** Says something new. */
  record Say(Message message) implements Reply {}

  /**
   * Puts this in the place of the message that was pressed on; says it anew where there is none.
   */
  record Replace(Message message) implements Reply {}

  /** Opens a form. */
  record Ask(Form form) implements Reply {}

  /**
   * Leaves the form open with what was typed, and says by field name what to change. Only answers a
   * {@link Interaction.Submitted}.
   */
  record Correct(Map<String, String> problems) implements Reply {
    public Correct {
      problems = Map.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a correction names a field");
      }
    }
  }

  /** One after the other. */
  record Several(List<Reply> replies) implements Reply {
    public Several {
      replies = List.copyOf(replies);
    }
  }

  /** What there is to do, one after the other, with nothing that is several and nothing empty. */
  default List<Reply> inOrder() {
    return switch (this) {
      case Several(List<Reply> replies) ->
          replies.stream().flatMap(reply -> reply.inOrder().stream()).toList();
      case Nothing _ -> List.of();
      case Say _, Replace _, Ask _, Correct _ -> List.of(this);
    };
  }

  static Reply nothing() {
    return new Nothing();
  }

  static Reply say(Message message) {
    return new Say(message);
  }

  static Reply say(String words) {
    return new Say(Message.of(words));
  }

  static Reply replace(Message message) {
    return new Replace(message);
  }

  static Reply both(Reply first, Reply second) {
    return new Several(List.of(first, second));
  }
}
