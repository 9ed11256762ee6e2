package se.kadens.survey.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.survey.Cell;
import se.kadens.survey.Item;
import se.kadens.survey.bank.Bank;
import se.kadens.wording.Wording;

/** What is said of one figure, and of how it moved. */
final class FigurePhrases {

  private static final Wording WORDING = Wording.beside(FigurePhrases.class);

  private final Person reader;

  FigurePhrases(Person reader) {
    this.reader = reader;
  }

  Language language() {
    return reader.language();
  }

  Text enps(Cell.Enps enps, int count) {
    return text("enps", arguments("eNPS", enps, count));
  }

  private static Map<String, ?> arguments(String what, Cell.Enps enps, int count) {
    return Map.of(
        "what",
        what,
        "score",
        signed(enps.score()),
        "count",
        count,
        "margin",
        Math.toIntExact(Math.round(enps.margin())));
  }

  Text hidden(String what) {
    return text("hidden", Map.of("what", what));
  }

  Text alike(String what) {
    return text("alike", Map.of("what", what));
  }

  Text noData(String what) {
    return text("no_data", Map.of("what", what));
  }

  Text score(String what, double mean, double share, int count) {
    return text(
        "score",
        Map.of(
            "what", what,
            "mean", decimal(mean),
            "share", share,
            "count", count));
  }

  String themesChart() {
    return say("chart.themes", Map.of());
  }

  String departmentsChart() {
    return say("chart.departments", Map.of());
  }

  String round(int wave) {
    return say("enps.round", Map.of("wave", wave));
  }

  String enpsAt(int score, int wave) {
    return say("enps.at", Map.of("score", signed(score), "wave", wave));
  }

  Text enpsOverTime(List<String> rounds) {
    return text("enps.over_time", Map.of("rounds", String.join(" · ", rounds)));
  }

  Text favourable(String what, double share, int count) {
    return text("favourable", Map.of("what", what, "share", share, "count", count));
  }

  Text number(String what, double mean, int count) {
    return text("number", Map.of("what", what, "mean", decimal(mean), "count", count));
  }

  Text count(String what, int count) {
    return text("count", Map.of("what", what, "count", count));
  }

  Text eachEnps(String what, Cell.Enps enps, int count) {
    return text("enps.of", arguments(what, enps, count));
  }

  Text strongest(String what, double mean) {
    return text("strongest", Map.of("what", what, "mean", decimal(mean)));
  }

  Text weakest(String what, double mean) {
    return text("weakest", Map.of("what", what, "mean", decimal(mean)));
  }

  /** What an item asks, to be followed by what it came to. */
  String words(Item item) {
    String words = item.question().text().in(language());
    return words.endsWith(".") || words.endsWith("?")
        ? words.substring(0, words.length() - 1)
        : words;
  }

  /** What a theme is called; one of HR's own is called by its key. */
  String theme(String key) {
    String theme = key.startsWith(Cell.THEME) ? key.substring(Cell.THEME.length()) : key;
    return Bank.shipped()
        .theme(theme)
        .map(each -> each.name().in(language()))
        .orElseGet(() -> language().capitalised(theme.replace('_', ' ')));
  }

  Text changed(List<String> changes) {
    return text("changed", Map.of("changes", String.join(" · ", changes)));
  }

  Text unchanged() {
    return text("unchanged", Map.of());
  }

  String changedEnps(int points) {
    return say("changed.enps", Map.of("points", signed(points)));
  }

  String changedMean(String what, double difference) {
    return say("changed.mean", Map.of("what", what, "steps", signedDecimal(difference)));
  }

  String changedShare(String what, double difference) {
    return say(
        "changed.share",
        Map.of("what", what, "points", signed(Math.toIntExact(Math.round(100 * difference)))));
  }

  String pair(String survey) {
    return say("pair", Map.of("name", survey));
  }

  Text pairLimits() {
    return text("pair.limits", Map.of());
  }

  Text movedShare(String what, double before, double after, boolean beyondChance) {
    return text(
        "pair.share",
        Map.of(
            "what", what,
            "before", before,
            "after", after,
            "beyond", beyondChance ? "yes" : "no"));
  }

  Text movedMean(String what, double before, double after, boolean beyondChance) {
    return text(
        "pair.mean",
        Map.of(
            "what",
            what,
            "before",
            decimal(before),
            "after",
            decimal(after),
            "beyond",
            beyondChance ? "yes" : "no"));
  }

  Text spread(String what, String bars, List<String> counts) {
    return text("spread", Map.of("what", what, "bars", bars, "counts", String.join(" · ", counts)));
  }

  String spreadOf(String step, int count) {
    return say("spread.of", Map.of("step", step, "count", count));
  }

  String languages() {
    return say("fold.languages", Map.of());
  }

  Text languagesIntro() {
    return text("languages.intro", Map.of());
  }

  Text languageGap(String what, double difference, double margin) {
    return text(
        "languages.gap",
        Map.of("what", what, "gap", signedDecimal(difference), "margin", decimal(margin)));
  }

  Text languageWarning(List<String> items) {
    return text(
        "languages.warning",
        Map.of("items", items.stream().map(this::quoted).collect(Collectors.joining(", "))));
  }

  String quoted(String words) {
    return say("quoted", Map.of("words", words));
  }

  Text languagesAlike() {
    return text("languages.alike", Map.of());
  }

  private String decimal(double number) {
    return Dates.of(language()).decimal(number);
  }

  private static String signed(int number) {
    return number > 0 ? "+" + number : number < 0 ? "−" + -number : "0";
  }

  private String signedDecimal(double number) {
    String size = decimal(Math.abs(number));
    boolean none = size.equals(decimal(0));
    return none ? size : (number > 0 ? "+" : "−") + size;
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language(), key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language(), key, arguments);
  }
}
