package se.kadens.conversation;

import java.util.List;

/** A part of a message, home or form. A channel renders each kind; none may be left out. */
public sealed interface Block {

  /** A title of what follows. */
  record Heading(String text) implements Block {}

  record Paragraph(Text text) implements Block {}

  record Bullets(List<Text> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** What a person wrote, to the letter, set apart from our own words. */
  record Quote(String words) implements Block {}

  /** Small print below something. */
  record Note(Text text) implements Block {}

  record Divider() implements Block {}

  /** Things to press, in one row as far as the channel can. */
  record Controls(List<Control> controls) implements Block {
    public Controls {
      controls = List.copyOf(controls);
    }

    public static Controls of(Control... controls) {
      return new Controls(List.of(controls));
    }
  }

  /**
   * A small line over time. {@code inWords} says the same with its numbers, for those who cannot
   * see it and for channels without charts.
   */
  record Trend(String title, List<Point> points, Text inWords) implements Block {
    public Trend {
      points = List.copyOf(points);
    }
  }

  /** One value of a trend or chart; the label is short, such as "v. 48". */
  record Point(String label, double value) {}

  /**
   * Bars side by side, of figures to be compared. {@code inWords} says the same with its numbers, a
   * line each, and names what has no bar.
   */
  record Chart(String title, List<Series> series, List<Text> inWords) implements Block {
    public Chart {
      series = List.copyOf(series);
      inWords = List.copyOf(inWords);
    }
  }

  /** Bars of one kind. Where there are several, a label's bars stand together. */
  record Series(String name, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /** Details folded away under a title until somebody opens them, where the channel can fold. */
  record Fold(String title, List<Block> blocks) implements Block {
    public Fold {
      blocks = List.copyOf(blocks);
    }
  }
}
