package se.kadens.sandbox.practice;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeDesk.Line;
import se.kadens.sandbox.practice.PracticeStage.NextMoment;

/** Just enough to tell the page what has changed since it looked last. */
record Pulse(String run, Instant now, @Nullable NextMoment next, Map<String, Beat> desks) {

  /** {@code mark} changes with anything on the desk; {@code heard} is the bot's newest message. */
  record Beat(String mark, String heard) {}

  static Pulse of(String run, PracticeChat chat, PracticeStage stage) {
    return new Pulse(
        run,
        stage.now(),
        stage.next().orElse(null),
        chat.members().stream()
            .map(Member::id)
            .collect(toMap(id -> id, id -> beat(chat.desk(id)))));
  }

  private static Beat beat(PracticeDesk desk) {
    List<Line> lines = desk.messages();
    String heard =
        lines.stream().filter(Line::fromBot).map(Line::ts).reduce("", (_, newest) -> newest);
    int everything = Objects.hash(lines, desk.modal(), desk.home());
    return new Beat(lines.size() + "-" + Integer.toHexString(everything), heard);
  }
}
