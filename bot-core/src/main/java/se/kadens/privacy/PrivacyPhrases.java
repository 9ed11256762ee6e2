package se.kadens.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.people.Person;
import se.kadens.privacy.Export.Section;
import se.kadens.privacy.Exposed.As;
import se.kadens.privacy.Exposed.Seer;
import se.kadens.privacy.Exposed.Sees;
import se.kadens.privacy.Openings.Opening;
import se.kadens.wording.Wording;

/** What is said about who sees what. */
final class PrivacyPhrases {

  private static final Wording WORDING = Wording.beside(PrivacyPhrases.class);

  /** More are counted. */
  private static final int MOST_NAMES = 8;

  private final Person reader;

  PrivacyPhrases(Person reader) {
    this.reader = reader;
  }

  Text choose() {
    return text("choose", Map.of());
  }

  String nothingWritten() {
    return say("nothing-written", Map.of());
  }

  String notThere() {
    return say("not-there", Map.of());
  }

  Text seenBy() {
    return text("seen-by", Map.of());
  }

  /** "Bo Lind, din chef", "Alla på företaget", "Cia Ek, din chefs chef, ser bara hur många …". */
  Text seer(Seer seer, Person asker, boolean askersOwn) {
    Text names = seer.people().isEmpty() ? Text.of("") : names(seer.people(), asker);
    Text line =
        text(
            "seer",
            Map.of(
                "named",
                seer.people().isEmpty() ? "no" : "yes",
                "names",
                names,
                "role",
                role(seer.as(), seer.people(), asker, askersOwn),
                "all",
                say("all." + code(seer.as()), Map.of())));
    return seer.sees() == Sees.ALL ? line : text("counts", Map.of("who", line));
  }

  private String role(As as, List<Person> people, Person asker, boolean askersOwn) {
    boolean isTheAsker = people.size() == 1 && people.getFirst().id().equals(asker.id());
    return say("role." + code(as), Map.of("whose", askersOwn && !isTheAsker ? "yours" : "theirs"));
  }

  private Text names(List<Person> people, Person asker) {
    List<String> names =
        Stream.concat(
                people.stream()
                    .filter(person -> person.id().equals(asker.id()))
                    .map(_ -> say("you", Map.of())),
                people.stream().filter(person -> !person.id().equals(asker.id())).map(Person::name))
            .toList();
    List<String> shown = new ArrayList<>(names.stream().limit(MOST_NAMES).toList());
    if (names.size() > MOST_NAMES) {
      shown.add(say("more", Map.of("count", names.size() - MOST_NAMES)));
    }
    return Text.strong(String.join(", ", shown));
  }

  Text openedByNobody() {
    return text("opened-by-nobody", Map.of());
  }

  Text openedBy() {
    return text("opened-by", Map.of());
  }

  Text opened(Person by, Opening opening) {
    String role = say("role." + code(opening.as()), Map.of("whose", "yours"));
    return text(
        "opened",
        Map.of(
            "who",
            Text.strong(by.name()),
            "role",
            role,
            "first",
            moment(opening.first()),
            "last",
            moment(opening.last()),
            "again",
            opening.first().equals(opening.last()) ? "no" : "yes"));
  }

  Text administrators() {
    return text("administrators", Map.of());
  }

  Text keptOfYou(Person person, boolean more) {
    return text(
        "kept",
        Map.of(
            "name",
            Text.strong(person.name()),
            "email",
            person.email(),
            "more",
            more ? "yes" : "no"));
  }

  Text section(Section section) {
    Instant newest = section.newest();
    return text(
        "section",
        Map.of(
            "name",
            Text.strong(say("section-name", Map.of("section", section.name()))),
            "count",
            section.things(),
            "dated",
            newest == null ? "no" : "yes",
            "newest",
            newest == null ? "" : moment(newest)));
  }

  Text howToGetAll() {
    return text("how-to-get-all", Map.of());
  }

  private String moment(Instant at) {
    return Dates.of(reader.language()).moment(at.atZone(reader.zone()).toLocalDateTime());
  }

  private static String code(As as) {
    return as.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(reader.language(), key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(reader.language(), key, arguments);
  }
}
