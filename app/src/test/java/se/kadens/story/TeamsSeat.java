package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.kadens.sandbox.teams.ShownActivity;
import se.kadens.sandbox.teams.TeamsDesk;
import se.kadens.sandbox.teams.TeamsOutcome;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in their personal chat on Microsoft Teams.
 *
 * @param sights is told of each card they have before them
 */
record TeamsSeat(TeamsDesk desk, Consumer<Catalogue.Sight> sights) implements Seat {

  @Override
  public String id() {
    return desk.user().name();
  }

  @Override
  public Shown hears(String... words) {
    return shown(
        desk.awaitMessage(
            message -> isNewest(message) && Seat.containsAll(message.plain(), words), PATIENCE));
  }

  @Override
  public Shown finds(String... words) {
    return shown(
        desk.awaitMessage(
            message -> message.fromBot() && Seat.containsAll(message.plain(), words), PATIENCE));
  }

  private boolean isNewest(ShownActivity message) {
    return desk.newest().filter(newest -> newest.id().equals(message.id())).isPresent();
  }

  private static Shown shown(ShownActivity message) {
    return new Shown(
        message.plain(),
        message.summary(),
        message.actions().stream().map(action -> action.path("title").asString("")).toList());
  }

  @Override
  public TeamsSeat types(String words) {
    return after(desk.type(words));
  }

  /** There is nothing like a command on Teams; one says the word. */
  @Override
  public TeamsSeat enters(String command) {
    return types(command);
  }

  @Override
  public TeamsSeat pressesWhatIsThere(String label) {
    desk.awaitMessage(message -> message.button(label).isPresent(), PATIENCE);
    return after(desk.press(label));
  }

  @Override
  public TeamsSeat picks(String label) {
    ShownActivity message =
        desk.awaitMessage(
            shown -> isNewest(shown) && shown.cards().toString().contains(label), PATIENCE);
    Optional<JsonNode> button = message.button(label);
    if (button.isPresent()) {
      return after(desk.act(message.id(), button.get(), Map.of()));
    }
    for (JsonNode input : message.inputs()) {
      for (JsonNode choice : input.path("choices")) {
        if (choice.path("title").asString("").equals(label)) {
          String id = input.path("id").asString();
          Map<String, String> chosen = Map.of(id, choice.path("value").asString());
          return after(desk.act(message.id(), actionOf(message, id), chosen));
        }
      }
    }
    throw new AssertionError("no choice '" + label + "' in " + message.plain());
  }

  private static JsonNode actionOf(ShownActivity message, String input) {
    return message.actions().stream()
        .filter(action -> action.path("data").path("picked").asString("").equals(input))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing sends " + input));
  }

  /** A form is a dialog, or a card of its own where words asked for it. */
  @Override
  public String sees(String title) {
    return desk.dialog()
        .filter(dialog -> dialog.title().contains(title))
        .map(dialog -> dialog.plain())
        .orElseGet(() -> desk.awaitMessage(one -> isForm(one, title), PATIENCE).plain());
  }

  private static boolean isForm(ShownActivity message, String title) {
    return !message.inputs().isEmpty() && message.plain().contains(title);
  }

  @Override
  public TeamsSeat submits(Map<String, Object> meant) {
    return after(desk.submit(meant));
  }

  @Override
  public boolean formIsOpen() {
    return desk.dialog().isPresent();
  }

  @Override
  public List<String> filledIn() {
    List<String> values = new ArrayList<>();
    List<JsonNode> inputs =
        desk.dialog()
            .map(dialog -> dialog.inputs())
            .orElseGet(() -> desk.newest().orElseThrow().inputs());
    for (JsonNode input : inputs) {
      String value = input.path("value").asString("");
      for (JsonNode choice : input.path("choices")) {
        if (choice.path("value").asString("").equals(value)) {
          values.add(choice.path("title").asString());
        }
      }
      values.add(value);
    }
    return values;
  }

  @Override
  public String seesHome(String... words) {
    return types("home").finds(words).plain();
  }

  @Override
  public List<String> messages() {
    return desk.messages().stream()
        .filter(ShownActivity::fromBot)
        .map(ShownActivity::plain)
        .toList();
  }

  private TeamsSeat after(TeamsOutcome outcome) {
    assertThat(outcome.acknowledged()).as("acknowledged: %s", outcome).isTrue();
    look();
    return this;
  }

  void look() {
    desk.messages().stream()
        .filter(ShownActivity::fromBot)
        .flatMap(message -> message.cards().stream())
        .forEach(card -> sights.accept(new Catalogue.Sight("message", card)));
    desk.dialog().ifPresent(dialog -> sights.accept(new Catalogue.Sight("dialog", dialog.card())));
  }
}
