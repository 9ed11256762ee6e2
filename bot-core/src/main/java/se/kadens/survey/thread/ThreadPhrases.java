package se.kadens.survey.thread;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.wording.Wording;

/** What is said about replies to comments. */
final class ThreadPhrases {

  private static final Wording WORDING = Wording.beside(ThreadPhrases.class);

  private final Language language;

  ThreadPhrases(Language language) {
    this.language = language;
  }

  Text notYours() {
    return text("not_yours", Map.of());
  }

  Text noComments() {
    return text("no_comments", Map.of());
  }

  Text noCommentsOfYours() {
    return text("no_comments.yours", Map.of());
  }

  String title(String survey, int wave) {
    return say("title", Map.of("survey", survey, "wave", wave));
  }

  Text intro(int count, boolean anonymous) {
    return text(anonymous ? "intro.anonymous" : "intro", Map.of("count", count));
  }

  Text about(String question, String group) {
    return text("about", Map.of("question", question, "group", group));
  }

  String everyone() {
    return say("group.everyone", Map.of());
  }

  Text repliedBy(String name, Instant at, ZoneId zone) {
    return text("replied_by", Map.of("name", name, "day", day(at, zone)));
  }

  Text answeredBy(String name, Instant at, ZoneId zone) {
    return text("answered_by", Map.of("name", name, "day", day(at, zone)));
  }

  String revealed(String alias, String name) {
    return say("revealed_as", Map.of("alias", alias, "name", name));
  }

  String you(String alias) {
    return say("you", Map.of("alias", alias));
  }

  String reply() {
    return say("reply", Map.of());
  }

  String more() {
    return say("more", Map.of());
  }

  String replyTitle() {
    return say("reply.title", Map.of());
  }

  Text replyIntro() {
    return text("reply.intro", Map.of());
  }

  String replyField() {
    return say("reply.field", Map.of());
  }

  String send() {
    return say("send", Map.of());
  }

  String close() {
    return say("close", Map.of());
  }

  Text replied() {
    return text("replied", Map.of());
  }

  String writeWords(int most) {
    return say("write_words", Map.of("most", most));
  }

  Text nothingYet() {
    return text("nothing_yet", Map.of());
  }

  String mineTitle() {
    return say("mine.title", Map.of());
  }

  Text mineIntro(String alias) {
    return text("mine.intro", Map.of("alias", alias));
  }

  String mineField() {
    return say("mine.field", Map.of());
  }

  Text answered() {
    return text("answered", Map.of());
  }

  String reveal() {
    return say("reveal", Map.of());
  }

  Text revealSure() {
    return text("reveal.sure", Map.of());
  }

  String revealYes() {
    return say("reveal.yes", Map.of());
  }

  String revealNo() {
    return say("reveal.no", Map.of());
  }

  Text revealed() {
    return text("revealed", Map.of());
  }

  Text stillUnknown() {
    return text("still_unknown", Map.of());
  }

  private String day(Instant at, ZoneId zone) {
    return Dates.of(language).day(at.atZone(zone).toLocalDate());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
