package se.kadens.goal.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.kadens.conversation.Text;
import se.kadens.goal.Framework;
import se.kadens.goal.FrameworkOffers.Scope;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.goal.StatusWords.Fault;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.wording.Wording;

/** What is said while HR sets how goals are worked with. */
final class GoalSettingsPhrases {

  private static final Wording WORDING = Wording.beside(GoalSettingsPhrases.class);

  private final Language language;

  GoalSettingsPhrases(Language language) {
    this.language = language;
  }

  String title() {
    return say("title");
  }

  String forHr() {
    return say("for_hr");
  }

  String button(String which) {
    return say("button." + which);
  }

  String form(String which) {
    return say("form." + which);
  }

  String intro(String which) {
    return say("intro." + which);
  }

  String save() {
    return say("save");
  }

  String cancel() {
    return say("cancel");
  }

  String frameworks() {
    return say("frameworks");
  }

  String frameworksHint() {
    return say("frameworks.hint");
  }

  String noFrameworks() {
    return say("none");
  }

  String lead() {
    return say("lead");
  }

  String leadHint() {
    return say("lead.hint");
  }

  String noLead() {
    return say("no_lead");
  }

  String framework(Framework framework) {
    return say("framework." + framework.code());
  }

  /** "Sälj: OKR och nyckeltal". */
  Text offer(Scope scope, String whose, Set<Framework> frameworks) {
    List<String> names =
        Arrays.stream(Framework.values())
            .filter(frameworks::contains)
            .map(this::framework)
            .toList();
    return WORDING.text(
        language,
        "offer." + scope.name().toLowerCase(Locale.ROOT),
        Map.of("whose", whose, "frameworks", Names.list(names, language)));
  }

  Text words(String words) {
    return WORDING.text(language, "words", Map.of("words", words));
  }

  String field(Status status, Language of) {
    return say("field." + status.code() + "." + of.code());
  }

  String standard(String word) {
    return WORDING.say(language, "standard", Map.of("word", word));
  }

  String fault(Fault fault) {
    return WORDING.say(
        language,
        "fault." + fault.name().toLowerCase(Locale.ROOT),
        Map.of("most", StatusWords.LONGEST));
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }
}
