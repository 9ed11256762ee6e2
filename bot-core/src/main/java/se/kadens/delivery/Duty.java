package se.kadens.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;
import se.kadens.people.WorkspaceId;

/** One kind of what the Courier finds to do in the ledger. */
interface Duty {

  /**
   * Takes some of it in hand, passing over what waits for full lanes. Each piece finds its place
   * first, several at once.
   */
  List<Supplier<Placing>> take(Instant now, int atMost, String full);

  /**
   * Has every line that is logged over a piece of work name its notice and workspace, on the thread
   * that does it and ends with it.
   */
  static Supplier<Placing> about(WorkspaceId workspace, UUID notice, Supplier<Placing> piece) {
    return () -> {
      MDC.put("workspace", workspace.value().toString());
      MDC.put("notice", notice.toString());
      return piece.get();
    };
  }

  static Supplier<Placing> about(Claim claim, Supplier<Placing> piece) {
    return about(claim.notice().key().workspace(), claim.notice().id(), piece);
  }

  /** What a piece of work comes to once it is known where it goes. */
  sealed interface Placing {

    /** It goes by a lane, which it has entered. */
    record In(Lane lane, Runnable errand) implements Placing {}

    /** It has ended already. */
    record Over() implements Placing {}

    /** There was no room, and it lies where it was. */
    record Back() implements Placing {}
  }
}
