package se.kadens.sandbox.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import se.kadens.sandbox.practice.PracticeDesk.Line;
import se.kadens.sandbox.practice.PracticeDesk.Window;

/** All that a person sees at their desk, after what they did if they did something. */
record Sight(
    List<Line> messages,
    @Nullable Window modal,
    @Nullable Window home,
    List<ChatRoom<Line>> rooms,
    @Nullable Done done) {

  /** How the bot's side took it. */
  record Done(int status, String body, long millis) {}

  static Sight of(PracticeDesk desk) {
    return seen(desk, null);
  }

  static Sight after(Answer answer, PracticeDesk desk) {
    return seen(desk, new Done(answer.status(), answer.body(), answer.took().toMillis()));
  }

  private static Sight seen(PracticeDesk desk, @Nullable Done done) {
    return new Sight(
        desk.messages(), desk.modal().orElse(null), desk.home().orElse(null), desk.rooms(), done);
  }
}
