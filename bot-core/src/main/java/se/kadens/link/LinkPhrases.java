package se.kadens.link;

import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What is said about being known on several channels; a channel is given by its title. */
record LinkPhrases(Language language) {

  private static final Wording WORDING = Wording.beside(LinkPhrases.class);

  Text question(String wanted) {
    return text("question", Map.of("wanted", wanted));
  }

  String yes() {
    return say("yes");
  }

  String no() {
    return say("no");
  }

  /** To the user who waits: where the question went. */
  String asked(String known, String wanted) {
    return say("asked", Map.of("known", known, "wanted", wanted));
  }

  String turnedAway(String known) {
    return say("turned_away", Map.of("known", known));
  }

  String writeOnceMore() {
    return say("write_once_more");
  }

  Text bothWork(String confirmed) {
    return text("both_work", Map.of("confirmed", confirmed));
  }

  Text refused(String channel) {
    return text("refused", Map.of("channel", channel));
  }

  Text tellHr(String name, String channel) {
    return text("tell_hr", Map.of("name", name, "channel", channel));
  }

  String me() {
    return say("me");
  }

  String nobodyAsked() {
    return say("nobody_asked");
  }

  String askedThere(String channel) {
    return say("asked_there", Map.of("channel", channel));
  }

  String notKnownThere(String channel) {
    return say("not_known_there", Map.of("channel", channel));
  }

  String knownHereAlone() {
    return say("known_here_alone");
  }

  Text whereAsked(String channel) {
    return text("where_asked", Map.of("channel", channel));
  }

  String askMeIn(String channel) {
    return say("ask_me_in", Map.of("channel", channel));
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
