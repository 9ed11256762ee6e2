package se.kadens.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.programme.ProgrammePreview.Change;
import se.kadens.programme.ProgrammePreview.Moved;
import se.kadens.programme.ProgrammePreview.Overrun;
import se.kadens.programme.ProgrammePreview.Row;

/** What is said of who would be asked when. */
final class PreviewPhrases {

  private final Language language;
  private final Dates dates;
  private final ProgrammePhrases programmes;

  PreviewPhrases(Language language) {
    this.language = language;
    this.dates = Dates.of(language);
    this.programmes = new ProgrammePhrases(language);
  }

  String previewTitle() {
    return say("preview.title");
  }

  Text previewed(String name, Plan plan) {
    List<String> departments = List.copyOf(plan.audience().sorted());
    String audience =
        departments.isEmpty()
            ? say("audience.all")
            : say("audience.some", Map.of("departments", Names.list(departments, language)));
    return text(
        "preview.programme",
        Map.of("name", name, "rhythm", programmes.rhythm(plan.cadence()), "audience", audience));
  }

  Text previewedChange(Change change) {
    return text(
        "preview.change",
        Map.of(
            "from", dates.day(change.from()),
            "period", dates.period(change.first()),
            "rhythm", programmes.rhythm(change.until().cadence())));
  }

  String nothingChanges() {
    return say("preview.same");
  }

  String nobodyIsAsked() {
    return say("preview.nobody");
  }

  /** All there is to say of one period. */
  Text row(Row row) {
    Text said =
        text(
            row.zones() > 1 ? "preview.row_zones" : "preview.row",
            Map.of(
                "period", dates.period(row.period()),
                "asks", asks(row),
                "people", row.people(),
                "zones", row.zones()));
    for (Moved moved : row.moved()) {
      said = said.and(" ").and(moved(moved, row.askDate()));
    }
    if (row.away() > 0) {
      said = said.and(" ").and(text("preview.away", people(row.away())));
    }
    if (row.daysOff() > 0) {
      said = said.and(" ").and(text("preview.days_off", people(row.daysOff())));
    }
    Overrun overrun = row.overrun();
    if (overrun != null) {
      said = said.and(" ").and(overrun(overrun));
    }
    return row.people() == 0 ? said : said.and(" ").and(ends(row.closes(), row.digest()));
  }

  /** A day need not be named twice. */
  private String asks(Row row) {
    return row.period().days() == 1
        ? dates.hour(row.asks().toLocalTime())
        : dates.moment(row.asks());
  }

  private Text ends(LocalDateTime closes, @Nullable LocalDateTime digest) {
    Text said = text("preview.closes", Map.of("closes", dates.moment(closes)));
    return digest == null
        ? said
        : said.and(" ").and(text("preview.digest", Map.of("digest", dates.moment(digest))));
  }

  private Text moved(Moved moved, LocalDate planned) {
    return text(
        "moved." + moved.why().code(),
        Map.of(
            "people", moved.people(),
            "to", dates.day(moved.to()),
            "planned", dates.day(planned),
            "holiday", moved.holiday().map(Text::of).orElseGet(() -> new Text(List.of()))));
  }

  private Text overrun(Overrun overrun) {
    return text(
        "preview.overrun",
        Map.of(
            "people", overrun.people(),
            "wanted", dates.hour(overrun.wanted()),
            "last", dates.hour(overrun.last())));
  }

  private static Map<String, Integer> people(int count) {
    return Map.of("people", count);
  }

  String questions(int count) {
    return say("preview.questions", Map.of("count", count));
  }

  private String say(String key) {
    return ProgrammePhrases.WORDING.say(language, key);
  }

  private String say(String key, Map<String, ?> facts) {
    return ProgrammePhrases.WORDING.say(language, key, facts);
  }

  private Text text(String key, Map<String, ?> facts) {
    return ProgrammePhrases.WORDING.text(language, key, facts);
  }
}
