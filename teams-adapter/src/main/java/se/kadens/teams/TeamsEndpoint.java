package se.kadens.teams;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.web.HttpRequestHandler;

/**
 * Where the Bot Connector posts everything. Its token is in the header, and nothing of the body is
 * read before it holds.
 */
final class TeamsEndpoint implements HttpRequestHandler {

  static final String PATH = "/api/messages";

  private static final int MOST_BYTES = 256 * 1024;

  private final BooleanSupplier turnsAway;
  private final Gate gate;
  private final Premises premises;
  private final Intake intake;
  private final Clock clock;

  /**
   * @param turnsAway turns away, and counts, what there is no room for, before it is read
   */
  TeamsEndpoint(
      BooleanSupplier turnsAway, Gate gate, Premises premises, Intake intake, Clock clock) {
    this.turnsAway = turnsAway;
    this.gate = gate;
    this.premises = premises;
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"POST".equals(request.getMethod())) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    if (turnsAway.getAsBoolean()) {
      write(Answer.again(), response);
      return;
    }
    Optional<Speaker> speaker = gate.admit(request.getHeader("Authorization"));
    if (speaker.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Optional<Incoming> activity = Incoming.read(body);
    if (activity.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } else if (!speaker.get().speaksFor(activity.get().activity().getServiceUrl())) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (!premises.welcome(activity.get())) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      write(intake.take(activity.get(), clock.instant()), response);
    }
  }

  private static void write(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    String body = answer.body();
    if (body != null) {
      response.setContentType("application/json;charset=UTF-8");
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
  }
}
