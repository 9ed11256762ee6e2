package se.kadens.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import se.kadens.sandbox.company.Member;
import se.kadens.sandbox.company.SampleCompany;
import se.kadens.sandbox.slack.Desk;
import se.kadens.sandbox.slack.Outcome;
import se.kadens.sandbox.slack.ShownMessage;

/** Somebody at their desk on Slack. */
record SlackSeat(Desk desk) implements Seat {

  @Override
  public String id() {
    return desk.user().id();
  }

  @Override
  public Shown hears(String... words) {
    return shown(
        desk.awaitMessage(
            message -> isNewest(message) && Seat.containsAll(read(message), words), PATIENCE));
  }

  @Override
  public Shown finds(String... words) {
    return shown(
        desk.awaitMessage(
            message -> message.fromBot() && Seat.containsAll(read(message), words), PATIENCE));
  }

  private boolean isNewest(ShownMessage message) {
    return desk.newest().filter(newest -> newest.ts().equals(message.ts())).isPresent();
  }

  /**
   * Its words as a person reads them: Slack shows whoever is mentioned by their name, and what was
   * typed to look like a mention as it was typed.
   */
  static String read(ShownMessage message) {
    String words = message.plain();
    for (Member member : SampleCompany.people()) {
      words = words.replaceAll("(?<!<)@" + member.id(), member.name());
    }
    return words;
  }

  private static Shown shown(ShownMessage message) {
    return new Shown(
        read(message),
        message.text(),
        message.controls().stream()
            .map(control -> control.element().path("text").path("text").asString(""))
            .toList());
  }

  @Override
  public SlackSeat types(String words) {
    return after(desk.type(words));
  }

  @Override
  public SlackSeat pressesWhatIsThere(String label) {
    desk.awaitMessage(message -> message.button(label).isPresent(), PATIENCE);
    return after(desk.pressButton(label));
  }

  @Override
  public SlackSeat enters(String command) {
    return after(desk.command("/kadens " + command));
  }

  @Override
  public SlackSeat picks(String label) {
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

  @Override
  public String sees(String title) {
    return desk.awaitModal(view -> view.title().contains(title), PATIENCE).plain();
  }

  @Override
  public boolean formIsOpen() {
    return desk.modal().isPresent();
  }

  @Override
  public List<String> filledIn() {
    return desk.modal().stream()
        .flatMap(form -> form.controls().stream())
        .map(control -> control.element())
        .map(
            element ->
                element.path("initial_value").asString("")
                    + element.path("initial_option").path("text").path("text").asString(""))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  @Override
  public String seesHome(String... words) {
    after(desk.openHome());
    return desk.awaitHome(home -> Seat.containsAll(home.plain(), words), PATIENCE).plain();
  }

  @Override
  public SlackSeat submits(Map<String, Object> meant) {
    return after(desk.submit(desk.fill(meant)));
  }

  private SlackSeat after(Outcome outcome) {
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

  @Override
  public List<String> messages() {
    return desk.messages().stream().filter(ShownMessage::fromBot).map(SlackSeat::read).toList();
  }
}
