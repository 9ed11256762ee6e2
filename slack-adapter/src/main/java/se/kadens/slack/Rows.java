package se.kadens.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Bullets;
import se.kadens.conversation.Block.Controls;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Text;

/** Lays controls out in rows that Slack takes: not too many in one, and none twice. */
final class Rows {

  private Rows() {}

  static List<Block> of(List<Control> controls) {
    List<Block> rows =
        new ArrayList<>(longLabels(controls.stream().flatMap(Rows::labels).toList()));
    List<Control> row = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Control control : controls.stream().flatMap(Rows::fitting).toList()) {
      boolean twice = !ids.add(ControlIds.of(control));
      if (twice || row.size() == Limits.ACTIONS) {
        rows.add(new Controls(row));
        row.clear();
        ids.clear();
        ids.add(ControlIds.of(control));
      }
      row.add(control);
    }
    if (!row.isEmpty()) {
      rows.add(new Controls(row));
    }
    return rows;
  }

  /** Labels that Slack has no room for, whole, to stand above what carries them shortened. */
  static List<Block> longLabels(List<String> labels) {
    List<Text> tooLong =
        labels.stream().filter(label -> label.length() > Limits.BUTTON).map(Text::of).toList();
    return tooLong.isEmpty() ? List.of() : Pieces.of(List.of(new Bullets(tooLong)));
  }

  private static Stream<String> labels(Control control) {
    return control instanceof Menu(_, var choices)
        ? choices.stream().map(Control.Choice::label)
        : Stream.of(control.label());
  }

  /** A menu whose choices Slack can tell apart stays one; of any other, each choice is a button. */
  private static Stream<Control> fitting(Control control) {
    if (!(control instanceof Menu(_, var choices))) {
      return Stream.of(control);
    }
    if (choices.isEmpty()) {
      return Stream.empty();
    }
    return ControlIds.fits(choices)
        ? Stream.of(control)
        : choices.stream().map(choice -> Button.plain(choice.label(), choice.action()));
  }
}
