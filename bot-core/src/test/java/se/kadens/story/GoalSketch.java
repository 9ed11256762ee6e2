package se.kadens.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Cycle;
import se.kadens.goal.Details;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalDraft;
import se.kadens.goal.GoalDraft.PartDraft;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Visibility;
import se.kadens.people.Person;

/** A goal as a test tells it; one of a person's for this quarter unless said otherwise. */
final class GoalSketch {
  private final Person owner;
  private final String title;
  private final Framework framework;
  private final @Nullable Measure measure;
  private Level level = Level.PERSON;
  private String doneCriterion = "";
  private Cycle cycle = Cycle.quarterOf(LocalDate.of(2026, 11, 1));
  private List<PartDraft> parts = List.of();

  GoalSketch(Person owner, String title, Framework framework, @Nullable Measure measure) {
    this.owner = owner;
    this.title = title;
    this.framework = framework;
    this.measure = measure;
  }

  GoalSketch with(PartDraft... all) {
    parts = List.of(all);
    return this;
  }

  GoalSketch level(Level other) {
    level = other;
    return this;
  }

  GoalSketch doneWhen(String words) {
    doneCriterion = words;
    return this;
  }

  GoalSketch cycle(String key) {
    cycle = Cycle.parse(key).orElseThrow();
    return this;
  }

  GoalDraft toDraft() {
    return new GoalDraft(
        framework,
        level,
        title,
        owner.id(),
        "Produkt",
        null,
        cycle,
        measure,
        doneCriterion,
        null,
        null,
        null,
        null,
        Visibility.PUBLIC,
        Details.NONE,
        parts);
  }
}
