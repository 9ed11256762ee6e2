package se.kadens.sandbox.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.PracticeChat.Member;

/** The chats there are: either, or both. */
record Chats(@Nullable PracticeChat slack, @Nullable CardChat teams) {

  Chats {
    if (slack == null && teams == null) {
      throw new IllegalArgumentException("the practice page needs a chat to show");
    }
  }

  /** A person and where they sit; their id is that of the first of the two. */
  record Seated(Member member, @Nullable String slack, @Nullable String teams) {}

  List<Member> onSlack() {
    return slack == null ? List.of() : slack.members();
  }

  List<Member> onTeams() {
    return teams == null ? List.of() : teams.members();
  }

  /** Everybody once: whoever has the same address in both chats is one person. */
  List<Seated> everybody() {
    Map<String, Seated> seats = new LinkedHashMap<>();
    for (Member member : onSlack()) {
      seats.put(key(member), new Seated(member, member.id(), null));
    }
    for (Member member : onTeams()) {
      seats.merge(
          key(member),
          new Seated(member, null, member.id()),
          (first, _) -> new Seated(first.member(), first.slack(), member.id()));
    }
    return List.copyOf(seats.values());
  }

  private static String key(Member member) {
    return member.email().isEmpty() ? member.id() : member.email().toLowerCase(Locale.ROOT);
  }
}
