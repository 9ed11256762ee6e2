package se.kadens.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.conversation.Receipt;
import se.kadens.delivery.Entry;
import se.kadens.delivery.Ledger;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Workspace;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;

/** Shows what was to be said to whom, and what became of it. */
@RestController
class DeliveriesController {

  private static final int MOST = 1000;

  private final Ledger ledger;
  private final People people;
  private final Programmes programmes;
  private final Workspaces workspaces;

  DeliveriesController(Ledger ledger, People people, Programmes programmes, Workspaces workspaces) {
    this.ledger = ledger;
    this.people = people;
    this.programmes = programmes;
    this.workspaces = workspaces;
  }

  record Deliveries(List<Delivery> deliveries) {}

  /**
   * One notice of the ledger.
   *
   * @param person the address of whom it is for
   * @param programme its name; null for what comes from no programme
   */
  record Delivery(
      UUID id,
      @Nullable String person,
      @JsonProperty("person_id") UUID personId,
      @Nullable String name,
      @Nullable String programme,
      String period,
      String kind,
      String state,
      @Nullable String reason,
      @JsonProperty("due_at") Instant dueAt,
      @JsonProperty("ended_at") @Nullable Instant endedAt,
      int attempts,
      @Nullable String channel) {}

  @GetMapping("/api/v1/deliveries")
  Deliveries get(
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String since) {
    Workspace home = workspaces.home();
    PersonId id = person == null ? null : person(home.id(), person);
    Instant from = since == null ? Instant.EPOCH : moment(since, home);
    List<Entry> entries = ledger.since(home.id(), id, from, MOST);
    Map<PersonId, Person> named =
        people
            .find(
                home.id(),
                entries.stream().map(entry -> entry.notice().key().person()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    Map<String, String> names =
        programmes.all(home.id()).stream()
            .collect(Collectors.toMap(one -> one.id().source(), Programme::name));
    return new Deliveries(entries.stream().map(entry -> delivery(entry, named, names)).toList());
  }

  private static Delivery delivery(
      Entry entry, Map<PersonId, Person> people, Map<String, String> programmes) {
    var notice = entry.notice();
    Person person = people.get(notice.key().person());
    return new Delivery(
        notice.id(),
        person == null ? null : person.email(),
        notice.key().person().value(),
        person == null ? null : person.name(),
        programmes.get(notice.key().source()),
        notice.key().period(),
        notice.key().kind(),
        entry.state().code(),
        entry.reason(),
        notice.dueAt(),
        entry.endedAt(),
        entry.attempts(),
        entry.receiptIfAny().map(Receipt::channel).orElse(null));
  }

  private PersonId person(WorkspaceId workspace, String text) {
    return (text.contains("@")
            ? people.findByEmail(workspace, text)
            : people.find(workspace, PersonId.parse(idOf(text))))
        .map(Person::id)
        .orElseThrow(() -> new InvalidRequest("person", "nobody has this address or id"));
  }

  private static String idOf(String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException notAnId) {
      throw new InvalidRequest("person", "must be an e-mail address or an id");
    }
  }

  private static Instant moment(String text, Workspace home) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(home.zone()).toInstant();
    } catch (DateTimeException notATime) {
      throw new InvalidRequest(
          "since", "must be a date such as 2026-11-23, or a moment such as 2026-11-23T08:00:00Z");
    }
  }
}
