package se.kadens.sandbox.practice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeChat.Shortcut;

/** Four people who chat with cards, two of whom are in {@link FakeChat} too. */
final class FakeCardChat implements CardChat {

  static final String ANNA = "29:1anna";
  static final String TYRA = "29:1tyra";
  static final String LEO = "29:1leo";
  static final String ALL = "29:1all";

  private final Map<String, FakeCardDesk> desks = new LinkedHashMap<>();
  private final List<Member> members =
      List.of(
          member(ANNA, "Anna Lind", "u002@example.com", "Product Manager", "sv-SE"),
          member(TYRA, "Tyra Ahl", "tyra@example.com", "Säljare", "sv-SE"),
          member(LEO, "Leo Grant", "leo@example.com", "Account executive", "en-GB"),
          member(ALL, "Alva Alltsom", "U007@example.com", "Every block", "en-GB"));

  FakeCardChat(AtomicReference<Instant> now) {
    for (Member member : members) {
      desks.put(member.id(), new FakeCardDesk(member, now));
    }
    desk(ALL).say("", FakeChat.json("card-every"));
    desk(ALL).say("", FakeChat.json("card-summary"));
  }

  @Override
  public List<Member> members() {
    return members;
  }

  @Override
  public FakeCardDesk desk(String userId) {
    return Objects.requireNonNull(desks.get(userId));
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(new Shortcut("praise:give", "Give praise", true));
  }

  private static Member member(String id, String name, String email, String title, String locale) {
    return new Member(id, name, email, title, locale, ZoneId.of("Europe/Stockholm"), false);
  }
}
