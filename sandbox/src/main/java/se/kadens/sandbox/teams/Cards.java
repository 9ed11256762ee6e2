package se.kadens.sandbox.teams;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import se.kadens.sandbox.teams.cards.AdaptiveCardCheck;
import se.kadens.sandbox.teams.cards.Problem;
import tools.jackson.databind.JsonNode;

/** What is asked of a card before anybody sees it. */
final class Cards {

  static final String TYPE = "application/vnd.microsoft.card.adaptive";

  /** Teams takes more in most places, but not in all. */
  private static final int SIZE = 28 * 1024;

  private final Tenant tenant;

  Cards(Tenant tenant) {
    this.tenant = tenant;
  }

  /** What is wrong with an attachment, which is complained of as well. */
  Stream<String> problems(JsonNode attachment) {
    String type = Json.text(attachment, "contentType");
    List<String> found =
        type.equals(TYPE)
            ? AdaptiveCardCheck.of(attachment.path("content")).stream()
                .map(Problem::toString)
                .toList()
            : List.of("unknown attachment type '%s'".formatted(type));
    found.forEach(
        problem ->
            tenant.complain(
                "card: %s in %s".formatted(problem, CardWords.of(attachment.path("content")))));
    int size = attachment.path("content").toString().getBytes(StandardCharsets.UTF_8).length;
    if (size > SIZE) {
      tenant.complain("card: %d bytes, over 28 KB".formatted(size));
    }
    return found.stream();
  }
}
