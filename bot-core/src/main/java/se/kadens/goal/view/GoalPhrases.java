package se.kadens.goal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Text;
import se.kadens.goal.Amounts;
import se.kadens.goal.Cycle;
import se.kadens.goal.Direction;
import se.kadens.goal.Framework;
import se.kadens.goal.Goal;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Measure;
import se.kadens.goal.Perspective;
import se.kadens.goal.Scored;
import se.kadens.goal.Smart;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.goal.Visibility;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** The words of goals: what each of their values is called, and a goal in one line. */
public final class GoalPhrases {

  private static final Wording WORDING = Wording.beside(GoalPhrases.class);

  /** As near to its schedule as nobody needs to hear about. */
  private static final int IN_STEP = 5;

  private final Language language;
  private final LocalDate today;
  private final StatusWords words;

  /**
   * @param today dates of other years are said with their year
   * @param words what the company calls statuses
   */
  GoalPhrases(Language language, LocalDate today, StatusWords words) {
    this.language = language;
    this.today = today;
    this.words = words;
  }

  public String framework(Framework framework) {
    return say("framework." + framework.code());
  }

  public String level(Level level) {
    return say("level." + level.code());
  }

  public String state(GoalState state) {
    return say("state." + state.code());
  }

  public String status(Status status) {
    return named(status, language, words);
  }

  /** What a company with such words calls a status. */
  public static String named(Status status, Language language, StatusWords words) {
    return words.of(status, language).orElseGet(() -> standard(status, language));
  }

  /** What a status is called where the company says nothing else. */
  public static String standard(Status status, Language language) {
    return WORDING.say(language, "status." + status.code());
  }

  public String perspective(Perspective perspective) {
    return say("perspective." + perspective.code());
  }

  public String visibility(Visibility visibility) {
    return say("visibility." + visibility.code());
  }

  public String smart(Smart check) {
    return say("smart." + check.code());
  }

  /** "kvartal 4 2026", "second half of 2026", "2026–2030". */
  public String cycle(Cycle cycle) {
    String key = cycle.key();
    String year = key.substring(0, 4);
    String rest = key.substring(4);
    if (rest.startsWith("-Q")) {
      return say("cycle.quarter", Map.of("year", year, "number", rest.substring(2)));
    }
    if (rest.startsWith("-H")) {
      return say("cycle.half." + rest.substring(2), Map.of("year", year));
    }
    if (rest.startsWith("-")) {
      return DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(cycle.start());
    }
    return rest.isEmpty() ? year : year + "–" + cycle.end().getYear();
  }

  /** "31 december", with its year when that is another. */
  public String day(LocalDate day) {
    String pattern = day.getYear() == today.getYear() ? "d MMMM" : "d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
  }

  public String amount(BigDecimal number, String unit) {
    return Amounts.say(number, unit, language);
  }

  /** All of a goal in one line, its bar first. */
  public Text line(Scored scored) {
    Text title = Text.strong(scored.goal().title());
    Text begun = shows(scored) ? Text.of(progress(scored.progress()) + " · ").and(title) : title;
    return begun.and(" · " + standing(scored));
  }

  /** The same without its name. */
  Text nameless(Scored scored) {
    String standing = standing(scored);
    return Text.of(shows(scored) ? progress(scored.progress()) + " · " + standing : standing);
  }

  private String standing(Scored scored) {
    Goal goal = scored.goal();
    List<String> pieces = new ArrayList<>();
    if (goal.state() == GoalState.ACTIVE) {
      pieces.add(status(goal.standing().status()));
      if (goal.standing().confidence() != null) {
        pieces.add(confidence(goal.standing().confidence()));
      }
    } else {
      pieces.add(state(goal.state()));
    }
    pieces.add(value(scored));
    pieces.add(say("until", Map.of("day", day(goal.end()))));
    pieces.add(gap(scored));
    pieces.removeIf(String::isEmpty);
    return String.join(" · ", pieces);
  }

