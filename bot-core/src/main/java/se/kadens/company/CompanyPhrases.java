package se.kadens.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Text;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.Role;
import se.kadens.wording.Wording;

/** What is said while people are named. */
final class CompanyPhrases {

  private static final Wording WORDING = Wording.beside(CompanyPhrases.class);

  private final Language language;

  CompanyPhrases(Language language) {
    this.language = language;
  }

  String begin() {
    return say("begin");
  }

  String open() {
    return say("open");
  }

  String intro() {
    return say("intro");
  }

  String title() {
    return say("title");
  }

  String save() {
    return say("submit");
  }

  String cancel() {
    return say("close");
  }

  String people() {
    return say("people");
  }

  String peopleHint() {
    return say("people.hint");
  }

  String manager() {
    return say("manager");
  }

  String department() {
    return say("department");
  }

  String role() {
    return say("role");
  }

  String roleHint() {
    return say("role.hint");
  }

  String role(Role role) {
    return say("role." + role.name().toLowerCase(Locale.ROOT));
  }

  String takeAway() {
    return say("clear");
  }

  String takeAwayManager() {
    return say("clear.manager");
  }

  String takeAwayDepartment() {
    return say("clear.department");
  }

  String named() {
    return say("named");
  }

  Text person(Person person, @Nullable Person manager) {
    List<String> facts = new ArrayList<>();
    String department = person.department();
    facts.add(
        manager == null
            ? say("fact.noManager")
            : WORDING.say(language, "fact.manager", Map.of("manager", manager.name())));
    facts.add(
        department == null
            ? say("fact.noDepartment")
            : WORDING.say(language, "fact.department", Map.of("department", department)));
    facts.add(say("fact.role." + person.role().name().toLowerCase(Locale.ROOT)));
    return WORDING.text(
        language,
        "named.person",
        Map.of(
            "name", new Text.Named(person.id(), person.name()), "facts", String.join(", ", facts)));
  }

  String more(int count) {
    return WORDING.say(language, "named.more", Map.of("count", count));
  }

  Text unreached() {
    return WORDING.text(language, "unreached", Map.of());
  }

  Text unreached(Person person, String why) {
    return WORDING.text(
        language,
        "unreached.person",
        Map.of("name", new Text.Named(person.id(), person.name()), "why", why));
  }

  String notAllowed(List<Person> administrators) {
    return WORDING
        .say(
            language,
            "notAllowed",
            Map.of(
                "administrators",
                administrators.isEmpty() ? "none" : "some",
                "names",
                String.join(", ", administrators.stream().map(Person::name).toList())))
        .strip();
  }

  String fileDecides() {
    return say("file");
  }

  String unknown() {
    return say("unknown");
  }

  String circle(Person person) {
    return WORDING.say(language, "circle", Map.of("name", person.name()));
  }

  String lastAdmin() {
    return say("lastAdmin");
  }

  String nothing() {
    return say("nothing");
  }

  String oneOrNone() {
    return say("both");
  }

  private String say(String key) {
    return WORDING.say(language, key);
  }
}
