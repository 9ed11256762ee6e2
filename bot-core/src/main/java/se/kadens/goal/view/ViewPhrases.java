package se.kadens.goal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.kadens.conversation.Text;
import se.kadens.goal.Amounts;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalState;
import se.kadens.goal.StatusWords;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What is said around goals when people look at them. */
final class ViewPhrases {

  private static final Wording WORDING = Wording.beside(ViewPhrases.class);

  private final Person person;
  private final Language language;

  ViewPhrases(Person person) {
    this.person = person;
    this.language = person.language();
  }

  /** The words of what is no status. */
  GoalPhrases names(Instant now) {
    return new GoalPhrases(language, today(now), StatusWords.STANDARD);
  }

  LocalDate today(Instant now) {
    return now.atZone(person.zone()).toLocalDate();
  }

  /** A title, such as of a list or a part of a message. */
  String title(String of) {
    return say("title." + of);
  }

  /** A title with how many there are below it. */
  String counted(String of, int count) {
    return say("counted." + of, Map.of("count", count));
  }

  String button(String of) {
    return say("button." + of);
  }

  String step(Step step) {
    return say("step." + step.on("").verb());
  }

  String plus(String title) {
    return say("step.plus.named", Map.of("title", title));
  }

  String menu(String of) {
    return say("menu." + of);
  }

  String choice(String of) {
    return say("choice." + of);
  }

  String all(String of) {
    return say("all." + of);
  }

  String none(String scope) {
    return say("none." + scope);
  }

  String foresight(double score, int goals) {
    String number =
        Amounts.say(BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP), "", language);
    return say("foresight", Map.of("score", number, "count", goals));
  }

  String gone() {
    return say("gone");
  }

  String left() {
    return say("left");
  }

  String unread(String word) {
    return say("unread", Map.of("word", word));
  }

  String filtered(List<String> by) {
    return say("filtered", Map.of("by", String.join(" · ", by)));
  }

  String shown(int from, int to, int all) {
    return say("shown", Map.of("from", from, "to", to, "all", all));
  }

  String ownerless() {
    return say("ownerless");
  }

  String orphan() {
    return say("orphan");
  }

  String seenBy(String whom) {
    return say("seen_by", Map.of("whom", whom));
  }

  Text supports(String title) {
    return text("supports", Map.of("title", title));
  }

  Text doneWhen(String criterion) {
    return text("done_when", Map.of("criterion", criterion));
  }

  Text labelled(String of, String words) {
    return text("labelled." + of, Map.of("words", words));
  }

  String missing(List<String> perspectives) {
    return say("missing", Map.of("perspectives", Names.list(perspectives, language)));
  }

  String smartMissing(List<String> checks) {
    return say("smart_missing", Map.of("checks", Names.list(checks, language)));
  }

  String agreed(String name) {
    return say("agreed", Map.of("name", name));
  }

  String agreedToo() {
    return say("agreed.you");
  }

  String notAgreed(String name) {
    return say("not_agreed", Map.of("name", name));
  }

  String notAgreedToo() {
    return say("not_agreed.you");
  }

  Text section(String perspective, String progress) {
    return text("section", Map.of("perspective", perspective, "progress", progress));
  }

  String noMeasures() {
    return say("section.none");
  }

  String next(GoalState state) {
    return say("next." + state.code());
  }

  String changedSince() {
    return say("changed_since");
  }

  String begin(Framework framework) {
    return say("begin." + framework.code());
  }

  /** "fredag 27 november kl. 17.00 · Anna". */
  String saidAt(Instant at, String name) {
    return Dates.of(language).moment(at.atZone(person.zone()).toLocalDateTime()) + " · " + name;
  }

  String file() {
    return say("by_file");
  }

  String noChange() {
    return say("no_change");
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
