package se.kadens.goal.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Amounts;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.Measure;
import se.kadens.goal.Perspective;
import se.kadens.interview.TypedDate;
import se.kadens.language.Language;

/**
 * The parts of a goal as text, one a line: key results of an objective, dated sub-goals, measures
 * of a scorecard.
 */
record PartLines(Framework framework, Language language, LocalDate today) {

  static final int MOST = 20;
  static final int LONGEST_TITLE = 150;

  private static final Pattern WEIGHT =
      Pattern.compile("(.+?)\\s*\\((\\d{1,3}(?:[.,]\\d+)?)\\s*%\\)");
  private static final Pattern PERSPECTIVE =
      Pattern.compile("(\\p{L}[\\p{L} ]*?)\\s*[,(]?\\s*(?:(\\d{1,3}(?:[.,]\\d+)?)\\s*%\\)?)?");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("(.+?)\\s+([+−-]?\\d.*)");
  private static final Map<String, Perspective> PERSPECTIVES =
      Map.ofEntries(
          Map.entry("ekonomi", Perspective.FINANCIAL),
          Map.entry("finan", Perspective.FINANCIAL),
          Map.entry("kund", Perspective.CUSTOMER),
          Map.entry("customer", Perspective.CUSTOMER),
          Map.entry("process", Perspective.PROCESS),
          Map.entry("intern", Perspective.PROCESS),
          Map.entry("lärande", Perspective.LEARNING),
          Map.entry("learning", Perspective.LEARNING));

  /** A line that cannot be taken, by its number from one. */
  record Wrong(int number, String line, Trouble trouble) {}

  /** What became of reading: all lines, or those that are wrong. */
  record Reading(List<PartLine> parts, List<Wrong> wrong) {
    Reading {
      parts = List.copyOf(parts);
      wrong = List.copyOf(wrong);
    }
  }

  /** One line's parts, or what is wrong with it. */
  private sealed interface Line {
    record Good(PartLine part) implements Line {}

    record Bad(Trouble trouble) implements Line {}
  }

  Reading read(String typed) {
    List<PartLine> parts = new ArrayList<>();
    List<Wrong> wrong = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    List<String> lines = typed.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        switch (checked(lines.get(i), titles)) {
          case Line.Good(PartLine part) -> parts.add(part);
          case Line.Bad(Trouble trouble) -> wrong.add(new Wrong(i + 1, lines.get(i), trouble));
        }
      }
    }
    if (parts.size() > MOST) {
      wrong.add(new Wrong(MOST + 1, parts.get(MOST).title(), Trouble.TOO_MANY));
    }
    return new Reading(parts, wrong);
  }

  private Line checked(String words, Set<String> titles) {
    String line = words.replaceFirst("^[•*]\\s*", "");
    Line read = line(line);
    if (!(read instanceof Line.Good(PartLine part))) {
      return read;
    }
    if (part.title().isBlank()) {
      return new Line.Bad(Trouble.NO_TITLE);
    }
    if (part.title().length() > LONGEST_TITLE) {
      return new Line.Bad(Trouble.TOO_LONG);
    }
    return titles.add(part.title().toLowerCase(Locale.ROOT)) ? read : new Line.Bad(Trouble.TWICE);
  }

  private Line line(String line) {
    return switch (framework) {
      case MBO -> subGoal(line);
      case BSC -> ofScorecard(line);
      case OKR, SMART, KPI -> keyResult(line, null);
    };
  }

  private Line subGoal(String line) {
    for (char mark : new char[] {':', ','}) {
      int last = line.lastIndexOf(mark);
      if (last >= 0) {
        Optional<LocalDate> after = TypedDate.parse(line.substring(last + 1), today);
        if (after.isPresent()) {
          return subGoal(line.substring(0, last), after.get());
        }
      }
      int first = line.indexOf(mark);
      if (first >= 0) {
        Optional<LocalDate> before = TypedDate.parse(line.substring(0, first), today);
        if (before.isPresent()) {
          return subGoal(line.substring(first + 1), before.get());
        }
      }
    }
    return new Line.Bad(Trouble.NO_DATE);
  }

  private static Line subGoal(String title, LocalDate due) {
    String bare = title.strip();
    return new Line.Good(new PartLine(bare, MeasureWords.done(bare), null, null, due));
  }

  private Line ofScorecard(String line) {
    int colon = line.indexOf(':');
    Matcher side = PERSPECTIVE.matcher(line.substring(0, Math.max(0, colon)).strip());
    Optional<Perspective> perspective =
        side.matches() ? perspective(side.group(1)) : Optional.empty();
    if (perspective.isEmpty()) {
      return new Line.Bad(Trouble.NO_PERSPECTIVE);
    }
    Line rest = keyResult(line.substring(colon + 1).strip(), perspective.get());
    return rest instanceof Line.Good(PartLine part) && side.group(2) != null
        ? new Line.Good(
            new PartLine(
                part.title(), part.measure(), percent(side.group(2)), perspective.get(), null))
        : rest;
  }

  private static Optional<Perspective> perspective(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return PERSPECTIVES.entrySet().stream()
        .filter(entry -> lower.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Line keyResult(String line, @Nullable Perspective perspective) {
    Matcher weighted = WEIGHT.matcher(line);
    BigDecimal weight = weighted.matches() ? percent(weighted.group(2)) : null;
    String bare = weighted.matches() ? weighted.group(1) : line;
    int colon = bare.lastIndexOf(':');
    if (colon >= 0) {
      return measured(bare.substring(0, colon), bare.substring(colon + 1), weight, perspective);
    }
    Matcher number = BEFORE_NUMBER.matcher(bare);
    if (MeasureWords.hasArrow(bare) && number.matches()) {
      return measured(number.group(1), number.group(2), weight, perspective);
    }
    return new Line.Good(
        new PartLine(bare.strip(), MeasureWords.done(bare.strip()), weight, perspective, null));
  }

  /** What stands after a name, or all of it after a name of its own. */
  MeasureWords.Reading measure(String what, String typed) {
    int colon = typed.lastIndexOf(':');
    return MeasureWords.read(what, typed.substring(colon + 1), language);
  }

  private Line measured(
      String title, String words, @Nullable BigDecimal weight, @Nullable Perspective perspective) {
    String bare = title.strip();
    return switch (MeasureWords.read(bare, words, language)) {
      case MeasureWords.Reading.Read(Measure measure) ->
          new Line.Good(new PartLine(bare, measure, weight, perspective, null));
      case MeasureWords.Reading.Wrong(Trouble trouble) -> new Line.Bad(trouble);
    };
  }

  private static BigDecimal percent(String typed) {
    return new BigDecimal(typed.replace(',', '.'));
  }

  /** As {@link #read} reads them. */
  String write(List<Goal> parts, Map<Perspective, String> perspectives) {
    List<String> lines = new ArrayList<>();
    for (Goal part : parts) {
      Measure measure = part.measure();
      String weight = part.weight() == null ? "" : Amounts.say(part.weight(), "%", language);
      Perspective side = part.perspective();
      String line =
          measure == null || (measure.direction() == Direction.DONE && framework != Framework.BSC)
              ? part.title()
              : part.title() + ": " + MeasureWords.write(measure, language);
      lines.add(
          switch (framework) {
            case MBO -> part.title() + ": " + part.end();
            case BSC ->
                (side == null ? "" : perspectives.getOrDefault(side, side.code()))
                    + (weight.isEmpty() ? "" : " " + weight)
                    + ": "
                    + line;
            case OKR, SMART, KPI -> weight.isEmpty() ? line : line + " (" + weight + ")";
          });
    }
    return String.join("\n", lines);
  }
}
