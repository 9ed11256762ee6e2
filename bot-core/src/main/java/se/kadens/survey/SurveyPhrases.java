package se.kadens.survey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.wording.Wording;

/** What is said to those who are asked in a survey. */
final class SurveyPhrases {

  private static final Wording WORDING = Wording.beside(SurveyPhrases.class);

  private final Language language;

  SurveyPhrases(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  Text size(int count, int minutes, String purpose) {
    return text("size", Map.of("count", count, "minutes", minutes, "purpose", sentence(purpose)));
  }

  private static String sentence(String words) {
    return words.matches("(?s).*[.?!…]\\s*") ? words : words + ".";
  }

  Text promise(Mode mode) {
    return text("promise." + mode.code(), Map.of());
  }

  Text smallest(String place, int team) {
    return team == 0
        ? text("smallest", Map.of("place", place))
        : text("smallest.team", Map.of("place", place, "team", team));
  }

  Text comments(int count) {
    return text("comments", Map.of("count", count));
  }

  Text frozen() {
    return text("frozen", Map.of());
  }

  Text contact(String contact) {
    return text("contact", Map.of("contact", contact));
  }

  String places() {
    return say("places", Map.of());
  }

  String place(String group, int count) {
    return say("place", Map.of("group", group, "count", count));
  }

  Text whenShown(Thresholds thresholds) {
    return text(
        "places.never",
        Map.of(
            "score", thresholds.score(),
            "distribution", thresholds.distribution(),
            "comment", thresholds.comment()));
  }

  Text whileOpen() {
    return text("open.anonymous", Map.of());
  }

  Text terms(String hash) {
    return text("terms", Map.of("hash", Contract.shortHash(hash)));
  }

  /**
   * @param manager the first name of whose line it is
   */
  String group(Slice slice, String manager) {
    return switch (slice.kind()) {
      case EVERYONE -> say("group.everyone", Map.of());
      case DEPARTMENT -> say("group.department", Map.of("name", slice.key()));
      case MANAGER -> say("group.manager", Map.of("of_name", Names.genitive(manager, language)));
      case LANGUAGE -> say("group.language." + slice.key(), Map.of());
    };
  }

  String answer() {
    return say("answer", Map.of());
  }

  String goOn() {
    return say("go_on", Map.of());
  }

  String form() {
    return say("form", Map.of());
  }

  String progress(int number, int count) {
    return say("progress", Map.of("number", number, "count", count));
  }

  String step(int step, String label) {
    return say("step", Map.of("step", step, "label", label));
  }

  String back() {
    return say("back", Map.of());
  }

  String skip() {
    return say("skip", Map.of());
  }

  String write() {
    return say("write", Map.of());
  }

  String fillIn() {
    return say("fill_in", Map.of());
  }

  String send() {
    return say("send", Map.of());
  }

  String close() {
    return say("close", Map.of());
  }

  Text commentHint() {
    return text("comment_hint", Map.of());
  }

  Text thanks(Instant closes, ZoneId zone) {
    return text("thanks", Map.of("closes", moment(closes, zone)));
  }

  Text mayEdit() {
    return text("thanks.edit", Map.of());
  }

  Text mayBeReplied() {
    return text("thanks.replies", Map.of());
  }

  String replies() {
    return say("replies", Map.of());
  }

  Text news(int count) {
    return text("news", Map.of("count", count));
  }

  String edit() {
    return say("edit", Map.of());
  }

  Text editing() {
    return text("edit.intro", Map.of());
  }

  Text warning(String found) {
    return text("warning", Map.of("found", found));
  }

  String warningInForm(String found) {
    return say("warning.form", Map.of("found", found));
  }

  String rewrite() {
    return say("rewrite", Map.of());
  }

  String keep() {
    return say("keep", Map.of());
  }

  Text answered() {
    return text("answered", Map.of());
  }

  Text closed(Instant at, ZoneId zone, String contact) {
    return text("closed", Map.of("closes", moment(at, zone), "contact", contact));
  }

  Text notAsked() {
    return text("not_asked", Map.of());
  }

  Text notUnderstood() {
    return text("not_understood", Map.of());
  }

  Text changed() {
    return text("changed", Map.of());
  }

  Text reminder(String name, Instant closes, ZoneId zone, int count) {
    return text("reminder", Map.of("name", name, "closes", moment(closes, zone), "count", count));
  }

  String why(String name, int count, String purpose) {
    return say("why", Map.of("name", name, "count", count, "purpose", purpose));
  }

  private String moment(Instant instant, ZoneId zone) {
    return Dates.of(language).moment(instant.atZone(zone).toLocalDateTime());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
