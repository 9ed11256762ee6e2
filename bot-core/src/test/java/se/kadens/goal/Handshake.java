package se.kadens.goal;

import java.util.stream.Stream;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.stage.Stage;

/** What goes before a goal in a test that is about what comes after: both agree, and it starts. */
public final class Handshake {

  private Handshake() {}

  /** What came of starting it. */
  public static Outcome on(Stage stage, Person by, Goal goal) {
    ChangeGoals change = stage.get(ChangeGoals.class);
    People people = stage.get(People.class);
    Stream.ofNullable(goal.owner())
        .flatMap(owner -> people.find(goal.workspace(), owner).stream())
        .flatMap(
            owner ->
                Stream.concat(
                    Stream.of(owner),
                    Stream.ofNullable(owner.manager())
                        .flatMap(id -> people.find(goal.workspace(), id).stream())))
        .forEach(person -> change.agree(person, goal.id(), stage.now()));
    return change.activate(by, goal.id(), stage.now());
  }
}
