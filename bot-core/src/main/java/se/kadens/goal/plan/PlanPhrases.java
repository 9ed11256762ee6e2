package se.kadens.goal.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.kadens.conversation.Text;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalProblem.Reason;
import se.kadens.goal.Smart;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.wording.Wording;

/** What is said while goals are set, agreed on, changed, updated and talked about. */
final class PlanPhrases {

  private static final Wording WORDING = Wording.beside(PlanPhrases.class);

  private static final int MOST_WRONG_LINES = 3;
  private static final int LONGEST_LINE_SAID = 60;

  private final Language language;

  PlanPhrases(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** One part of the message that lets somebody choose how to begin a goal. */
  String begin(String part) {
    return say("new." + part);
  }

  Text explained(Framework framework) {
    return text("explained." + framework.code(), Map.of());
  }

  String button(Framework framework) {
    return say("button." + framework.code());
  }

  String template(Template template) {
    return say("template." + template.code());
  }

  String template(Template template, String part) {
    return say("template." + template.code() + "." + part);
  }

  String templateLines(Template template, int year) {
    return say(
        "template." + template.code() + ".parts",
        Map.of(
            "second", String.valueOf(year + 2),
            "fourth", String.valueOf(year + 4),
            "fifth", String.valueOf(year + 5)));
  }

  String formTitle(Framework framework) {
    return say("form." + framework.code());
  }

  String formIntro(Framework framework) {
    return say("intro." + framework.code());
  }

  /** The title of one of the other forms. */
  String form(String which) {
    return say("form." + which);
  }

  String moreTitle() {
    return say("form.more");
  }

  String save() {
    return say("save");
  }

  String send() {
    return say("send");
  }

  String cancel() {
    return say("cancel");
  }

  String field(String name) {
    return say("field." + name);
  }

  String hint(String name) {
    return say("hint." + name);
  }

  String titleOf(Framework framework) {
    return say("field.title." + framework.code());
  }

  String titleHint(Framework framework) {
    return say("hint.title." + framework.code());
  }

  String partsOf(Framework framework) {
    return say("field.parts." + framework.code());
  }

  String partsHint(Framework framework, int year) {
    return say("hint.parts." + framework.code(), Map.of("year", String.valueOf(year + 1)));
  }

  String smart(Smart check) {
    return say("field.smart." + check.code());
  }

  String smartHint(Smart check) {
    return say("hint.smart." + check.code());
  }

  String noParent() {
    return say("no_parent");
  }

  String titleMissing() {
    return problem(Reason.TITLE_MISSING);
  }

  String notANumber() {
    return problem(Reason.NOT_A_NUMBER);
  }

  String problem(Reason reason) {
    return say("problem." + reason.name().toLowerCase(Locale.ROOT));
  }

  String trouble(Trouble trouble) {
    return say("trouble." + trouble.code());
  }

  /** The first few of them; the rest shows when those are mended. */
  String wrongLines(List<PartLines.Wrong> wrong, Framework framework) {
    String lines =
        wrong.stream()
            .limit(MOST_WRONG_LINES)
            .map(
                one ->
                    say(
                        "line",
                        Map.of(
                            "number", one.number(),
                            "line", shortened(one.line()),
                            "trouble", trouble(one.trouble()))))
            .collect(Collectors.joining(" "));
    return lines + " " + say("example." + framework.code());
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LINE_SAID
        ? line
        : line.substring(0, LONGEST_LINE_SAID - 1) + "…";
  }

  String late(String title) {
    return say("late", Map.of("title", title));
  }

  String oneOwner() {
    return say("one_owner");
  }

  String attributeWrong(String line) {
    return say("attribute.wrong", Map.of("line", shortened(line)));
  }

  String attributeTwice(String name) {
    return say("attribute.twice", Map.of("name", name));
  }

  String attributesTooMany(int most) {
    return say("attribute.many", Map.of("most", most));
  }

  /** What was done, above the goal it was done with. */
  String done(String deed) {
    return say("done." + deed);
  }

  /**
   * @param newer what was changed while the form was open, and stands as that changed it
   */
  String updated(List<String> newer) {
    return newer.isEmpty()
        ? done("update")
        : done("update") + " " + say("newer", Map.of("titles", Names.list(newer, language)));
  }

  String bold(String measure, String best) {
    return say("bold", Map.of("measure", measure, "best", best));
  }

  String askedToAgree(String name) {
    return say("asked_to_agree", Map.of("name", name));
  }

  String ideaParked(String title) {
    return say("idea.parked", Map.of("title", title));
  }

  String ideaEmpty() {
    return say("idea.empty");
  }

  String ideaLong(int most) {
    return say("idea.long", Map.of("most", most));
  }

  String gone() {
    return problem(Reason.GONE);
  }

  String valueOf(String title, String way) {
    return way.isEmpty() ? title : say("field.value", Map.of("title", title, "way", way));
  }

  String sayIt(String key) {
    return say("choice." + key);
  }

  Text commented(String name, String title) {
    return text("commented", Map.of("name", name, "title", title));
  }

  Text doneWhen(String criterion) {
    return text("done_when", Map.of("criterion", criterion));
  }

  Text asks(String name, String title) {
    return text("asks", Map.of("name", name, "title", title));
  }

  Text asksAgain(String name, String title) {
    return text("asks_again", Map.of("name", name, "title", title));
  }

  /** Why somebody got a notice of a kind. */
  String why(String kind) {
    return say("why." + kind);
  }

  String told(List<String> names) {
    return names.isEmpty()
        ? say("done.comment")
        : say("told", Map.of("names", Names.list(names, language)));
  }

  String notTold(List<String> names) {
    return say("not_told", Map.of("names", Names.list(names, language), "count", names.size()));
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
