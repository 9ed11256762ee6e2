package se.kadens.digest;

import java.time.Instant;
import java.util.Map;
import se.kadens.language.Dates;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What a summary says of itself, to one manager. */
final class DigestPhrases {

  private static final Wording WORDING = Wording.beside(DigestPhrases.class);

  private final Person manager;

  DigestPhrases(Person manager) {
    this.manager = manager;
  }

  String homeTitle() {
    return say("home_title", Map.of());
  }

  String show() {
    return say("show", Map.of());
  }

  String readAll() {
    return say("read_all", Map.of());
  }

  String markAsRead() {
    return say("mark_as_read", Map.of());
  }

  String readAt(Instant at) {
    String when =
        Dates.of(manager.language()).weekdayAndHour(at.atZone(manager.zone()).toLocalDateTime());
    return say("read_at", Map.of("when", when));
  }

  String more(int lines) {
    return say("more", Map.of("lines", lines));
  }

  String onlyForManagers() {
    return say("only_for_managers", Map.of());
  }

  String nothingYet() {
    return say("nothing_yet", Map.of());
  }

  private String say(String key, Map<String, Object> arguments) {
    return WORDING.say(manager.language(), key, arguments);
  }
}
