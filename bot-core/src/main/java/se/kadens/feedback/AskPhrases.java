package se.kadens.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Text;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.Names;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What is said about asking for feedback. */
final class AskPhrases {

  private static final Wording WORDING = Wording.beside(AskPhrases.class);

  private final Language language;

  AskPhrases(Person reader) {
    this.language = reader.language();
  }

  Text begin() {
    return text("ask.begin", Map.of());
  }

  Text shares(Person person, String goal) {
    return text("ask.shares", Map.of("name", person.name(), "goal", goal));
  }

  String ask(Person person) {
    return say("ask.one", Map.of("name", person.firstName()));
  }

  String askSomebody() {
    return say("ask.somebody");
  }

  String askSomebodyElse() {
    return say("ask.somebody_else");
  }

  String title() {
    return say("ask.form.title");
  }

  String submit() {
    return say("ask.form.submit");
  }

  String close() {
    return say("form.close");
  }

  String topic() {
    return say("ask.form.topic");
  }

  String topicHint() {
    return say("ask.form.topic.hint");
  }

  String goal() {
    return say("ask.form.goal");
  }

  String people() {
    return say("ask.form.people");
  }

  String peopleHint() {
    return say("ask.form.people.hint");
  }

  Text rules() {
    return text("ask.form.rules", Map.of());
  }

  String sayWhat() {
    return say("ask.form.empty");
  }

  String tooLong(int most) {
    return say("ask.form.too_long", Map.of("most", most));
  }

  String chooseSomebody() {
    return say("ask.form.nobody");
  }

  String tooMany() {
    return say("ask.form.too_many");
  }

  String refused(Refusal why, @Nullable Person person) {
    String name = person == null ? "" : person.name();
    return switch (why) {
      case SELF -> say("ask.refused.self");
      case UPWARD -> say("ask.refused.upward", Map.of("name", name));
      case LEFT -> say("ask.refused.left", Map.of("name", name));
      case UNKNOWN, AUDIENCE -> say("ask.refused.unknown");
    };
  }

  Text asked(List<Person> people, LocalDate until) {
    return text("ask.asked", Map.of("names", names(people), "day", Dates.of(language).day(until)));
  }

  Text waitsAlready(List<Person> people) {
    return text("ask.waits", Map.of("names", names(people)));
  }

  String takeBack() {
    return say("ask.take_back");
  }

  String askedBefore() {
    return say("ask.before");
  }

  String withdrawn(List<Person> people) {
    return say("ask.withdrawn", Map.of("names", names(people)));
  }

  String nothingToWithdraw() {
    return say("ask.withdrawn.nothing");
  }

  Text wouldLike(Person asker) {
    return text("request", Map.of("asker", asker.name()));
  }

  Text stillWaits(Person asker) {
    return text("request.reminder", Map.of("asker", asker.name()));
  }

  Text youMay(LocalDate until) {
    return text("request.rules", Map.of("day", Dates.of(language).day(until)));
  }

  String answer() {
    return say("request.answer");
  }

  String decline() {
    return say("request.decline");
  }

  Text declined(Person asker) {
    return text("request.declined", Map.of("asker", asker.firstName()));
  }

  String sayWhy() {
    return say("request.why");
  }

  String reasonTitle() {
    return say("request.why.title");
  }

  Text reasonGoesTo(Person asker) {
    return text("request.why.goes_to", Map.of("asker", asker.name()));
  }

  String reason() {
    return say("request.why.field");
  }

  String sendReason() {
    return say("send");
  }

  String writeReason() {
    return say("request.why.empty");
  }

  Text reasonSent(Person asker) {
    return text("request.why.sent", Map.of("asker", asker.name()));
  }

  String reasonBefore() {
    return say("request.why.before");
  }

  Text hasDeclined(Person asked) {
    return text("request.has_declined", Map.of("asked", asked.name()));
  }

  String nobodyWaits() {
    return say("request.none");
  }

  String notYours() {
    return say("request.not_yours");
  }

  private String names(List<Person> people) {
    return Names.list(people.stream().map(Person::name).toList(), language);
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return WORDING.say(language, key, arguments);
  }

  private Text text(String key, Map<String, ?> arguments) {
    return WORDING.text(language, key, arguments);
  }
}
