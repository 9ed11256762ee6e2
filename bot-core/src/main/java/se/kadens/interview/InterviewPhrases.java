package se.kadens.interview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import se.kadens.language.Dates;
import se.kadens.language.Language;
import se.kadens.language.TypedNumber;
import se.kadens.people.Person;
import se.kadens.wording.Wording;

/** What is said around questions and answers, in one language. */
record InterviewPhrases(Language language) {

  private static final Wording WORDING = Wording.beside(InterviewPhrases.class);

  String mood(Mood mood) {
    return say("mood." + mood.key());
  }

  String yes() {
    return say("yes");
  }

  String no() {
    return say("no");
  }

  String skip() {
    return say("skip");
  }

  String done() {
    return say("done");
  }

  String noneOfThem() {
    return say("none_of_them");
  }

  String keep() {
    return say("keep");
  }

  String choosePerson() {
    return say("choose_person");
  }

  String chooseDay() {
    return say("choose_day");
  }

  String goOn() {
    return say("go_on");
  }

  String asForm() {
    return say("as_form");
  }

  String openForm() {
    return say("open_form");
  }

  String edit() {
    return say("edit");
  }

  String send() {
    return say("send");
  }

  String close() {
    return say("close");
  }

  String thisFirst() {
    return say("this_first");
  }

  String writeFreely() {
    return say("write_freely");
  }

  String writeFreelyOr() {
    return say("write_freely_or");
  }

  String youAnswered() {
    return say("you_answered");
  }

  String youSkipped() {
    return say("you_skipped");
  }

  String noAnswer() {
    return say("no_answer");
  }

  String scaleEnd(int step, String label) {
    return say("scale_end", Map.of("step", step, "label", label));
  }

  String inUnit(String unit) {
    return say("in_unit", Map.of("unit", unit));
  }

  /** "Tungt, Segt eller Bra". */
  String anyOf(List<String> labels) {
    if (labels.size() < 2) {
      return labels.stream().findFirst().orElse("–");
    }
    String first = String.join(", ", labels.subList(0, labels.size() - 1));
    return say("any_of", Map.of("first", first, "last", labels.getLast()));
  }

  String introducing(String title) {
    return say("introducing", Map.of("title", title));
  }

  String queued(String first, String then) {
    return say("queued", Map.of("first", first, "then", then));
  }

  String needsAnswer() {
    return say("needs_answer");
  }

  String firstQuestion() {
    return say("first_question");
  }

  String formIsHere() {
    return say("form_is_here");
  }

  String paused(Person person, Instant until) {
    return say("paused", Map.of("until", moment(person, until)));
  }

  String cancelled(Person person, Instant until) {
    return say("cancelled", Map.of("until", moment(person, until)));
  }

  String changedTo(String answer) {
    return say("changed_to", Map.of("answer", answer));
  }

  String edited() {
    return say("edited");
  }

  String allAnswered(String title) {
    return say("all_answered", Map.of("title", title));
  }

  String unknown() {
    return say("unknown");
  }

  String somebodyElses() {
    return say("somebody_elses");
  }

  String expired(String title, Person person, Instant at) {
    return say("expired", Map.of("title", title, "until", moment(person, at)));
  }

  String notSaved() {
    return say("not_saved");
  }

  String cameLate(String words) {
    return say("came_late", Map.of("words", Kind.Option.cut(words.strip())));
  }

  String tooLong(int length, int most) {
    return say("too_long", Map.of("length", length, "most", most));
  }

  String tooLongInChat(int length, int most) {
    return tooLong(length, most) + " " + say("too_long_in_chat");
  }

  String empty() {
    return say("empty");
  }

  String notAMood(String moods) {
    return say("not_a_mood", Map.of("moods", moods));
  }

  String notYesOrNo() {
    return say("not_yes_or_no");
  }

  String notAnOption(int count) {
    return say("not_an_option", Map.of("count", count));
  }

  String notOptions() {
    return say("not_options");
  }

  String chooseSomething() {
    return say("choose_something");
  }

  String notANumber() {
    return say("not_a_number");
  }

  String numberTooLong() {
    return say(
        "number_too_long",
        Map.of("digits", TypedNumber.MOST_DIGITS, "decimals", TypedNumber.MOST_DECIMALS));
  }

  String notOnScale(int lowest, int highest) {
    return say("not_on_scale", Map.of("lowest", lowest, "highest", highest));
  }

  String notADate() {
    return say("not_a_date");
  }

  String pickThePerson() {
    return say("pick_the_person");
  }

  String required() {
    return say("required");
  }

  String requiredAfterAnswer() {
    return say("required_after_answer");
  }

  String ifAnswered() {
    return say("if_answered");
  }

  String ifChosen(String labels) {
    return say("if_chosen", Map.of("labels", labels));
  }

  String ifAtMost(String bound) {
    return say("if_at_most", Map.of("bound", bound));
  }

  String ifAtLeast(String bound) {
    return say("if_at_least", Map.of("bound", bound));
  }

  String longAnswerKept() {
    return say("long_answer_kept");
  }

  /** Until midnight is until the end of the day before. */
  private String moment(Person person, Instant at) {
    LocalDateTime local = at.atZone(person.zone()).toLocalDateTime();
    Dates dates = Dates.of(language);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? dates.day(local.toLocalDate().minusDays(1))
        : dates.moment(local);
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, Object> values) {
    return WORDING.say(language, key, values);
  }
}
