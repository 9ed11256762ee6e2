package se.kadens.sandbox.teams;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches the bot's own data sets, as a choice of a card does while a person types. */
final class Search {

  private static final String ANSWER = "application/vnd.microsoft.search.searchResponse";
  private static final int RESULTS = 15;

  private final Tenant tenant;
  private final Client client;

  Search(Tenant tenant, Client client) {
    this.tenant = tenant;
    this.client = client;
  }

  List<Choice> of(String dataset, String query) {
    ObjectNode value =
        Json.object().put("kind", "search").put("queryText", query).put("dataset", dataset);
    value.putObject("queryOptions").put("skip", 0).put("top", RESULTS);
    TeamsOutcome outcome = client.invoke("application/search", value, null);
    if (!outcome.acknowledged()) {
      return List.of();
    }
    JsonNode answer = Json.parse(outcome.body()).orElse(Json.object());
    if (!Json.text(answer, "type").equals(ANSWER)) {
      tenant.complain("application/search: an answer that is no search response");
    }
    return Json.each(answer.path("value").path("results"))
        .limit(RESULTS)
        .map(one -> new Choice(Json.text(one, "title"), Json.text(one, "value")))
        .toList();
  }
}
