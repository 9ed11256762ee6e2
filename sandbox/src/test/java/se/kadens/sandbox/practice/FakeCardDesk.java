package se.kadens.sandbox.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.FakeDesk.Deed;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeDesk.Answer;
import tools.jackson.databind.JsonNode;

/** One person's side of the chat that {@link FakeCardChat} knows by heart. */
final class FakeCardDesk implements CardDesk {

  private final Member who;
  private final AtomicReference<Instant> now;
  private final List<Post> posts = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private @Nullable Dialog dialog;
  private @Nullable String notice;
  private Standing standing = Standing.INSTALLED;
  private int count;

  FakeCardDesk(Member who, AtomicReference<Instant> now) {
    this.who = who;
    this.now = now;
  }

  synchronized List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  synchronized void say(String text, JsonNode... cards) {
    posts.add(new Post(id(), now.get(), true, text, List.of(cards), false));
  }

  void askToCheckIn() {
    boolean swedish = who.locale().startsWith("sv");
    say("", FakeChat.json(swedish ? "card-check-in-sv" : "card-check-in-en"));
  }

  @Override
  public synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  @Override
  public synchronized Optional<Dialog> dialog() {
    return Optional.ofNullable(dialog);
  }

  @Override
  public synchronized Optional<String> notice() {
    return Optional.ofNullable(notice);
  }

  @Override
  public synchronized Standing standing() {
    return standing;
  }

  @Override
  public synchronized Answer type(String text) {
    posts.add(new Post(id(), now.get(), false, text, List.of(), false));
    deeds.add(new Deed("typed", text));
    if (text.equals("avstämning") || text.equals("checkin")) {
      askToCheckIn();
      return ok();
    }
    say("**Tack**, det var allt. Bo får sammanfattningen på fredag kl. 08.00.");
    return ok();
  }

  @Override
  public synchronized Answer act(String post, JsonNode action, Map<String, String> inputs) {
    String token = action.path("data").path("kadens").asString();
    deeds.add(new Deed(token, new TreeMap<>(inputs).toString()));
    notice = null;
    switch (token) {
      case "start" -> replace(post, "card-mood-sv");
      case "form" -> dialog = new Dialog("Veckoavstämning", FakeChat.json("card-form-sv"), null);
      case "mood:4" -> replace(post, "card-mood-done-sv");
      case "broken" -> {
        notice = "Something went wrong. Please try again.";
        return new Answer(500, "", Duration.ofMillis(12));
      }
      default -> {}
    }
    return ok();
  }

  @Override
  public synchronized Answer actInDialog(JsonNode action, Map<String, String> inputs) {
    deeds.add(new Deed("submit", new TreeMap<>(inputs).toString()));
    if (inputs.containsValue("break")) {
      return new Answer(500, "", Duration.ofMillis(12));
    }
    if (inputs.containsKey("t.plan")) {
      dialog = null;
      say("Tack, det var allt.");
    } else {
      dialog = new Dialog("Veckoavstämning", FakeChat.json("card-form-corrected-sv"), null);
    }
    return ok();
  }

  @Override
  public synchronized void closeDialog() {
    deeds.add(new Deed("close", ""));
    dialog = null;
  }

  @Override
  public List<Offer> search(String dataset, String query) {
    return List.of("Anna Lind", "Bo Nyström", "Leo Grant", "Tyra Ahl").stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
        .map(name -> new Offer(name, dataset + "-" + name.charAt(0)))
        .toList();
  }

  @Override
  public synchronized Answer become(Standing wanted) {
    deeds.add(new Deed("become", wanted.name()));
    standing = wanted;
    return ok();
  }

  @Override
  public List<ChatRoom<Post>> rooms() {
    return List.of(
        new ChatRoom<>(
            "19:general",
            "Allmänt",
            List.of(
                new ChatRoom.Said<>(
                    FakeCardChat.LEO,
                    new Post(
                        "1795334400001",
                        FakeStage.SUNDAY_EVENING,
                        false,
                        "Signed",
                        List.of(),
                        false)))));
  }

  @Override
  public synchronized Answer useShortcut(String command, String post, @Nullable String room) {
    deeds.add(new Deed(command, room + " " + post));
    dialog = new Dialog("Beröm", FakeChat.json("card-form-sv"), null);
    return ok();
  }

  private void replace(String id, String card) {
    posts.replaceAll(
        post ->
            post.id().equals(id)
                ? new Post(id, post.at(), true, "", List.of(FakeChat.json(card)), true)
                : post);
  }

  private String id() {
    return String.valueOf(now.get().toEpochMilli() + ++count);
  }

  private static Answer ok() {
    return new Answer(200, "", Duration.ofMillis(31));
  }
}
