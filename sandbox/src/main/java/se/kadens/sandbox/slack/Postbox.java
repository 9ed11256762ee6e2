package se.kadens.sandbox.slack;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Where a client leaves what its person does, for the app. */
interface Postbox {

  Outcome interaction(ObjectNode payload);

  Outcome command(ObjectNode form);

  Outcome event(ObjectNode event);

  /** Keeps each here instead, from where it goes on when it is told to, and as often as it is. */
  record HeldUp(Postbox next, List<Supplier<Outcome>> here) implements Postbox {

    @Override
    public Outcome interaction(ObjectNode payload) {
      return kept(() -> next.interaction(payload));
    }

    @Override
    public Outcome command(ObjectNode form) {
      return kept(() -> next.command(form));
    }

    @Override
    public Outcome event(ObjectNode event) {
      return kept(() -> next.event(event));
    }

    private Outcome kept(Supplier<Outcome> goingOn) {
      here.add(goingOn);
      return Outcome.unanswered("still on its way", Duration.ZERO);
    }
  }
}
