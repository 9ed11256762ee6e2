package se.kadens.sandbox.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.PracticeChat.Member;
import tools.jackson.databind.JsonNode;

/** One person's side of the conversation that {@link FakeChat} knows by heart. */
final class FakeDesk implements PracticeDesk {

  /** One thing the person did, as the chat would have told the bot. */
  record Deed(String what, String detail) {}

  private final Member who;
  private final AtomicReference<Instant> now;
  private final List<Line> lines = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private @Nullable Window modal;
  private @Nullable Window home;
  private int count;

  FakeDesk(Member who, AtomicReference<Instant> now) {
    this.who = who;
    this.now = now;
  }

  synchronized List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  synchronized void say(String text, @Nullable JsonNode blocks) {
    add(true, text, blocks);
  }

  synchronized void publish(JsonNode view) {
    home = new Window("VHOME", "home", view, Map.of());
  }

  void askToCheckIn() {
    boolean swedish = who.locale().startsWith("sv");
    say("Veckoavstämning, v. 48", FakeChat.json(swedish ? "check-in-sv" : "check-in-en"));
  }

  void summarise() {
    say("Product, week 48", FakeChat.json("summary"));
  }

  @Override
  public synchronized List<Line> messages() {
    return List.copyOf(lines);
  }

  @Override
  public synchronized Optional<Window> modal() {
    return Optional.ofNullable(modal);
  }

  @Override
  public synchronized Optional<Window> home() {
    return Optional.ofNullable(home);
  }

  @Override
  public synchronized Answer type(String text) {
    add(false, text, null);
    deeds.add(new Deed("typed", text));
    say("Tack, det var allt. Bo får sammanfattningen på fredag kl. 08.00.", null);
    return ok();
  }

  @Override
  public synchronized Answer command(String text) {
    deeds.add(new Deed("command", text));
    lines.add(new Line(ts(), true, "*help* says what I can do.", null, false, true));
    return ok();
  }

  @Override
  public synchronized Answer press(
      String ts, String blockId, String actionId, @Nullable JsonNode chosen) {
    deeds.add(new Deed(actionId, chosen == null ? "" : chosen.toString()));
    switch (actionId) {
      case "start" -> say("Hur var veckan?", FakeChat.json("mood-sv"));
      case "form" -> modal = new Window("V1", "modal", FakeChat.json("form-sv"), Map.of());
      case "every" -> modal = new Window("V2", "modal", FakeChat.json("every-element"), Map.of());
      case "mood" -> say("*Bra.* Är något i vägen? Skriv fritt, eller skriv _nej_.", null);
      case "broken" -> {
        return new Answer(500, "", Duration.ofMillis(12));
      }
      default -> {}
    }
    return ok();
  }

  @Override
  public synchronized Answer submit(Map<String, Map<String, JsonNode>> state) {
    deeds.add(new Deed("submit", state.toString()));
    Window open = Objects.requireNonNull(modal);
    JsonNode plan = state.getOrDefault("plan", Map.of()).get("words");
    if (state.toString().contains("break")) {
      return new Answer(500, "", Duration.ofMillis(12));
    }
    boolean emptyPlan = plan != null && plan.path("value").isNull();
    if (emptyPlan) {
      modal =
          new Window(open.id(), open.type(), open.view(), Map.of("plan", "Skriv minst en rad."));
    } else {
      modal = null;
      say("Tack, det var allt.", null);
    }
    return ok();
  }

  @Override
  public synchronized Answer pressInModal(
      String blockId, String actionId, @Nullable JsonNode chosen) {
    deeds.add(new Deed(actionId, chosen == null ? "" : chosen.toString()));
    return ok();
  }

  @Override
  public synchronized void closeModal() {
    deeds.add(new Deed("close", ""));
    modal = null;
  }

  @Override
  public synchronized Answer openHome() {
    if (home == null) {
      publish(FakeChat.json("home"));
    }
    return ok();
  }

  @Override
  public Answer pressOnHome(String blockId, String actionId, @Nullable JsonNode chosen) {
    return pressInModal(blockId, actionId, chosen);
  }

  @Override
  public synchronized Answer shortcut(String callbackId) {
    askToCheckIn();
    return ok();
  }

  @Override
  public Answer messageShortcut(String callbackId, String ts) {
    return shortcut(callbackId);
  }

  @Override
  public List<ChatRoom<Line>> rooms() {
    return List.of(
        new ChatRoom<>(
            "C1",
            "#allmänt",
            List.of(
                new ChatRoom.Said<>(
                    FakeChat.BO,
                    new Line("1795334400.000001", false, "Släppt och klart", null, false, false)),
                new ChatRoom.Said<>(
                    "",
                    new Line("1795334400.000002", true, "Anna tackar Bo", null, false, false)))),
        new ChatRoom<>("C2", "#tyst", List.of()));
  }

  @Override
  public synchronized Answer shortcutInRoom(String callbackId, String room, String ts) {
    deeds.add(new Deed(callbackId, room + " " + ts));
    return ok();
  }

  private void add(boolean fromBot, String text, @Nullable JsonNode blocks) {
    lines.add(new Line(ts(), fromBot, text, blocks, false, false));
  }

  private String ts() {
    return String.format("%d.%06d", now.get().getEpochSecond(), ++count);
  }

  private static Answer ok() {
    return new Answer(200, "", Duration.ofMillis(31));
  }
}
