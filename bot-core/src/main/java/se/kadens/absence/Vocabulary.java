package se.kadens.absence;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What weekdays, months, units and small numbers are called in Swedish and English. */
final class Vocabulary {

  private static final Map<String, Integer> WEEKDAYS =
      numbered(
          "måndag måndagen mån monday mon",
          "tisdag tisdagen tis tuesday tues tue",
          "onsdag onsdagen ons wednesday wed",
          "torsdag torsdagen tors tor thursday thurs thur thu",
          "fredag fredagen fre friday fri",
          "lördag lördagen lör saturday sat",
          "söndag söndagen sön sunday sun");

  private static final Map<String, Integer> MONTHS =
      numbered(
          "januari january jan",
          "februari february feb",
          "mars march mar",
          "april apr",
          "maj may",
          "juni june jun",
          "juli july jul",
          "augusti august aug",
          "september sept sep",
          "oktober october okt oct",
          "november nov",
          "december dec");

  private static final Map<String, Integer> NUMBERS =
      numbered(
          "en ett a an one",
          "två two",
          "tre three",
          "fyra four",
          "fem five",
          "sex six",
          "sju seven",
          "åtta eight",
          "nio nine",
          "tio ten",
          "elva eleven",
          "tolv twelve");

  private static final Map<String, Integer> UNITS =
      numbered("dag dagar day days", "vecka veckor week weeks", "månad månader month months");

  private Vocabulary() {}

  static @Nullable DayOfWeek weekday(String word) {
    Integer number = WEEKDAYS.get(word);
    return number == null ? null : DayOfWeek.of(number);
  }

  static @Nullable Integer month(String word) {
    return MONTHS.get(word);
  }

  static @Nullable Integer number(String word) {
    return NUMBERS.get(word);
  }

  static @Nullable ChronoUnit unit(String word) {
    return switch (UNITS.get(word)) {
      case null -> null;
      case 1 -> ChronoUnit.DAYS;
      case 2 -> ChronoUnit.WEEKS;
      default -> ChronoUnit.MONTHS;
    };
  }

  private static Map<String, Integer> numbered(String... lines) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < lines.length; i++) {
      for (String word : List.of(lines[i].split(" "))) {
        numbers.put(word, i + 1);
      }
    }
    return Map.copyOf(numbers);
  }
}
