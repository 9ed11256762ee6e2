package se.kadens.survey.loop;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.survey.Cell;
import se.kadens.survey.Slice;
import se.kadens.survey.ThemeAction;
import se.kadens.survey.Waiting;
import se.kadens.survey.bank.Bank;
import se.kadens.wording.Wording;

/** What is said about what comes of a survey. */
final class LoopPhrases {

  private static final Wording WORDING = Wording.beside(LoopPhrases.class);

  private final Language language;

  LoopPhrases(Language language) {
    this.language = language;
  }

  /** One of the bank's in the person's language; one of HR's own as it is called. */
  String theme(String key) {
    return Bank.shipped().themeName(key, language);
  }

  /**
   * @param result absent where it may not be told
   */
  Text said(String theme, Cell.@Nullable Shown result) {
    if (result != null && result.favourable() != null) {
      return text(
          "said.share",
          Map.of("theme", theme(theme), "percent", Math.round(result.favourable() * 100)));
    }
    if (result != null && result.mean() != null) {
      return text(
          "said.mean",
          Map.of("theme", theme(theme), "mean", Dates.of(language).decimal(result.mean())));
    }
    return text("said", Map.of("theme", theme(theme)));
  }

  Text did(ThemeAction action) {
    return text("did." + action.kind().code(), Map.of("words", action.words()));
  }

  Text override(String reason) {
    return text("override", Map.of("reason", reason));
  }

  Text nothingWaits() {
    return text("nothing_waits", Map.of());
  }

  Text notYours() {
    return text("not_yours", Map.of());
  }

  Text waits(int count) {
    return text("waits", Map.of("count", count));
  }

  Text line(String survey, Waiting waiting) {
    return text(
        "line",
        Map.of("survey", survey, "theme", theme(waiting.theme()), "group", group(waiting.group())));
  }

  private String group(Slice group) {
    return group.kind() == Slice.Kind.EVERYONE ? say("group.everyone", Map.of()) : group.key();
  }

  Text more(int count) {
    return text("more", Map.of("count", count));
  }

  String decide() {
    return say("decide", Map.of());
  }

  String formTitle() {
    return say("form.title", Map.of());
  }

  Text formIntro() {
    return text("form.intro", Map.of());
  }

  String kind() {
    return say("form.kind", Map.of());
  }

  String kind(ThemeAction.Kind kind) {
    return say("form.kind." + kind.code(), Map.of());
  }

  String words() {
    return say("form.words", Map.of());
  }

  String save() {
    return say("save", Map.of());
  }

  String close() {
    return say("close", Map.of());
  }

  String writeWords(int most) {
    return say("write_words", Map.of("most", most));
  }

  Text saved(Waiting waiting) {
    return text("saved", Map.of("theme", theme(waiting.theme()), "group", group(waiting.group())));
  }

  Text settledBefore() {
    return text("settled_before", Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
