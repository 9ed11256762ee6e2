package se.kadens.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.interview.Translated;

/** What is released of a wave, in rows for a file; of what is not shown no number is in them. */
@Component
public class ResultRows {

  public static final List<String> COLUMNS =
      List.of(
          "wave",
          "contract",
          "group_kind",
          "group",
          "item",
          "theme",
          "text_en",
          "text_sv",
          "status",
          "n",
          "invited",
          "mean",
          "favourable",
          "enps",
          "enps_margin",
          "distribution");

  private static final String PARTICIPATION = "participation";

  private final Table table;
  private final LineManagers lineManagers;

  ResultRows(Table table, LineManagers lineManagers) {
    this.table = table;
    this.lineManagers = lineManagers;
  }

  /** Texts and numbers, as many as there are columns; an empty text where there is nothing. */
  public List<List<Object>> of(Wave wave) {
    List<Table.Turnout> turnout = table.turnout(wave);
    List<Cell> cells = table.cells(wave);
    Map<String, String> managers = lineManagers.addresses(wave);
    List<List<Object>> rows = new ArrayList<>();
    for (Table.Turnout each : turnout) {
      List<Object> row = beginning(wave, each.slice(), managers);
      row.addAll(List.of(PARTICIPATION, "", "", "", "shown"));
      row.addAll(List.of(each.answered(), each.invited(), "", "", "", "", ""));
      rows.add(row);
    }
    for (Cell cell : cells) {
      List<Object> row = beginning(wave, cell.slice(), managers);
      row.addAll(asked(wave, cell.item()));
      row.addAll(figures(cell.content()));
      rows.add(row);
    }
    return rows;
  }

  private static List<Object> beginning(Wave wave, Slice slice, Map<String, String> managers) {
    return new ArrayList<>(
        List.of(
            wave.number(),
            wave.hash(),
            slice.kind().code(),
            managers.getOrDefault(slice.key(), slice.key())));
  }

  private static List<Object> asked(Wave wave, String key) {
    if (key.startsWith(Cell.THEME)) {
      return List.of(key, key.substring(Cell.THEME.length()), "", "");
    }
    Item item = wave.contract().item(key);
    Translated text = item.question().text();
    String theme = item.theme();
    return List.of(key, theme == null ? "" : theme, text.english(), text.swedish());
  }

  private static List<Object> figures(Cell.Content content) {
    return switch (content) {
      case Cell.Suppressed() -> List.of("suppressed", "", "", "", "", "", "", "");
      case Cell.Alike _ -> List.of("alike", "", "", "", "", "", "", "");
      case Cell.NoData() -> List.of("no data", "", "", "", "", "", "", "");
      case Cell.Shown(var n, var mean, var favourable, var enps, var counts) ->
          List.of(
              "shown",
              n,
              "",
              orEmpty(mean),
              orEmpty(favourable),
              enps == null ? "" : enps.score(),
              enps == null ? "" : enps.margin(),
              counts.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    };
  }

  private static Object orEmpty(@Nullable Double number) {
    return number == null ? "" : number;
  }
}
