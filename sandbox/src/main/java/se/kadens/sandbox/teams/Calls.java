package se.kadens.sandbox.teams;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Answers calls with the faults that are planned for them, and keeps a record of each. */
final class Calls {

  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  /**
   * A call.
   *
   * @param conversationId empty when it is about none
   */
  record Call(CallKind kind, String path, JsonNode body, String conversationId) {}

  private final Tenant tenant;
  private final ConcurrentLinkedQueue<ConnectorCall> calls = new ConcurrentLinkedQueue<>();

  Calls(Tenant tenant) {
    this.tenant = tenant;
  }

  List<ConnectorCall> all() {
    return List.copyOf(calls);
  }

  void answer(HttpExchange exchange, Call call, Supplier<Http.Answer> work) throws IOException {
    tenant.busy.begin();
    try {
      Optional<Fault> fault = tenant.faults.take(call.kind(), call.conversationId());
      Http.Answer answer = fault.map(one -> answer(one, work)).orElseGet(() -> safely(work));
      calls.add(
          new ConnectorCall(
              tenant.settings.clock().instant(),
              call.kind(),
              exchange.getRequestMethod(),
              call.path(),
              call.body(),
              answer.status()));
      pause(fault.map(Fault::delay).orElse(Duration.ZERO));
      if (answer.status() == 0) {
        exchange.close();
      } else {
        Http.send(exchange, answer);
      }
    } finally {
      tenant.busy.end();
    }
  }

  private static Http.Answer answer(Fault fault, Supplier<Http.Answer> work) {
    Http.Answer undisturbed =
        fault.takesEffect() ? safely(work) : Http.Answer.of(fault.status(), null);
    return fault.status() == 200
        ? undisturbed
        : Http.Answer.error(
            fault.status(), fault.code(), "on purpose: " + fault.code(), fault.retryAfter());
  }

  private static Http.Answer safely(Supplier<Http.Answer> work) {
    try {
      return work.get();
    } catch (ApiFailure failure) {
      return Http.Answer.error(failure.status(), failure.code(), failure.words(), Duration.ZERO);
    } catch (RuntimeException e) {
      log.error("the sandbox made a mistake of its own", e);
      return Http.Answer.of(500, null);
    }
  }

  private static void pause(Duration delay) {
    if (delay.isPositive()) {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
