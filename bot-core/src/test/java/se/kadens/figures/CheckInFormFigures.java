package se.kadens.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.goal.ChangeGoals;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalState;
import se.kadens.goal.Handshake;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Outcome;
import se.kadens.goal.Visibility;
import se.kadens.people.Person;
import se.kadens.stage.Plans;
import se.kadens.stage.Stage;

/**
 * How long the server takes to open the form of a check-in that asks about five goals, and how
 * often it asks the database for that; among {@value #PEOPLE} people with five goals each.
 */
public final class CheckInFormFigures {

  private static final int PEOPLE = 300;
  private static final int GOALS = 5;

  private CheckInFormFigures() {}

  /** Prints the figures. */
  public static void main(String... arguments) {
    Stage stage = Stage.at("2026-10-05T08:00:00Z");
    stage.company().with("Bo Lind").from("Ledning");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      names.add("Anna Nr" + i);
    }
    stage.company().with(names.toArray(String[]::new)).reportingTo("Bo Lind");
    names.forEach(name -> setGoals(stage, stage.person(name)));
    stage.outageUntil("2026-11-20T12:00:00Z");
    stage.programme("Veckan", Plans.weekly());
    stage.turnTo("2026-11-23T08:00:00Z");

    List<Double> millis = new ArrayList<>();
    long statements = 0;
    for (String name : names) {
      Action form = stage.button(name, "Fyll i som formulär");
      long asked = stage.statements();
      long began = System.nanoTime();
      stage.press(name, form);
      millis.add((System.nanoTime() - began) / 1e6);
      statements = stage.statements() - asked;
    }
    List<Double> warm = millis.subList(PEOPLE / 3, PEOPLE).stream().sorted().toList();
    long fields = stage.form(names.getLast()).fields().stream().map(Field::name).count();
    System.out.printf(
        "%d openings, %d fields, %d statements each: median %.1f ms, 95th %.1f ms, 99th %.1f ms%n",
        warm.size(), fields, statements, at(warm, 0.5), at(warm, 0.95), at(warm, 0.99));
    System.exit(0);
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) (sorted.size() * share));
  }

  private static void setGoals(Stage stage, Person person) {
    ChangeGoals change = stage.get(ChangeGoals.class);
    for (int i = 0; i < GOALS; i++) {
      GoalDraft draft =
          new GoalDraft(
              Framework.KPI,
              Level.PERSON,
              "Mål " + i + " för " + person.name(),
              person.id(),
              "Produkt",
              null,
              Cycle.quarterOf(LocalDate.of(2026, 11, 1)),
              new Measure("mått", Direction.UP, BigDecimal.ZERO, BigDecimal.TEN, "st"),
              "",
              BigDecimal.valueOf(6),
              null,
              null,
              null,
              Visibility.TEAM,
              Details.NONE,
              List.of());
      if (change.create(person, draft, GoalState.DRAFT, stage.now())
          instanceof Outcome.Done(var goal)) {
        Handshake.on(stage, person, goal);
      }
    }
  }
}
