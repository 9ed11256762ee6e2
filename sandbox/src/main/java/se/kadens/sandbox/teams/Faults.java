package se.kadens.sandbox.teams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong on purpose. Everything is well until a switch is set; safe for several threads.
 */
public final class Faults {

  private record Planned(CallKind kind, Fault fault) {}

  private final List<Planned> planned = new ArrayList<>();
  private final Map<String, Fault> byConversation = new HashMap<>();
  private @Nullable Fault everywhere;
  private int deliveries = 1;
  private int membersPerPage = Integer.MAX_VALUE;

  Faults() {}

  /** The next calls of this kind meet this fault, after those planned before. */
  public synchronized Faults next(CallKind kind, int calls, Fault fault) {
    for (int call = 0; call < calls; call++) {
      planned.add(new Planned(kind, fault));
    }
    return this;
  }

  /** Each call about this conversation meets this fault from now on. */
  public synchronized Faults inConversation(String conversationId, Fault fault) {
    byConversation.put(conversationId, fault);
    return this;
  }

  /** Each call meets this fault from now on, the token endpoint's too. */
  public synchronized Faults everywhere(Fault fault) {
    everywhere = fault;
    return this;
  }

  /** Every activity reaches the bot this many times in all, with the same id. */
  public synchronized Faults duplicateDelivery(int times) {
    deliveries = times;
    return this;
  }

  /** Pages of members are at most this long, whatever the bot asks. */
  public synchronized Faults membersPerPage(int most) {
    membersPerPage = most;
    return this;
  }

  /** All is well again. */
  public synchronized void clear() {
    planned.clear();
    byConversation.clear();
    everywhere = null;
    deliveries = 1;
    membersPerPage = Integer.MAX_VALUE;
  }

  synchronized Optional<Fault> take(CallKind kind, String conversationId) {
    if (everywhere != null) {
      return Optional.of(everywhere);
    }
    Fault lasting = byConversation.get(conversationId);
    if (lasting != null) {
      return Optional.of(lasting);
    }
    Optional<Planned> next = planned.stream().filter(one -> one.kind() == kind).findFirst();
    next.ifPresent(planned::remove);
    return next.map(Planned::fault);
  }

  synchronized int deliveries() {
    return deliveries;
  }

  synchronized int membersPerPage() {
    return membersPerPage;
  }
}
