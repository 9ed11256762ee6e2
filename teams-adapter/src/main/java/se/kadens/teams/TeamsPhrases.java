package se.kadens.teams;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** The few sentences that only this channel has reason to say. */
record TeamsPhrases(Language language) {

  private static final Wording WORDING = Wording.beside(TeamsPhrases.class);

  /** For whoever cannot be asked which they speak. */
  static List<String> inBothLanguages(Function<TeamsPhrases, String> sentence) {
    return Stream.of(Language.SWEDISH, Language.ENGLISH)
        .map(language -> sentence.apply(new TeamsPhrases(language)))
        .toList();
  }

  /** In the language that somebody's client speaks, or in both. */
  static String say(Optional<Language> language, Function<TeamsPhrases, String> sentence) {
    return language
        .map(spoken -> sentence.apply(new TeamsPhrases(spoken)))
        .orElseGet(() -> inBothLanguages(sentence).stream().collect(Collectors.joining("\n\n")));
  }

  String notInKadens() {
    return WORDING.say(language, "reply-not-in-kadens");
  }

  String notSavedButStillHere() {
    return WORDING.say(language, "reply-not-saved-but-still-here");
  }

  String answeredBelow() {
    return WORDING.say(language, "reply-answered-below");
  }

  String answeredInChat() {
    return WORDING.say(language, "reply-answered-in-chat");
  }

  String received() {
    return WORDING.say(language, "reply-received");
  }

  String onlyInPersonalChat() {
    return WORDING.say(language, "reply-only-in-personal-chat");
  }

  String generalChannel() {
    return WORDING.say(language, "reply-general-channel");
  }

  String notOurs() {
    return WORDING.say(language, "reply-not-ours");
  }
}
