package se.kadens.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.stage.Pulse;
import se.kadens.stage.Stage;
import se.kadens.survey.Wave;

/**
 * How long it takes until HR has the report of a wave of {@value #ANSWERS} answers to {@value
 * #ITEMS} items before them, from the stored table of some 400 groups: of a first wave, and of a
 * second with what has changed. PostgreSQL is another process. Run by hand, after test-compile.
 */
public final class SurveyReportFigures {

  private static final int ANSWERS = 100_000;
  private static final int ITEMS = 20;
  private static final int ITEMS_OF_A_THEME = 4;
  private static final int DEPARTMENTS = 200;
  private static final int TEAM = 10;
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 50;

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Pulse pulse;

  private SurveyReportFigures() {
    stage.company().with(Pulse.HR).as("hr").from("Personal");
    for (int department = 0; department < DEPARTMENTS; department++) {
      settle(department);
    }
    pulse = Pulse.planned(stage, "Puls", plan());
  }

  /** Prints the figures. */
  public static void main(String... arguments) {
    SurveyReportFigures figures = new SurveyReportFigures();
    figures.released();
    figures.measure("first wave");
    figures.stage.turnTo("2026-12-14T08:00:00Z");
    figures.released();
    figures.measure("second wave");
    System.exit(0);
  }

  /** Departments lead to one another, as a tree of ever two. */
  private void settle(int department) {
    String name = "Avdelning " + department;
    List<String> people =
        IntStream.range(0, TEAM).mapToObj(i -> "Person " + department + " " + i).toList();
    stage.company().with(people.getFirst()).from(name);
    if (department > 0) {
      stage.company().of(people.getFirst()).reportingTo("Person " + (department - 1) / 2 + " 0");
    }
    String[] others = people.stream().skip(1).toArray(String[]::new);
    stage.company().with(others).from(name).reportingTo(people.getFirst());
  }

  private static String plan() {
    String questions =
        IntStream.range(0, ITEMS)
            .mapToObj(
                i ->
                    """
                    {"key": "item_%d", "kind": "scale", "theme": "theme_%d",
                     "text": {"en": "I have what I need, %d.", "sv": "Jag har det jag behöver, %d."}}
                    """
                        .formatted(i, i / ITEMS_OF_A_THEME, i, i))
            .collect(Collectors.joining(","));
    return """
    {"mode": "anonymous", "closes": {"after": "P5D"}, "purpose": "We look at how it went.",
     "legal_basis": "legitimate interest", "contact": "maria.ek@example.com",
     "questions": [%s]}"""
        .formatted(questions);
  }

  /** A wave that has closed, with as many more invited as there are answers. */
  private void released() {
    pulse.launchBecause("We want to know more.");
    Wave wave = pulse.wave();
    JdbcClient jdbc = stage.get(JdbcClient.class);
    jdbc.sql(
            """
            INSERT INTO survey_invitation (workspace_id, wave_id, person_id, slices, items,
              opens_at, closes_at, team, asked, answered)
            SELECT i.workspace_id, i.wave_id, md5(i.person_id || ' ' || copy)::uuid, i.slices,
              i.items, i.opens_at, i.closes_at, i.team, true, true
            FROM survey_invitation i, generate_series(1, ?) AS copy WHERE i.wave_id = ?""")
        .params(ANSWERS / (DEPARTMENTS * TEAM) - 1, wave.id().value())
        .update();
    jdbc.sql("UPDATE survey_invitation SET asked = true, answered = true WHERE wave_id = ?")
        .param(wave.id().value())
        .update();
    jdbc.sql(
            """
            INSERT INTO survey_cell (workspace_id, wave_id, slice, item, content, to_respondents)
            SELECT ?, ?, slice, item,
              '{"n":500,"mean":3.4,"favourable":0.5,"distribution":[50,100,100,100,150]}', true
            FROM unnest(?) AS slice, unnest(?) AS item""")
        .params(
            wave.workspace().value(),
            wave.id().value(),
            wave.contract().slices().keySet().stream()
                .map(each -> each.code())
                .toArray(String[]::new),
            keys().toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            INSERT INTO survey_participation (workspace_id, wave_id, slice, invited, answered)
            SELECT ?, ?, slice, 600, 500 FROM unnest(?) AS slice""")
        .params(
            wave.workspace().value(),
            wave.id().value(),
            wave.contract().slices().keySet().stream()
                .map(each -> each.code())
                .toArray(String[]::new))
        .update();
    jdbc.sql("UPDATE survey_wave SET state = 'closed', closes_at = ?::timestamptz WHERE id = ?")
        .params(stage.now().toString(), wave.id().value())
        .update();
    jdbc.sql("ANALYZE").update();
    System.out.printf(
        "%d groups, %d cells%n",
        wave.contract().slices().size(), wave.contract().slices().size() * keys().size());
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    IntStream.range(0, ITEMS).forEach(i -> keys.add("item_" + i));
    IntStream.range(0, ITEMS / ITEMS_OF_A_THEME).forEach(i -> keys.add("theme:theme_" + i));
    return keys;
  }

  private void measure(String what) {
    List<Duration> took = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long began = System.nanoTime();
      stage.say(Pulse.HR, "resultat puls");
      if (round >= WARM_UP) {
        took.add(Duration.ofNanos(System.nanoTime() - began));
      }
    }
    Collections.sort(took);
    System.out.printf(
        "%s: report before HR in %d ms, %d of %d times in at most %d ms%n",
        what,
        took.get(ROUNDS / 2).toMillis(),
        ROUNDS * 9 / 10,
        ROUNDS,
        took.get(ROUNDS * 9 / 10).toMillis());
  }
}
