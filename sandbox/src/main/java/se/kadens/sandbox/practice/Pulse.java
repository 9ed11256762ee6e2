package se.kadens.sandbox.practice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.CardDesk.Post;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeDesk.Line;
import se.kadens.sandbox.practice.PracticeStage.NextMoment;

/** Just enough to tell the page what has changed since it looked last; desks are by chat's id. */
record Pulse(String run, Instant now, @Nullable NextMoment next, Map<String, Beat> desks) {

  /** {@code mark} changes with anything on the desk; {@code heard} is the bot's newest message. */
  record Beat(String mark, String heard) {}

  static Pulse of(String run, Chats chats, PracticeStage stage) {
    Map<String, Beat> desks = new HashMap<>();
    PracticeChat slack = chats.slack();
    if (slack != null) {
      slack.members().stream().map(Member::id).forEach(id -> desks.put(id, beat(slack.desk(id))));
    }
    CardChat teams = chats.teams();
    if (teams != null) {
      teams.members().stream().map(Member::id).forEach(id -> desks.put(id, beat(teams.desk(id))));
    }
    return new Pulse(run, stage.now(), stage.next().orElse(null), desks);
  }

  private static Beat beat(PracticeDesk desk) {
    List<Line> lines = desk.messages();
    String heard =
        lines.stream().filter(Line::fromBot).map(Line::ts).reduce("", (_, newest) -> newest);
    return new Beat(mark(lines, desk.modal(), desk.home(), desk.rooms()), heard);
  }

  private static Beat beat(CardDesk desk) {
    List<Post> posts = desk.posts();
    String heard =
        posts.stream().filter(Post::fromBot).map(Post::id).reduce("", (_, newest) -> newest);
    return new Beat(
        mark(posts, desk.dialog(), desk.notice(), desk.standing(), desk.rooms()), heard);
  }

  private static String mark(List<?> said, Object... around) {
    return said.size() + "-" + Integer.toHexString(31 * said.hashCode() + Objects.hash(around));
  }
}
