package se.kadens.upkeep;

import java.time.LocalDateTime;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What is said of trouble; a channel is given by its title. */
record UpkeepPhrases(Language language) {

  private static final Wording WORDING = Wording.beside(UpkeepPhrases.class);

  Text shut(String channel, LocalDateTime since, String code) {
    return WORDING.text(
        language,
        "shut",
        Map.of("channel", channel, "since", Dates.of(language).moment(since), "code", code));
  }

  Text meanwhile(String channel) {
    return WORDING.text(language, "meanwhile", Map.of("channel", channel));
  }

  Text remedy() {
    return WORDING.text(language, "remedy");
  }

  String why(String channel) {
    return WORDING.say(language, "why", Map.of("channel", channel));
  }
}
