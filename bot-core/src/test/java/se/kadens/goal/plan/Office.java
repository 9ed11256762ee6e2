package se.kadens.goal.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import se.kadens.conversation.Action;
import se.kadens.conversation.Interaction;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.conversation.Value;
import se.kadens.goal.GoalId;
import se.kadens.language.Language;
import se.kadens.stage.Stage;

/**
 * A small company on a stage: Ylva leads Bo and Disa; Bo leads Anna and Eva, Disa leads Tor. A
 * Friday in the middle of the last quarter of 2026.
 */
record Office(Stage stage) {

  static Office open() {
    Stage stage = Stage.at("2026-11-20T12:00:00Z");
    stage.company().with("Ylva Ek", "Bo Lind", "Disa Ros").from("Ledning");
    stage.company().of("Bo Lind", "Disa Ros").reportingTo("Ylva Ek");
    stage.company().with("Anna Berg", "Eva Dahl").reportingTo("Bo Lind");
    stage.company().with("Tor Vik").from("Sälj").reportingTo("Disa Ros");
    stage.tick();
    return new Office(stage);
  }

  static Office inEnglish() {
    Office office = open();
    office
        .stage
        .company()
        .of("Ylva Ek", "Bo Lind", "Disa Ros", "Anna Berg", "Eva Dahl", "Tor Vik")
        .speaking(Language.ENGLISH);
    office.stage.tick();
    return office;
  }

  void fill(String who, Consumer<Filled> how) {
    Filled filled = Filled.as(stage.form(who));
    how.accept(filled);
    stage.submit(who, filled.values());
  }

  /** The newest message, with plain spaces within numbers. */
  String last(String who) {
    return stage.last(who).replace('\u00a0', ' ');
  }

  /** Anna's objective with two key results, as a draft. */
  GoalId objective() {
    stage.say("Anna Berg", "nytt mål");
    stage.press("Anna Berg", "OKR");
    fill(
        "Anna Berg",
        form ->
            form.write("title", "Öka trafiken")
                .write("parts", "Nya kunder: 0 → 30 kunder\nSvarstid: 8 → 5 timmar"));
    return shown("Anna Berg");
  }

  /** The same, agreed to by both and running. */
  GoalId running() {
    GoalId goal = objective();
    stage.press("Anna Berg", "Godkänn");
    stage.press("Bo Lind", "Godkänn");
    stage.press("Anna Berg", new Action("goalplan", "activate", goal.toString()));
    return goal;
  }

  /** Starts the goal that was shown last, whether or not that was offered. */
  void start(String who) {
    stage.press(who, new Action("goalplan", "activate", shown(who).toString()));
  }

  /** The owner of what was shown last agrees to it, and so does whom that asks. */
  void agree(String owner, String manager) {
    for (String who : List.of(owner, manager)) {
      stage.press(who, stage.person(who).language() == Language.SWEDISH ? "Godkänn" : "Agree");
    }
  }

  /** The goal that the newest message of somebody is about. */
  GoalId shown(String who) {
    return GoalId.parse(stage.button(who, label(who)).subject().split("/", 2)[0]);
  }

  private String label(String who) {
    return stage.person(who).language() == Language.SWEDISH ? "Kommentera" : "Comment";
  }

  /** Sends a form in that was never opened for them. */
  Reply forge(String who, Action action, Map<String, Value> values) {
    return stage
        .get(Switchboard.class)
        .answer(
            "memory",
            Set.of(UUID.randomUUID().toString()),
            new Interaction.Submitted(stage.person(who), stage.now(), action, values));
  }
}
