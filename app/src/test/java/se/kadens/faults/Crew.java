package se.kadens.faults;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.kadens.sandbox.slack.SandboxUser;
import se.kadens.sandbox.slack.SlackSandbox;

/** The people of a company that is asked, by number. */
record Crew(int size) {

  static final String ASKED = "Börja";
  static final String GOOD = "Bra";
  static final String THANKS = "Tack, det var allt.";

  /** As it is stored. */
  static final String GOOD_KEY = "good";

  static final String PROGRAMME =
      """
      {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"}, "close": {"after": "P4D", "at": "17:00"},
       "questions": [{"key": "mood", "kind": "mood", "text": {"en": "One?", "sv": "Ett?"}, "required": true},
                     {"key": "words", "kind": "long_text", "text": {"en": "Two?", "sv": "Två?"}}]}
      """;

  void joins(SlackSandbox slack) {
    for (int i = 0; i < size; i++) {
      slack.addUser(
          SandboxUser.person(user(i), "Person " + i, address(i), "sv-SE", "Europe/Stockholm"));
    }
  }

  static String user(int number) {
    return "U0P%05d".formatted(number);
  }

  static String address(int number) {
    return "p%d@example.com".formatted(number);
  }

  /** The file from HR. */
  String file() {
    return "email,name,manager_email,department,role,locale,zone\n"
        + IntStream.range(0, size)
            .mapToObj(
                i ->
                    "%s,Person %d,,Product,employee,sv,Europe/Stockholm%n".formatted(address(i), i))
            .collect(Collectors.joining());
  }
}
