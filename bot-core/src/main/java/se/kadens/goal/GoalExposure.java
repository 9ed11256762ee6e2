package se.kadens.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.privacy.Exposed;

/** Says who sees a goal; the subject is its id. */
@Component
class GoalExposure implements Exposed {

  private static final int MOST_NAMED = 20;

  private final Goals goals;
  private final Sight sight;
  private final People people;
  private final JdbcClient jdbc;

  GoalExposure(Goals goals, Sight sight, People people, JdbcClient jdbc) {
    this.goals = goals;
    this.sight = sight;
    this.people = people;
    this.jdbc = jdbc;
  }

  @Override
  public String feature() {
    return ChangeGoals.FEATURE;
  }

  @Override
  public Optional<Exposure> exposure(Person asker, String subject, Instant now) {
    return id(subject)
        .flatMap(id -> goals.find(asker.workspace(), id))
        .filter(goal -> sight.maySee(asker, goal))
        .flatMap(this::exposure);
  }

  @Override
  public List<Exposure> newest(Person person, Instant now, int atMost) {
    return jdbc
        .sql(
            """
            SELECT * FROM goal WHERE workspace_id = ? AND owner_id = ? AND NOT part
            ORDER BY coalesce(updated_at, created_at) DESC, key LIMIT ?""")
        .params(person.workspace().value(), person.id().value(), atMost)
        .query(GoalRow::read)
        .list()
        .stream()
        .flatMap(goal -> exposure(goal).stream())
        .toList();
  }

  /** Empty for a goal that nobody owns, and so nobody wrote. */
  private Optional<Exposure> exposure(Goal goal) {
    PersonId owner = goal.owner();
    if (owner == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Exposure(feature(), goal.id().toString(), goal.title(), owner, seers(goal, owner)));
  }

  private List<Seer> seers(Goal goal, PersonId owner) {
    Goal whole = sight.whole(goal);
    PersonId manager = sight.managerOf(whole);
    List<Seer> seers = new ArrayList<>();
    add(seers, As.OWNER, named(goal, Stream.of(owner, whole.owner())));
    add(seers, As.MANAGER, named(goal, Stream.of(manager)));
    switch (whole.visibility()) {
      case PUBLIC -> seers.add(new Seer(As.EVERYBODY, Sees.ALL, List.of()));
      case TEAM -> {
        add(seers, As.TEAM, team(whole, manager));
        add(seers, As.HR, ofRole(goal, Role.HR));
        if (Sight.isOfMany(whole)) {
          add(seers, As.ADMIN, ofRole(goal, Role.ADMIN));
        }
      }
      case PRIVATE -> {}
    }
    if (whole.visibility() != Visibility.PUBLIC) {
      // Whoever holds the token of the API is handed out every goal.
      seers.add(new Seer(As.API, Sees.ALL, List.of()));
    }
    return seers;
  }

  /** Those with the same manager as the owner, and the owner's reports. */
  private List<Person> team(Goal whole, @Nullable PersonId manager) {
    return Stream.of(manager, whole.owner())
        .filter(Objects::nonNull)
        .flatMap(leader -> people.reportsOf(whole.workspace(), leader).stream())
        .filter(person -> !person.id().equals(whole.owner()))
        .distinct()
        .toList();
  }

  private List<Person> named(Goal goal, Stream<@Nullable PersonId> ids) {
    Set<PersonId> known =
        Set.copyOf(ids.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList());
    return people.find(goal.workspace(), known).stream().filter(Person::active).toList();
  }

  private List<Person> ofRole(Goal goal, Role role) {
    return people.inRole(goal.workspace(), role);
  }

  private static void add(List<Seer> seers, As as, List<Person> people) {
    if (!people.isEmpty()) {
      seers.add(new Seer(as, Sees.ALL, people.size() > MOST_NAMED ? List.of() : people));
    }
  }

  private static Optional<GoalId> id(String subject) {
    try {
      return Optional.of(GoalId.parse(subject));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
