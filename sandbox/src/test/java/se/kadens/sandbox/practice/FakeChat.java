package se.kadens.sandbox.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company of seven whose bot knows one check-in by heart. */
final class FakeChat implements PracticeChat {

  static final String MARIA = "U001";
  static final String ANNA = "U002";
  static final String BO = "U003";
  static final String KIM = "U004";
  static final String ALL = "U007";

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, FakeDesk> desks = new LinkedHashMap<>();
  private final List<Member> members =
      List.of(
          member(MARIA, "Maria Ek", "Head of People", "sv-SE", "Europe/Stockholm", true),
          member(ANNA, "Anna Lind", "Product Manager", "sv-SE", "Europe/Stockholm", false),
          member(BO, "Bo Nyström", "Head of Product", "en-GB", "Europe/Stockholm", false),
          member(KIM, "Kim Park", "Engineer", "en-US", "America/New_York", false),
          member("U005", "Sara Öberg", "Designer", "sv-SE", "Europe/Stockholm", false),
          member("U006", "Ola Berg", "Engineer", "sv-SE", "Europe/Helsinki", false),
          member(ALL, "Alva Alltsom", "Every block", "en-GB", "Asia/Kolkata", false));

  FakeChat(AtomicReference<Instant> now) {
    for (Member member : members) {
      desks.put(member.id(), new FakeDesk(member, now));
    }
    desk(ALL).say("Every block of a message.", json("every-block"));
    desk(ALL).publish(json("every-block-home"));
  }

  @Override
  public List<Member> members() {
    return members;
  }

  @Override
  public FakeDesk desk(String userId) {
    return Objects.requireNonNull(desks.get(userId));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut("check-in", "Start a check-in", false),
        new Shortcut("check-in-here", "Check in about this", true));
  }

  static JsonNode json(String name) {
    try (InputStream in =
        FakeChat.class.getResourceAsStream("/practice-fixture/" + name + ".json")) {
      return JSON.readTree(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Member member(
      String id, String name, String title, String locale, String zone, boolean admin) {
    String email = id.toLowerCase(java.util.Locale.ROOT) + "@example.com";
    return new Member(id, name, email, title, locale, ZoneId.of(zone), admin);
  }
}
