package se.kadens.slack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.kadens.conversation.Action;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.DayPicker;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Control.PersonPicker;

/**
 * How actions travel in Slack's ids. A menu has one id for all its choices and little room in each
 * option, so the id carries what their tokens share, and an option what is left between.
 */
final class ControlIds {

  private ControlIds() {}

  static String of(Control control) {
    return switch (control) {
      case Button button -> button.action().token();
      case PersonPicker picker -> picker.action().token();
      case DayPicker picker -> picker.action().token();
      case Menu menu -> Shared.of(menu.choices()).id();
    };
  }

  /** What an option of the menu carries. */
  static String value(Menu menu, Choice choice) {
    return Shared.of(menu.choices()).between(choice.action().token());
  }

  /** The token of a chosen option; throws {@link IllegalArgumentException} for what is none. */
  static String token(String menuId, String value) {
    int colon = menuId.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a menu");
    }
    int before = Integer.parseInt(menuId.substring(0, colon));
    String shared = menuId.substring(colon + 1);
    if (before < 0 || before > shared.length()) {
      throw new IllegalArgumentException("not a menu");
    }
    return shared.substring(0, before) + unmarked(value) + shared.substring(before);
  }

  /** Whether Slack can carry these choices in one menu. */
  static boolean fits(List<Choice> choices) {
    if (choices.size() > Limits.OPTIONS) {
      return false;
    }
    Shared shared = Shared.of(choices);
    Set<String> values = new HashSet<>();
    return choices.stream()
        .map(choice -> shared.between(choice.action().token()))
        .allMatch(value -> value.length() <= Limits.OPTION && values.add(value));
  }

  // A value may not be empty, and the rest of a token may be.
  private static String marked(String rest) {
    return "=" + rest;
  }

  private static String unmarked(String value) {
    if (!value.startsWith("=")) {
      throw new IllegalArgumentException("not a choice");
    }
    return value.substring(1);
  }

  /** The beginning and the end that all tokens of a menu have in common. */
  private record Shared(String before, String after) {

    static Shared of(List<Choice> choices) {
      List<String> tokens = choices.stream().map(Choice::action).map(Action::token).toList();
      String first = tokens.getFirst();
      int before = first.length();
      for (String token : tokens) {
        before = Math.min(before, agreement(first, token, false));
      }
      int after = first.length() - before;
      for (String token : tokens) {
        int room = Math.min(first.length(), token.length()) - before;
        after = Math.min(after, Math.min(room, agreement(first, token, true)));
      }
      return new Shared(first.substring(0, before), first.substring(first.length() - after));
    }

    private static int agreement(String one, String other, boolean fromTheEnd) {
      int most = Math.min(one.length(), other.length());
      int i = 0;
      while (i < most
          && (fromTheEnd
              ? one.charAt(one.length() - 1 - i) == other.charAt(other.length() - 1 - i)
              : one.charAt(i) == other.charAt(i))) {
        i++;
      }
      return i;
    }

    String id() {
      return before.length() + ":" + before + after;
    }

    String between(String token) {
      return marked(token.substring(before.length(), token.length() - after.length()));
    }
  }
}
