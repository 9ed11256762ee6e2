package se.kadens.goal;

import java.util.regex.Pattern;

/** Text in a file that a spreadsheet opens: what would be a formula there has a ' before it. */
final class SpreadsheetCell {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t].*", Pattern.DOTALL);
  private static final String MARK = "'";

  private SpreadsheetCell() {}

  static String written(String text) {
    return FORMULA.matcher(text).matches() ? MARK + text : text;
  }

  /** The text that was written so. */
  static String read(String cell) {
    return cell.startsWith(MARK) && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
