package se.kadens.survey.report;

import java.time.Instant;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.survey.Contract;
import se.kadens.survey.Wave;
import se.kadens.wording.Wording;

/** What is said of a wave's results. */
final class ReportPhrases {

  private static final Wording WORDING = Wording.beside(ReportPhrases.class);

  private final Person reader;

  ReportPhrases(Person reader) {
    this.reader = reader;
  }

  Language language() {
    return reader.language();
  }

  String title(String survey) {
    return say("title", Map.of("name", survey));
  }

  Text participation(int answered, int invited, Wave wave) {
    return text(
        "participation",
        Map.of(
            "answered", answered,
            "invited", invited,
            "share", percent(answered, invited),
            "wave", wave.number(),
            "closed", day(wave.closesAt())));
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private String day(Instant instant) {
    return Dates.of(language()).day(instant.atZone(reader.zone()).toLocalDate());
  }

  Text nobody() {
    return text("nobody", Map.of());
  }

  Text terms(Wave wave) {
    return text("terms", Map.of("hash", Contract.shortHash(wave.hash())));
  }

  String everyItem() {
    return say("fold.items", Map.of());
  }

  String byDepartment() {
    return say("fold.departments", Map.of());
  }

  Text department(String name, int answered, int invited) {
    return text("department", Map.of("name", name, "answered", answered, "invited", invited));
  }

  Text smallDepartments() {
    return text("departments.small", Map.of());
  }

  String spread() {
    return say("fold.spread", Map.of());
  }

  Text spreadIntro() {
    return text("spread.intro", Map.of());
  }

  String comments(int count) {
    return say("fold.comments", Map.of("count", count));
  }

  Text commentsHidden(int fewest) {
    return text("comments.hidden", Map.of("fewest", fewest));
  }

  String moreComments(int count) {
    return say("comments.more", Map.of("count", count));
  }

  String share() {
    return say("share", Map.of());
  }

  Text sharing(int count) {
    return text("share.done", Map.of("count", count));
  }

  Text sharedOn(Instant at) {
    return text("share.on", Map.of("day", day(at)));
  }

  Text sharedIntro() {
    return text("shared.intro", Map.of());
  }

  String show(String survey) {
    return say("show", Map.of("name", survey));
  }

  Text file(String survey) {
    return text("file", Map.of("name", survey));
  }

  String namedAnswers() {
    return say("named", Map.of());
  }

  String moreNamed() {
    return say("named.more", Map.of());
  }

  Text notNamed() {
    return text("named.not", Map.of());
  }

  Text noneClosed() {
    return text("none_closed", Map.of());
  }

  Text unknown(String name) {
    return text("unknown", Map.of("name", name));
  }

  Text notYours() {
    return text("not_yours", Map.of());
  }

  Text notUnderstood() {
    return text("not_understood", Map.of());
  }

  String yourGroup(String survey) {
    return say("group.title", Map.of("name", survey));
  }

  Text group(String survey, String figures) {
    return text("group", Map.of("name", survey, "figures", figures));
  }

  Text groupHidden(String survey) {
    return text("group.hidden", Map.of("name", survey));
  }

  String why(String survey) {
    return say("why", Map.of("name", survey));
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language(), key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language(), key, arguments);
  }
}
