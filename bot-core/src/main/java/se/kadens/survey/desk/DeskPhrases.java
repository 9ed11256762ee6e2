package se.kadens.survey.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.survey.Mode;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.SurveyPlan.Schedule;
import se.kadens.survey.Wave;
import se.kadens.wording.Wording;

/** What is said to those who plan surveys. */
final class DeskPhrases {

  static final Wording WORDING = Wording.beside(DeskPhrases.class);

  private final Language language;

  DeskPhrases(Language language) {
    this.language = language;
  }

  /** A label or a sentence without any facts. */
  String plain(String key) {
    return say("plain." + key);
  }

  Text refused() {
    return text("refused");
  }

  Text gone() {
    return text("gone");
  }

  Text noneCalled(String words) {
    return text("none.match", Map.of("words", words));
  }

  Text listed(Survey survey, Text state) {
    return text(
        "list.one",
        Map.of(
            "name",
            survey.name(),
            "mode",
            mode(survey.plan().mode()),
            "rhythm",
            rhythm(survey.plan().schedule()),
            "state",
            state));
  }

  Text more(int count) {
    return text("list.more", Map.of("count", count));
  }

  Text open(Wave wave, ZoneId zone, int invited, int answered) {
    return text(
        "state.open",
        Map.of(
            "number",
            wave.number(),
            "closes",
            moment(wave.closesAt(), zone),
            "invited",
            invited,
            "answered",
            answered));
  }

  Text closing(Wave wave) {
    return text("state.closing", Map.of("number", wave.number()));
  }

  Text closed(Wave wave, ZoneId zone, int invited, int answered) {
    return text(
        "state.closed",
        Map.of(
            "number",
            wave.number(),
            "closes",
            moment(wave.closesAt(), zone),
            "invited",
            invited,
            "answered",
            answered));
  }

  Text never() {
    return text("state.never");
  }

  Text next(LocalDateTime at) {
    return text("state.next", Map.of("next", Dates.of(language).moment(at)));
  }

  Text standing(Survey.Standing standing) {
    return text("standing." + standing.code(), Map.of());
  }

  String mode(Mode mode) {
    return say("mode." + mode.code());
  }

  /** "every week, Monday 09:00". */
  String rhythm(@Nullable Schedule schedule) {
    Dates dates = Dates.of(language);
    return schedule == null
        ? say("rhythm.hand")
        : say(
            "rhythm." + When.of(schedule).code(),
            Map.of(
                "day", dates.day(schedule.from()),
                "hour", dates.hour(schedule.at()),
                "weekday", dates.weekday(schedule.from().getDayOfWeek()),
                "moment", dates.weekdayAndHour(schedule.from().getDayOfWeek(), schedule.at())));
  }

  Text template(String name, int minutes, String description) {
    return text("template", Map.of("name", name, "minutes", minutes, "description", description));
  }

  Text reviewed(Draft draft, int questions) {
    return text(
        "review.plan",
        Map.of(
            "name", draft.name(),
            "mode", mode(draft.plan().mode()),
            "rhythm", rhythm(draft.plan().schedule()),
            "days", draft.plan().close().days(),
            "count", questions));
  }

  Text asked(int people, @Nullable LocalDateTime next) {
    return next == null
        ? text("review.people", Map.of("people", people))
        : text(
            "review.people.next",
            Map.of("people", people, "next", Dates.of(language).moment(next)));
  }

  Text rolledUp(List<String> departments, int score) {
    return text(
        "rolled_up",
        Map.of(
            "names",
            Names.list(departments, language),
            "count",
            departments.size(),
            "score",
            score));
  }

  String shown(int count) {
    return say("shown", Map.of("count", count));
  }

  Text onlyEveryone() {
    return text("shown.everyone");
  }

  Text fromNextWave(Wave wave, ZoneId zone) {
    return text(
        "review.open", Map.of("number", wave.number(), "closes", moment(wave.closesAt(), zone)));
  }

  Text overtaken(Survey survey) {
    return text(
        "review.overtaken",
        Map.of(
            "mode", mode(survey.plan().mode()),
            "rhythm", rhythm(survey.plan().schedule()),
            "days", survey.plan().close().days(),
            "count", survey.plan().items().size(),
            "purpose", survey.plan().purpose()));
  }

  Text saved(Survey survey, @Nullable LocalDateTime next) {
    return next == null
        ? text("saved.hand", Map.of("name", survey.name()))
        : text("saved", Map.of("name", survey.name(), "next", Dates.of(language).moment(next)));
  }

  Text notOpen() {
    return text("not_open");
  }

  Text nameTaken(String name) {
    return text("name_taken", Map.of("name", name));
  }

  Text stillOpen(Wave wave, ZoneId zone) {
    return text(
        "still_open", Map.of("number", wave.number(), "closes", moment(wave.closesAt(), zone)));
  }

  String extend(int days) {
    return say("extend.by", Map.of("days", days));
  }

  Text extended(Survey survey, Wave wave, ZoneId zone) {
    return text("extended", Map.of("name", survey.name(), "closes", moment(wave.closesAt(), zone)));
  }

  Text tooLong(int days) {
    return text("extend.too_long", Map.of("days", days));
  }

  Text confirmClosing(Survey survey, int invited, int answered) {
    return text(
        "close.confirm", Map.of("name", survey.name(), "invited", invited, "answered", answered));
  }

  Text ended(Survey survey) {
    return text("ended", Map.of("name", survey.name()));
  }

  Text stands(Survey survey, Survey.Standing standing) {
    return text("stands." + standing.code(), Map.of("name", survey.name()));
  }

  Text confirmStop(Survey survey) {
    return text("stop.confirm", Map.of("name", survey.name()));
  }

  Text preview(String name, boolean own) {
    return own ? text("preview.own") : text("preview.other", Map.of("name", name));
  }

  String group(Slice slice, String manager, int people) {
    String group =
        switch (slice.kind()) {
          case EVERYONE -> say("group.everyone");
          case DEPARTMENT -> slice.key();
          case MANAGER ->
              say("group.manager", Map.of("of_name", Names.genitive(manager, language)));
          case LANGUAGE -> say("group.language." + slice.key());
        };
    return say("group", Map.of("group", group, "people", people));
  }

  private String moment(Instant instant, ZoneId zone) {
    return Dates.of(language).moment(instant.atZone(zone).toLocalDateTime());
  }

  private String say(String key, Map<String, ?> facts) {
    return WORDING.say(language, key, facts);
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }

  private Text text(String key, Map<String, ?> facts) {
    return WORDING.text(language, key, facts);
  }

  private Text text(String key) {
    return WORDING.text(language, key);
  }
}
