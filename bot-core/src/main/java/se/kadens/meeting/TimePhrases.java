package se.kadens.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.people.Person;

/** Says when two people meet, to one of them: by their own clock, and the other's if it differs. */
final class TimePhrases {

  private final Person reader;
  private final Dates dates;

  TimePhrases(Person reader) {
    this.reader = reader;
    this.dates = Dates.of(reader.language());
  }

  /** "tisdag 1 december kl. 04.00 (kl. 10.00 hos Bo i Stockholm)". */
  String when(Talk talk, Instant start) {
    LocalDateTime here = start.atZone(reader.zone()).toLocalDateTime();
    return elsewhere(talk, start, dates.moment(here));
  }

  /** The hour alone where it is today. */
  String hour(Talk talk, Instant start, Instant now) {
    ZonedDateTime here = start.atZone(reader.zone());
    LocalDate today = now.atZone(reader.zone()).toLocalDate();
    return elsewhere(
        talk,
        start,
        here.toLocalDate().equals(today)
            ? dates.hour(here.toLocalTime())
            : dates.weekdayAndHour(here.toLocalDateTime()));
  }

  private String elsewhere(Talk talk, Instant start, String here) {
    Person other = talk.other();
    LocalDateTime ours = start.atZone(reader.zone()).toLocalDateTime();
    LocalDateTime theirs = start.atZone(other.zone()).toLocalDateTime();
    if (ours.equals(theirs)) {
      return here;
    }
    String there =
        ours.toLocalDate().equals(theirs.toLocalDate())
            ? dates.hour(theirs.toLocalTime())
            : dates.weekdayAndHour(theirs);
    return say(
        "elsewhere",
        Map.of(
            "here",
            here,
            "there",
            there,
            "name",
            other.firstName(),
            "place",
            dates.place(other.zone())));
  }

  /** "Nästa gång: tisdag 1 december kl. 10.00.", or that no time is set. */
  Text next(Talk talk) {
    return talk.next()
        .map(
            start ->
                MeetingPhrases.WORDING.text(
                    reader.language(), "next", Map.of("when", when(talk, start))))
        .orElseGet(() -> MeetingPhrases.WORDING.text(reader.language(), "next_none"));
  }

  /** "varannan tisdag kl. 10.00", with the place where that is somebody else's. */
  String rhythm(Talk talk, MeetingRhythm rhythm) {
    Map<String, Object> facts =
        Map.of(
            "weekday",
            dates.weekday(rhythm.on()),
            "hour",
            dates.hour(rhythm.at()),
            "nth",
            rhythm.place());
    String often = say("rhythm." + rhythm.often().code(), facts);
    return talk.manager().zone().equals(reader.zone())
        ? often
        : say("rhythm_in", Map.of("rhythm", often, "place", dates.place(talk.manager().zone())));
  }

  String hour(LocalTime hour) {
    return dates.hour(hour);
  }

  String day(LocalDate day) {
    return dates.day(day);
  }

  String shortDate(LocalDate day) {
    return dates.shortDate(day);
  }

  private String say(String key, Map<String, ?> facts) {
    return MeetingPhrases.WORDING.say(reader.language(), key, facts);
  }
}
