package se.kadens.survey.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.survey.Foresight;
import se.kadens.survey.Slice;
import se.kadens.survey.Survey;
import se.kadens.survey.Waiting;
import se.kadens.survey.Wave;
import se.kadens.survey.bank.Bank;

/** What is said of launching a survey, and of what hinders it. */
final class LaunchPhrases {

  /** More would not be read. */
  private static final int THEMES = 6;

  private final Language language;

  LaunchPhrases(Language language) {
    this.language = language;
  }

  /** Who is in no band of tenure, as nobody has told their first day. */
  Text undated(int people) {
    return text("undated", Map.of("people", people));
  }

  Text confirmLaunch(Survey survey, Foresight foresight, ZoneId zone) {
    return text(
        "launch.confirm",
        Map.of(
            "name", survey.name(),
            "people", foresight.invited(),
            "closes", moment(foresight.lastCloses(), zone)));
  }

  String sendTo(int people) {
    return say("launch.yes", Map.of("people", people));
  }

  Text launched(Survey survey, Wave wave, int people, ZoneId zone) {
    return text(
        "launched",
        Map.of(
            "name", survey.name(),
            "number", wave.number(),
            "people", people,
            "closes", moment(wave.closesAt(), zone)));
  }

  Text tooFew(int invited, int needed) {
    return text("too_few", Map.of("invited", invited, "needed", needed));
  }

  Text notFollowedUp(List<Waiting> themes) {
    return text("not_followed_up", Map.of("themes", themes(themes)));
  }

  /**
   * @param until after which it is passed over
   */
  Text waits(Survey survey, List<Waiting> themes, LocalDateTime planned, LocalDateTime until) {
    return text(
        "waits",
        Map.of(
            "name", survey.name(),
            "themes", themes(themes),
            "planned", Dates.of(language).moment(planned),
            "until", Dates.of(language).moment(until)));
  }

  /** Of a round that is planned. */
  Text tooFew(Survey survey, Foresight foresight, LocalDateTime planned) {
    return text(
        "too_few.planned",
        Map.of(
            "name", survey.name(),
            "planned", Dates.of(language).moment(planned),
            "invited", foresight.invited(),
            "needed", foresight.needed()));
  }

  String whyWaits(String survey) {
    return say("waits.why", Map.of("name", survey));
  }

  private String themes(List<Waiting> themes) {
    List<String> named =
        Stream.concat(
                themes.stream().limit(THEMES).map(this::theme),
                themes.size() <= THEMES
                    ? Stream.of()
                    : Stream.of(say("themes.more", Map.of("count", themes.size() - THEMES))))
            .toList();
    return Names.list(named, language);
  }

  private String theme(Waiting waiting) {
    String theme = Bank.shipped().themeName(waiting.theme(), language);
    return waiting.group().equals(Slice.EVERYONE)
        ? theme
        : say("theme.group", Map.of("theme", theme, "group", waiting.group().key()));
  }

  private String moment(Instant instant, ZoneId zone) {
    return Dates.of(language).moment(instant.atZone(zone).toLocalDateTime());
  }

  private String say(String key, Map<String, ?> facts) {
    return DeskPhrases.WORDING.say(language, key, facts);
  }

  private Text text(String key, Map<String, ?> facts) {
    return DeskPhrases.WORDING.text(language, key, facts);
  }
}
