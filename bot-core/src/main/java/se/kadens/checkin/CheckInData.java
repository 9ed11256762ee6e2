package se.kadens.checkin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.interview.AnswerWords;
import se.kadens.interview.Given;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.people.Person;
import se.kadens.privacy.PersonalData;

/** A person's check-ins: what became of each, and what they answered, begun or sent in. */
@Component
class CheckInData implements PersonalData {

  private final CheckIns checkIns;
  private final CheckInQuestions questions;
  private final AnswerWords words;

  CheckInData(CheckIns checkIns, CheckInQuestions questions, AnswerWords words) {
    this.checkIns = checkIns;
    this.questions = questions;
    this.words = words;
  }

  @Override
  public String section() {
    return "check_ins";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    return checkIns.newest(person, Integer.MAX_VALUE).stream()
        .map(checkIn -> fields(person, checkIn))
        .toList();
  }

  private Map<String, Object> fields(Person person, CheckIn checkIn) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("period", checkIn.key().period());
    fields.put("asked_at", checkIn.window().dueAt().toString());
    fields.put("state", checkIn.state().code());
    Instant submitted = checkIn.progress().submittedAt();
    if (submitted != null) {
      fields.put("submitted_at", submitted.toString());
    }
    fields.put(
        "answers",
        questions
            .interviewOf(person, checkIn)
            .map(interview -> answers(person, interview))
            .orElse(Map.of()));
    return fields;
  }

  private Map<String, String> answers(Person person, Interview interview) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Question question : interview.questions()) {
      Optional<Given> given = interview.given(question.key());
      given.ifPresent(
          it ->
              answers.put(
                  question.text().in(person.language()), words.say(question, it.answer(), person)));
    }
    return answers;
  }
}
