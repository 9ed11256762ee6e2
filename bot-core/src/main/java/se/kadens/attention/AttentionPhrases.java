package se.kadens.attention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.kadens.attention.Forecast.Item;
import se.kadens.attention.Forecast.Load;
import se.kadens.attention.Forecast.Week;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What HR is told of what people are asked. */
final class AttentionPhrases {

  private static final Wording WORDING = Wording.beside(AttentionPhrases.class);

  private final Language language;

  AttentionPhrases(Language language) {
    this.language = language;
  }

  String title(Week first, Week last) {
    return WORDING.say(language, "title", Map.of("weeks", weeks(first, last)));
  }

  Text budget(Budget budget) {
    return text(
        "budget",
        Map.of(
            "prompts", budget.prompts(),
            "minutes", budget.minutes(),
            "hours", budget.gap().toHours()));
  }

  /** Weeks in a row that are alike. */
  Text weeks(Week first, Week last, List<Load> loads) {
    Map<String, Object> named = Map.of("weeks", weeks(first, last));
    if (loads.stream().allMatch(load -> load.items().isEmpty())) {
      return text("week.none", named);
    }
    Text line =
        text(
            "week",
            Map.of("weeks", weeks(first, last), "load", load(loads), "names", names(loads)));
    return full(loads).map(full -> line.and(" · ").and(Text.strong(full))).orElse(line);
  }

  private String weeks(Week first, Week last) {
    Dates dates = Dates.of(language);
    String begin = dates.week(first.monday());
    LocalDate end = last.monday();
    return first.equals(last)
        ? begin
        : begin + "–" + dates.week(end).substring(dates.week(end).lastIndexOf(' ') + 1);
  }

  private String load(List<Load> loads) {
    int least = loads.stream().mapToInt(Load::prompts).min().orElse(0);
    int most = loads.stream().mapToInt(Load::prompts).max().orElse(0);
    int fewest = loads.stream().mapToInt(Load::minutes).min().orElse(0);
    int minutes = loads.stream().mapToInt(Load::minutes).max().orElse(0);
    String load =
        least == most && fewest == minutes
            ? say("load", Map.of("prompts", most, "minutes", minutes))
            : say(
                "load.range",
                Map.of("least", least, "most", most, "fewest", fewest, "minutes", minutes));
    int daily = loads.stream().mapToInt(Load::habitMinutes).max().orElse(0);
    return daily == 0 ? load : load + ", " + say("daily", Map.of("minutes", daily));
  }

  private static String names(List<Load> loads) {
    return loads.stream()
        .flatMap(load -> load.items().stream())
        .map(Item::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Optional<String> full(List<Load> loads) {
    List<Load> full = loads.stream().filter(Load::full).toList();
    if (full.isEmpty()) {
      return Optional.empty();
    }
    if (full.size() == loads.size()) {
      return Optional.of(say("full.all", Map.of()));
    }
    String departments =
        full.stream().map(load -> department(load.department())).collect(Collectors.joining(", "));
    return Optional.of(say("full", Map.of("departments", departments)));
  }

  private String department(String name) {
    return name.isEmpty() ? say("no_department", Map.of()) : name;
  }

  Text moved(List<Moves.Count> counts) {
    String names =
        counts.stream()
            .filter(count -> count.moved() > 0)
            .map(count -> say("moved.one", Map.of("name", count.name(), "count", count.moved())))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? text("moved.none", Map.of()) : text("moved", Map.of("names", names));
  }

  String later() {
    return say("later", Map.of());
  }

  Text nothing() {
    return text("nothing", Map.of());
  }

  Text refused() {
    return text("refused", Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
