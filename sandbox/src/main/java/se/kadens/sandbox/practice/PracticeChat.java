package se.kadens.sandbox.practice;

import java.time.ZoneId;
import java.util.List;

/** The chat that the practice page shows: who is in it, and where each of them sits. */
public interface PracticeChat {

  /** The people one may become; no bots, nobody whose account is switched off. */
  List<Member> members();

  /** Throws {@link IllegalArgumentException} if nobody has this id. */
  PracticeDesk desk(String userId);

  /** Shortcuts the chat offers in its own menus. */
  List<Shortcut> shortcuts();

  /** Someone who uses the chat; {@code admin} as the chat product has it. */
  record Member(
      String id,
      String name,
      String email,
      String title,
      String locale,
      ZoneId zone,
      boolean admin) {}

  /** One shortcut; {@code onMessage} when it is chosen on a message and not on its own. */
  record Shortcut(String callbackId, String name, boolean onMessage) {}
}
