package se.kadens.home;

import java.util.List;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Names;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** How a person is greeted. */
record WelcomePhrases(Person person) {

  private static final Wording WORDING = Wording.beside(WelcomePhrases.class);

  Text hello() {
    return text("hello", Map.of("name", person.firstName()));
  }

  Text whoIAm() {
    return text("who_i_am", Map.of("name", person.firstName()));
  }

  Text whatIAsk() {
    return text("what_i_ask", Map.of("place", Dates.of(person.language()).place(person.zone())));
  }

  Text nothingToAskYet() {
    return text("nothing_to_ask_yet");
  }

  /**
   * Who sees the answers.
   *
   * @param line the managers above the person, their own first
   */
  Text whoSees(List<Person> line) {
    if (line.isEmpty()) {
      return text("seen_by_nobody");
    }
    String manager = line.getFirst().firstName();
    return line.size() == 1
        ? text("seen_by_manager", Map.of("manager", manager))
        : text(
            "seen_by_line",
            Map.of("manager", manager, "of_manager", Names.genitive(manager, person.language())));
  }

  Text howToBegin() {
    return text("how_to_begin");
  }

  String home() {
    return text("home").plain();
  }

  String help() {
    return text("help").plain();
  }

  String settings() {
    return text("settings_button").plain();
  }

  private Text text(String key) {
    return text(key, Map.of());
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(person.language(), key, arguments);
  }
}
