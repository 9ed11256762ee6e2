package se.kadens.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.filter.OncePerRequestFilter;
import se.kadens.conversation.Received;

/**
 * What became of what came in: what was let in or turned away as the core says, and what was
 * refused as the answer says.
 */
@Component
class InboundMeters extends OncePerRequestFilter {

  private static final Map<String, String> DOORS =
      Map.of("/slack/events", "slack", "/api/messages", "teams");

  private static final String REFUSED = "refused";

  private final MeterRegistry registry;
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  InboundMeters(MeterRegistry registry) {
    this.registry = registry;
    for (String channel : DOORS.values()) {
      for (Received.As as : Received.As.values()) {
        inbound(channel, as.name().toLowerCase(Locale.ROOT));
      }
      inbound(channel, REFUSED);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(Received received) {
    inbound(received.channel(), received.as().name().toLowerCase(Locale.ROOT)).increment();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !DOORS.containsKey(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    String channel = DOORS.get(request.getRequestURI());
    if (channel != null && response.getStatus() / 100 == 4) {
      inbound(channel, REFUSED).increment();
    }
  }

  private Counter inbound(String channel, String outcome) {
    return counters.computeIfAbsent(channel + " " + outcome, _ -> registered(channel, outcome));
  }

  private Counter registered(String channel, String outcome) {
    return Counter.builder("kadens.inbound")
        .description("What people did and channels delivered, by what became of it, on this node")
        .tag("channel", channel)
        .tag("outcome", outcome)
        .register(registry);
  }
}
