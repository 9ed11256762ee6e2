package se.kadens.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.programme.PreviewProgramme.Alike;
import se.kadens.programme.ProgrammePreview.Moved;
import se.kadens.programme.ProgrammePreview.Overrun;
import se.kadens.programme.ProgrammePreview.Row;
import se.kadens.programme.ProgrammePreview.Why;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;

/** Adds up what an occurrence comes to for everybody. */
final class Tally {

  private record Hours(LocalDateTime asks, LocalDateTime closes) {}

  private record Move(LocalDate to, Why why, Optional<String> holiday) {}

  private final Calendars calendars;
  private final Plan plan;
  private final Occurrence occurrence;
  private final Language language;
  private final double perSecond;

  private final Map<Hours, Integer> hours = new HashMap<>();
  private final Map<Instant, Integer> moments = new HashMap<>();
  private final Map<Move, Integer> moves = new HashMap<>();
  private final Set<ZoneId> zones = new HashSet<>();
  private int away;
  private int daysOff;

  /**
   * @param perSecond how many people can be asked
   */
  Tally(
      Calendars calendars, Plan plan, Occurrence occurrence, Language language, double perSecond) {
    this.calendars = calendars;
    this.plan = plan;
    this.occurrence = occurrence;
    this.language = language;
    this.perSecond = perSecond;
  }

  void add(Alike alike, Turn turn) {
    switch (turn) {
      case Turn.Asked asked -> add(alike, asked);
      case Turn.PassedOver passed -> {
        switch (passed.why()) {
          case AWAY -> away += alike.count();
          case DAY_OFF -> daysOff += alike.count();
        }
      }
    }
  }

  private void add(Alike alike, Turn.Asked asked) {
    ZoneId zone = alike.person().zone();
    LocalDateTime asks = asked.at().atZone(zone).toLocalDateTime();
    LocalDateTime closes = asked.closes().atZone(zone).toLocalDateTime();
    hours.merge(new Hours(asks, closes), alike.count(), Integer::sum);
    moments.merge(asked.at(), alike.count(), Integer::sum);
    zones.add(zone);
    if (!asks.toLocalDate().equals(occurrence.askDate())) {
      moves.merge(move(alike, asks.toLocalDate()), alike.count(), Integer::sum);
    }
  }

  private Move move(Alike alike, LocalDate to) {
    Person person = alike.person();
    LocalDate from = occurrence.askDate();
    Optional<String> holiday = calendars.holiday(person, from, language);
    if (holiday.isPresent()) {
      return new Move(to, Why.HOLIDAY, holiday);
    }
    boolean isAway = alike.absences().stream().anyMatch(days -> days.contains(from));
    return new Move(
        to,
        isAway ? Why.AWAY : alike.slot() == null ? Why.OWN_HOURS : Why.OWN_SLOT,
        Optional.empty());
  }

  /** Empty when it is nobody's turn any more. */
  Optional<Row> row() {
    int people = hours.values().stream().mapToInt(Integer::intValue).sum();
    // A daily programme rests on days off; nobody needs to be told.
    boolean rests = people == 0 && plan.cadence().every() == Every.DAY;
    if (rests || people + away + daysOff == 0) {
      return Optional.empty();
    }
    LocalDateTime opens = occurrence.opens();
    Hours most =
        hours.entrySet().stream()
            .max(
                Map.Entry.<Hours, Integer>comparingByValue()
                    .thenComparing(entry -> entry.getKey().asks(), Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .orElseGet(() -> new Hours(opens, plan.close().after(occurrence.askDate())));
    return Optional.of(
        new Row(
            occurrence.period(),
            occurrence.askDate(),
            most.asks(),
            most.closes(),
            digest(most.asks()),
            people,
            zones.size(),
            moved(),
            away,
            daysOff,
            overrun(most.asks().toLocalTime())));
  }

  private @Nullable Overrun overrun(LocalTime asks) {
    int crowd = moments.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Duration takes = Duration.ofMinutes((long) Math.ceil(crowd / perSecond / 60));
    Duration window = plan.cadence().window();
    return takes.compareTo(window) > 0
        ? new Overrun(crowd, asks.plus(window), asks.plus(takes))
        : null;
  }

  private @Nullable LocalDateTime digest(LocalDateTime asks) {
    return plan.digestAfter(asks).orElse(null);
  }

  private List<Moved> moved() {
    return moves.entrySet().stream()
        .map(
            entry ->
                new Moved(
                    entry.getKey().to(),
                    entry.getKey().why(),
                    entry.getKey().holiday(),
                    entry.getValue()))
        .sorted(
            Comparator.comparing(Moved::to)
                .thenComparing(Moved::why)
                .thenComparing(moved -> moved.holiday().orElse("")))
        .toList();
  }
}
