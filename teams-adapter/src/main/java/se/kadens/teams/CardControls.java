package se.kadens.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Control;
import se.kadens.conversation.Control.Button;
import se.kadens.conversation.Control.Choice;
import se.kadens.conversation.Control.DayPicker;
import se.kadens.conversation.Control.Menu;
import se.kadens.conversation.Control.PersonPicker;
import se.kadens.conversation.Control.Weight;

/** Lays controls out: a row of buttons, and below it what opens or has to be picked. */
final class CardControls {

  private final CardActions actions;
  private final CardPhrases phrases;
  private final @Nullable Guests people;

  /** Whether a press without a pick can be refused by the card itself. */
  private final boolean onlyPicker;

  private int drawn;

  CardControls(
      CardActions actions, CardPhrases phrases, @Nullable Guests people, boolean onlyPicker) {
    this.actions = actions;
    this.phrases = phrases;
    this.people = people;
    this.onlyPicker = onlyPicker;
  }

  /** A menu folds out its choices as buttons, or as a list where they are more than one row. */
  List<ObjectNode> render(List<Control> controls) {
    List<ObjectNode> row = new ArrayList<>();
    List<ObjectNode> below = new ArrayList<>();
    for (Control control : fitting(controls)) {
      switch (control) {
        case Button button -> row.add(actions.button(button));
        case Menu menu when menu.label().isBlank() -> below.addAll(list(menu));
        case Menu menu -> foldOut(menu, row, below);
        case PersonPicker picker -> below.addAll(person(picker));
        case DayPicker picker -> below.addAll(day(picker));
      }
    }
    List<ObjectNode> elements = new ArrayList<>();
    for (int from = 0; from < row.size(); from += CardLimits.ACTIONS) {
      elements.add(row(row.subList(from, Math.min(row.size(), from + CardLimits.ACTIONS))));
    }
    elements.addAll(below);
    return elements;
  }

  /** The number of buttons that a row of these shows. */
  static int buttons(List<Control> controls) {
    return (int)
        fitting(controls).stream()
            .filter(control -> control instanceof Button || control instanceof Menu)
            .count();
  }

  /** Those that ask for an input of their own. */
  static int pickers(List<Control> controls) {
    return (int)
        fitting(controls).stream()
            .filter(control -> !(control instanceof Button))
            .filter(control -> !(control instanceof Menu menu && inOneRow(menu)))
            .count();
  }

  /** More plain buttons than a row takes become one list, in the place of the first of them. */
  private static List<Control> fitting(List<Control> controls) {
    List<Control> said =
        controls.stream()
            .filter(control -> !(control instanceof Menu menu && menu.choices().isEmpty()))
            .toList();
    long wide = said.stream().filter(control -> !isPicker(control)).count();
    if (wide <= CardLimits.ACTIONS) {
      return said;
    }
    List<Choice> choices =
        said.stream()
            .filter(CardControls::isPlain)
            .map(control -> new Choice(control.label(), ((Button) control).action()))
            .toList();
    if (choices.size() < 2) {
      return said;
    }
    List<Control> fitting = new ArrayList<>();
    boolean listed = false;
    for (Control control : said) {
      if (!isPlain(control)) {
        fitting.add(control);
      } else if (!listed) {
        fitting.add(new Menu("", choices));
        listed = true;
      }
    }
    return fitting;
  }

  private static boolean isPicker(Control control) {
    return control instanceof PersonPicker || control instanceof DayPicker;
  }

  /** A button that needs to be neither seen first nor told apart, and that opens nothing. */
  private static boolean isPlain(Control control) {
    return control instanceof Button button
        && button.weight() == Weight.PLAIN
        && !button.opensForm();
  }

  private static boolean inOneRow(Menu menu) {
    return menu.choices().size() <= CardLimits.ACTIONS && !menu.label().isBlank();
  }

  private static ObjectNode row(List<ObjectNode> buttons) {
    ObjectNode row = CardJson.typed("ActionSet");
    row.putArray("actions").addAll(buttons);
    return row;
  }

  private void foldOut(Menu menu, List<ObjectNode> row, List<ObjectNode> below) {
    String id = "menu." + drawn++;
    row.add(CardActions.toggling(menu.label() + " ▾", tooltip(menu.label()), List.of(id)));
    List<ObjectNode> folding = inOneRow(menu) ? List.of(row(buttons(menu))) : list(menu);
    ObjectNode folded = CardJson.holding("Container", folding);
    below.add(folded.put("id", id).put("style", "emphasis").put("isVisible", false));
  }

  private List<ObjectNode> buttons(Menu menu) {
    return menu.choices().stream()
        .map(
            choice -> new Button(choice.label(), choice.action(), Weight.PLAIN, choice.opensForm()))
        .map(actions::button)
        .toList();
  }

  String tooltip(String title) {
    return CardText.label(phrases.showOrHide() + ": " + title);
  }

  private List<ObjectNode> list(Menu menu) {
    ObjectNode input = CardJson.typed("Input.ChoiceSet").put("style", "compact");
    ArrayNode choices = input.putArray("choices");
    for (Choice choice : menu.choices()) {
      choices
          .addObject()
          .put("title", CardText.oneLine(choice.label()))
          .put("value", choice.action().token());
    }
    input.put("placeholder", phrases.choose());
    String id = InputIds.ACTION.of("" + drawn++);
    // Where only some open a form, it is asked in the chat: a dialog would open for all of them.
    boolean opensForm = menu.choices().stream().allMatch(Choice::opensForm);
    return picker(input, id, menu.label(), menu.choices().getFirst().action(), opensForm);
  }

  private List<ObjectNode> person(PersonPicker picker) {
    ObjectNode input = Colleagues.input(people, List.of(), false, phrases);
    return picker(input, InputIds.PEOPLE.of("" + drawn++), picker.label(), picker.action(), false);
  }

  private List<ObjectNode> day(DayPicker picker) {
    ObjectNode input = CardJson.typed("Input.Date");
    if (picker.initial() != null) {
      input.put("value", picker.initial().toString());
    }
    return picker(input, InputIds.DAY.of("" + drawn++), picker.label(), picker.action(), false);
  }

  private List<ObjectNode> picker(
      ObjectNode input, String id, String label, Action action, boolean opensForm) {
    String said = label.isBlank() ? phrases.options() : CardText.oneLine(label);
    input.put("id", id).put("label", said);
    if (onlyPicker) {
      input.put("isRequired", true).put("errorMessage", phrases.chooseSomething());
    }
    return List.of(input, row(List.of(actions.picking(phrases.choose(), action, id, opensForm))));
  }
}
