package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.Outcome;
import se.kadens.sandbox.slack.ShownMessage;
import se.kadens.sandbox.slack.ShownView;

/** Somebody at their desk, who waits for each answer before they go on. */
record Seat(Desk desk) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_TRIES = 5;

  /** Waits until the newest message has these words. */
  ShownMessage hears(String... words) {
    return desk.awaitMessage(
        message -> isNewest(message) && containsAll(message.plain(), words), PATIENCE);
  }

  /** Waits for a message with these words, wherever it stands in the conversation. */
  ShownMessage finds(String... words) {
    return desk.awaitMessage(
        message -> message.fromBot() && containsAll(message.plain(), words), PATIENCE);
  }

  private boolean isNewest(ShownMessage message) {
    return desk.newest().filter(newest -> newest.ts().equals(message.ts())).isPresent();
  }

  private static boolean containsAll(String text, String... words) {
    for (String each : words) {
      if (!text.contains(each)) {
        return false;
      }
    }
    return true;
  }

  Seat types(String words) {
    return after(desk.type(words));
  }

  /** Presses the newest such button; one that is just being replaced is looked for again. */
  Seat presses(String label) {
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      desk.awaitMessage(message -> message.button(label).isPresent(), PATIENCE);
      try {
        return after(desk.pressButton(label));
      } catch (IllegalArgumentException _) {
        // Replaced between the look and the press; nothing was sent.
      }
    }
    return after(desk.pressButton(label));
  }

  Seat enters(String command) {
    return after(desk.command(command));
  }

  Seat picks(String label) {
    ShownMessage message =
        desk.awaitMessage(
            shown -> isNewest(shown) && shown.blocks().toString().contains(label), PATIENCE);
    ShownMessage.Control menu =
        message.controls().stream()
            .filter(control -> control.element().path("options").toString().contains(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu with '" + label + "' in " + message));
    for (var option : menu.element().path("options")) {
      if (option.path("text").path("text").asString("").equals(label)) {
        var chosen = Json.object();
        chosen.set("selected_option", option);
        return after(desk.press(message.ts(), menu.blockId(), menu.actionId(), chosen));
      }
    }
    throw new AssertionError("no choice '" + label + "' in " + menu.element());
  }

  /** Waits for a modal of this title. */
  ShownView sees(String title) {
    return desk.awaitModal(view -> view.title().contains(title), PATIENCE);
  }

  ShownView seesHome(String... words) {
    after(desk.openHome());
    return desk.awaitHome(home -> containsAll(home.plain(), words), PATIENCE);
  }

  /** Fills in the top modal by its labels and sends it. */
  Seat submits(Map<String, Object> meant) {
    return after(desk.submit(desk.fill(meant)));
  }

  private Seat after(Outcome outcome) {
    assertThat(outcome.acknowledged()).as("acknowledged: %s", outcome).isTrue();
    return this;
  }

  /** The person's own newest message with just these words. */
  ShownMessage said(String words) {
    return desk.messages().reversed().stream()
        .filter(message -> !message.fromBot() && message.text().equals(words))
        .findFirst()
        .orElseThrow();
  }

  /** Everything the bot has said, oldest first. */
  String everything() {
    StringBuilder said = new StringBuilder();
    desk.messages().stream()
        .filter(ShownMessage::fromBot)
        .forEach(message -> said.append(message.plain()).append("\n---\n"));
    return said.toString();
  }
}