  /** A part below its goal: shorter, since the goal says the rest. */
  public Text partLine(Scored part) {
    Goal goal = part.goal();
    List<String> pieces = new ArrayList<>();
    pieces.add(value(part));
    if (goal.due() != null) {
      pieces.add(say("until", Map.of("day", day(goal.due()))));
    }
    if (goal.weight() != null) {
      pieces.add(weight(goal.weight()));
    }
    if (goal.state() == GoalState.ACTIVE && goal.standing().status() != Status.ON_TRACK) {
      pieces.add(status(goal.standing().status()));
    }
    if (goal.standing().confidence() != null) {
      pieces.add(confidence(goal.standing().confidence()));
    }
    pieces.removeIf(String::isEmpty);
    Text line = Text.of(progress(part.progress()) + " · ").and(Text.strong(goal.title()));
    return pieces.isEmpty() ? line : line.and(" · " + String.join(" · ", pieces));
  }

  private static boolean shows(Scored scored) {
    GoalState state = scored.goal().state();
    return state == GoalState.ACTIVE || state == GoalState.DONE || scored.progress().isPresent();
  }

  /** "▰▰▰▰▱▱▱▱▱▱ 42 %", or that there is no value yet. */
  String progress(OptionalDouble progress) {
    return progress.isEmpty()
        ? say("no_value")
        : Bar.of(progress.orElseThrow())
            + " "
            + amount(BigDecimal.valueOf(Bar.percent(progress.orElseThrow())), "%");
  }

  String weight(BigDecimal weight) {
    return say("weight", Map.of("weight", amount(weight, "%")));
  }

  public String confidence(int confidence) {
    return say("confidence", Map.of("confidence", confidence));
  }

  /** "12 av 30 kunder", "6 %, från 8 till 5 %", "2 av 3 delmål"; empty where there is nothing. */
  String value(Scored scored) {
    Goal goal = scored.goal();
    if (goal.framework() == Framework.MBO && !scored.parts().isEmpty()) {
      long reached = scored.parts().stream().filter(part -> part.progress().orElse(0) >= 1).count();
      return say("sub_goals", Map.of("reached", reached, "all", scored.parts().size()));
    }
    Measure measure = goal.measure();
    return measure == null ? "" : value(measure, goal.standing().current());
  }

  String value(Measure measure, @Nullable BigDecimal current) {
    BigDecimal start = measure.start();
    BigDecimal target = measure.target();
    if (measure.direction() == Direction.DONE || start == null || target == null) {
      return say(current != null && current.signum() > 0 ? "reached" : "not_reached");
    }
    String unit = measure.unit();
    if (current == null) {
      return way(measure);
    }
    if (measure.direction() == Direction.UP && start.signum() == 0) {
      return say("of", Map.of("current", amount(current, ""), "target", amount(target, unit)));
    }
    return say("now", Map.of("current", amount(current, unit), "way", way(measure)));
  }

  /** "från 8 till 5 %", "mellan 20 och 30 %"; empty for what is only reached or not. */
  public String way(Measure measure) {
    BigDecimal start = measure.start();
    BigDecimal target = measure.target();
    if (start == null || target == null) {
      return "";
    }
    return say(
        measure.direction() == Direction.KEEP ? "between" : "from_to",
        Map.of("start", amount(start, ""), "target", amount(target, measure.unit())));
  }

  /** What a value became: "10 → 12 kunder", or that it is reached. */
  String change(Measure measure, @Nullable BigDecimal before, BigDecimal after) {
    if (measure.direction() == Direction.DONE) {
      return say(after.signum() > 0 ? "reached" : "not_reached");
    }
    String now = amount(after, measure.unit());
    return before == null ? now : amount(before, "") + " → " + now;
  }

  /** "18 procentenheter efter tidplanen"; empty where nothing has to be further along by now. */
  String gap(Scored scored) {
    Measure measure = scored.goal().measure();
    boolean kept = measure != null && measure.direction() == Direction.KEEP;
    if (kept || scored.gap().isEmpty() || scored.goal().state() != GoalState.ACTIVE) {
      return "";
    }
    long points = Math.round(scored.gap().orElseThrow() * 100);
    if (Math.abs(points) <= IN_STEP) {
      return say("gap.none");
    }
    return say(points < 0 ? "gap.behind" : "gap.ahead", Map.of("points", Math.abs(points)));
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }
}
