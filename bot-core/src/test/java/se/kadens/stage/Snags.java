package se.kadens.stage;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import se.kadens.conversation.Heard;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Listener;

/** Hears words before every feature, and does with them what a test wants; nothing unless told. */
@Order(Integer.MIN_VALUE)
public final class Snags implements Listener {

  private volatile Function<Said, Optional<Heard>> snag = Snags::nothing;

  private static Optional<Heard> nothing(Said unheard) {
    return Optional.empty();
  }

  @Override
  public Optional<Heard> hear(Said said) {
    return snag.apply(said);
  }

  public void when(Function<Said, Optional<Heard>> heard) {
    snag = heard;
  }

  void startAfresh() {
    snag = Snags::nothing;
  }
}
