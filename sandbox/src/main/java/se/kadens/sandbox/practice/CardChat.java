package se.kadens.sandbox.practice;

import java.util.List;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeChat.Shortcut;

/** A chat whose messages are cards, as Microsoft Teams has them. */
public interface CardChat {

  /** The people one may become; the same person has the same address as in another chat. */
  List<Member> members();

  /** Shortcuts the chat offers in the menus of messages. */
  List<Shortcut> shortcuts();

  /** Throws {@link IllegalArgumentException} if nobody has this id. */
  CardDesk desk(String userId);
}
