package se.kadens.stage;

/** Programmes as HR writes them. */
public final class Plans {

  private Plans() {}

  /** Asked on Mondays, reminded on Wednesdays, summarised on Fridays. */
  public static String weekly() {
    return """
        {"cadence": {"every": "week", "on": "MONDAY", "at": "09:00"},
         "close": {"after": "P4D", "at": "17:00"},
         "audience": {"departments": ["Produkt"]},
         "remind": [{"after": "P2D"}],
         "questions": [
           {"key": "mood", "kind": "mood", "required": true,
            "text": {"en": "How was your week?", "sv": "Hur var veckan?"}},
           {"key": "blockers", "kind": "long_text", "required": true,
            "text": {"en": "Is anything in your way?", "sv": "Är något i vägen?"},
            "nothing": {"en": "No, nothing", "sv": "Nej, inget"}},
           {"key": "plan", "kind": "long_text", "required": true,
            "text": {"en": "What do you aim for next week?", "sv": "Vad siktar du på nästa vecka?"},
            "help": {"en": "One line for each.", "sv": "En rad per sak."}}],
         "digest": {"on": "FRIDAY", "at": "08:00"}}""";
  }
}
