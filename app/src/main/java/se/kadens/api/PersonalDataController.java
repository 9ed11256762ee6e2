package se.kadens.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;
import se.kadens.privacy.Export;

/** Gives out all that is kept of one person, to be handed to them. */
@RestController
class PersonalDataController {

  private final People people;
  private final Workspaces workspaces;
  private final Export export;
  private final Clock clock;

  PersonalDataController(People people, Workspaces workspaces, Export export, Clock clock) {
    this.people = people;
    this.workspaces = workspaces;
    this.export = export;
    this.clock = clock;
  }

  /** Everything, as of a moment. */
  record PersonalData(
      Instant at, Profile profile, Map<String, List<Map<String, Object>>> sections) {}

  /** Who they are to Kadens. */
  record Profile(
      String email,
      String name,
      String language,
      String zone,
      @Nullable String department,
      @Nullable String manager,
      String role,
      boolean active,
      @JsonProperty("start_date") @Nullable LocalDate startDate) {}

  @GetMapping("/api/v1/people/{email}/data")
  PersonalData get(@PathVariable String email) {
    WorkspaceId home = workspaces.home().id();
    Person person =
        people
            .findByEmail(home, email)
            .orElseThrow(() -> new NotFound("Nobody has the address “%s”.".formatted(email)));
    return new PersonalData(clock.instant(), profile(person), export.of(person));
  }

  private Profile profile(Person person) {
    String manager =
        person.manager() == null
            ? null
            : people.find(person.workspace(), person.manager()).map(Person::email).orElse(null);
    return new Profile(
        person.email(),
        person.name(),
        person.language().code(),
        person.zone().getId(),
        person.department(),
        manager,
        person.role().name().toLowerCase(Locale.ROOT),
        person.active(),
        person.startDate());
  }
}
