package se.kadens.sandbox.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.CardDesk.Dialog;
import se.kadens.sandbox.practice.CardDesk.Post;
import se.kadens.sandbox.practice.CardDesk.Standing;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import se.kadens.sandbox.practice.Sight.Done;

/** All that a person sees in their chat of cards, after what they did if they did something. */
record CardSight(
    List<Post> posts,
    @Nullable Dialog dialog,
    @Nullable String notice,
    Standing standing,
    List<ChatRoom<Post>> rooms,
    @Nullable Done done) {

  static CardSight of(CardDesk desk) {
    return seen(desk, null);
  }

  static CardSight after(Answer answer, CardDesk desk) {
    return seen(desk, new Done(answer.status(), answer.body(), answer.took().toMillis()));
  }

  private static CardSight seen(CardDesk desk, @Nullable Done done) {
    return new CardSight(
        desk.posts(),
        desk.dialog().orElse(null),
        desk.notice().orElse(null),
        desk.standing(),
        desk.rooms(),
        done);
  }
}
