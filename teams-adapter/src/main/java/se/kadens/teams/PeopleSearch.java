package se.kadens.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import se.kadens.reception.Reception;

/** Finds the people whom somebody types the name of into a card. */
final class PeopleSearch {

  private static final int MOST = 25;

  private final Visitors visitors;
  private final Reception core;

  PeopleSearch(Visitors visitors, Reception core) {
    this.visitors = visitors;
    this.core = core;
  }

  Answer take(Incoming activity, Instant now) {
    ArrayNode results = Json.array();
    JsonNode asked = activity.value();
    if (activity.isPersonal()
        && Colleagues.DATASET.equals(Json.text(asked, "dataset"))
        && visitors.identify(activity, now) instanceof Visitor.Known who) {
      JsonNode options = asked.path("queryOptions");
      core.search(
              who.address().workspace(),
              Json.textOr("", asked, "queryText"),
              Math.max(0, options.path("skip").asInt(0)),
              Math.clamp(options.path("top").asInt(MOST), 1, MOST))
          .forEach(
              person ->
                  results
                      .addObject()
                      .put("title", person.name())
                      .put("value", person.id().toString()));
    }
    return Answer.results(results);
  }
}
