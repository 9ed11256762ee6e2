package se.kadens.conversation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to press in a message or on the home page. */
public sealed interface Control {

  String label();

  /** How much a button asks for attention; never the only carrier of meaning. */
  enum Weight {
    PLAIN,
    PRIMARY,
    DANGER
  }

  /**
   * Something to press once.
   *
   * @param opensForm whether a form is to be expected; some channels have to know beforehand
   */
  record Button(String label, Action action, Weight weight, boolean opensForm) implements Control {
    public static Button plain(String label, Action action) {
      return new Button(label, action, Weight.PLAIN, false);
    }

    public static Button primary(String label, Action action) {
      return new Button(label, action, Weight.PRIMARY, false);
    }

    /** The same button, as one that is answered with a form. */
    public Button openingForm() {
      return new Button(label, action, weight, true);
    }
  }

  /** A few choices behind one label, each an action of its own. */
  record Menu(String label, List<Choice> choices) implements Control {
    public Menu {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One of a menu's choices.
   *
   * @param opensForm as a button's
   */
  record Choice(String label, Action action, boolean opensForm) {
    public Choice(String label, Action action) {
      this(label, action, false);
    }

    /** The same choice, as one that is answered with a form. */
    public Choice openingForm() {
      return new Choice(label, action, true);
    }
  }

  /** Asks for a person; the press carries {@link Value.People}. */
  record PersonPicker(String label, Action action) implements Control {}

  /** Asks for a date; the press carries {@link Value.Day}. */
  record DayPicker(String label, Action action, @Nullable LocalDate initial) implements Control {}
}
