package se.kadens.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.kadens.goal.CompanyStatuses;
import se.kadens.goal.FrameworkOffers;
import se.kadens.goal.FrameworkOffers.Offer;
import se.kadens.goal.StatusWords;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.people.Workspaces;

/** Says and sets by which frameworks goals are set, and what their statuses are called. */
@RestController
@RequestMapping("/api/v1/goals/settings")
class GoalSettingsController {

  private final FrameworkOffers offers;
  private final CompanyStatuses statuses;
  private final StatusWords.Standard standard;
  private final People people;
  private final Workspaces workspaces;

  GoalSettingsController(
      FrameworkOffers offers,
      CompanyStatuses statuses,
      StatusWords.Standard standard,
      People people,
      Workspaces workspaces) {
    this.offers = offers;
    this.statuses = statuses;
    this.standard = standard;
    this.people = people;
    this.workspaces = workspaces;
  }

  @GetMapping
  GoalSettingsJson get() {
    WorkspaceId home = workspaces.home().id();
    return GoalSettingsJson.of(
        offers.of(home),
        statuses.of(home),
        lead -> people.find(home, PersonId.parse(lead)).map(Person::email));
  }

  /** What is wrong anywhere changes nothing; what is left out is as Kadens has it. */
  @PutMapping
  GoalSettingsJson put(@RequestBody GoalSettingsJson body) {
    WorkspaceId home = workspaces.home().id();
    List<FieldError> errors = new ArrayList<>();
    List<Offer> chosen = body.offers(email -> leadOf(home, email), errors);
    StatusWords words = body.words(standard, errors);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    offers.become(home, chosen);
    statuses.become(home, words);
    return get();
  }

  private Optional<String> leadOf(WorkspaceId home, String email) {
    return people.findByEmail(home, email).map(lead -> lead.id().toString());
  }
}
