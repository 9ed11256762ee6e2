package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.interview.Answer;
import se.kadens.interview.AnswerWords;
import se.kadens.interview.Given;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.privacy.Exposed;
import se.kadens.privacy.PersonalData;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;

/**
 * Who sees a check-in: whoever wrote it and their manager all of it, the manager's manager that it
 * was answered, and nobody else anything. And all that is kept of somebody's check-ins.
 */
@Component
class CheckInPrivacy implements Exposed, PersonalData {

  private final CheckIns checkIns;
  private final CheckInQuestions questions;
  private final Programmes programmes;
  private final People people;
  private final Replies replies;
  private final AnswerWords words;

  CheckInPrivacy(
      CheckIns checkIns,
      CheckInQuestions questions,
      Programmes programmes,
      People people,
      Replies replies,
      AnswerWords words) {
    this.checkIns = checkIns;
    this.questions = questions;
    this.programmes = programmes;
    this.people = people;
    this.replies = replies;
    this.words = words;
  }

  @Override
  public String feature() {
    return CheckInComposer.FEATURE;
  }

  /**
   * @param subject a check-in of the asker's, "programme/period"; or that of somebody who reports
   *     to them, with "/person" after it
   */
  @Override
  public Optional<Exposure> exposure(Person asker, String subject, Instant now) {
    int slash = subject.lastIndexOf('/');
    boolean named = subject.indexOf('/') != slash;
    try {
      return named
          ? exposure(
              asker,
              CheckInKey.parse(subject.substring(0, slash)),
              PersonId.parse(subject.substring(slash + 1)))
          : exposure(asker, CheckInKey.parse(subject), asker.id());
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private Optional<Exposure> exposure(Person asker, CheckInKey key, PersonId author) {
    boolean mayAsk =
        asker.active()
            && (asker.id().equals(author)
                || people.isManagerOf(asker.workspace(), asker.id(), author));
    return mayAsk
        ? people
            .find(asker.workspace(), author)
            .flatMap(
                person -> checkIns.find(person, key).flatMap(found -> of(found, person, asker)))
        : Optional.empty();
  }

  private Optional<Exposure> of(CheckIn checkIn, Person author, Person asker) {
    return programme(checkIn)
        .map(
            programme ->
                new Exposure(
                    feature(),
                    checkIn.key().toString(),
                    new CheckInPhrases(asker).title(programme, checkIn),
                    author.id(),
                    seers(author)));
  }

  private List<Seer> seers(Person author) {
    List<Seer> seers = new ArrayList<>();
    seers.add(new Seer(As.AUTHOR, Sees.ALL, List.of(author)));
    List<Person> line = people.lineOf(author.workspace(), author.id());
    if (!line.isEmpty()) {
      seers.add(new Seer(As.MANAGER, Sees.ALL, List.of(line.getFirst())));
    }
    if (line.size() > 1) {
      seers.add(new Seer(As.SKIP_LEVEL, Sees.COUNTS, List.of(line.get(1))));
    }
    return seers;
  }

  @Override
  public List<Exposure> newest(Person person, Instant now, int atMost) {
    return checkIns.newest(person, Integer.MAX_VALUE).stream()
        .filter(checkIn -> checkIn.state().submitted())
        .limit(atMost)
        .flatMap(checkIn -> of(checkIn, person, person).stream())
        .toList();
  }

  @Override
  public String section() {
    return "check_ins";
  }

  @Override
  public List<Map<String, Object>> of(Person person) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (CheckIn checkIn : checkIns.newest(person, Integer.MAX_VALUE)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("programme", programme(checkIn).map(Programme::name).orElse(""));
      one.put("period", checkIn.key().period());
      one.put("state", checkIn.state().code());
      Optional.ofNullable(checkIn.progress().submittedAt())
          .ifPresent(at -> one.put("submitted_at", at.toString()));
      one.put("for_one_to_one", checkIn.oneToOne());
      one.put(
          "answers",
          questions.interviewOf(person, checkIn).map(i -> answers(i, person)).orElse(List.of()));
      all.add(one);
    }
    replies.of(person.workspace(), person.id()).forEach(said -> all.add(reply(said)));
    return all;
  }

  private List<Map<String, Object>> answers(Interview interview, Person person) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Question question : interview.questions()) {
      Optional<Given> given = interview.given(question.key());
      given
          .filter(answer -> !(answer.answer() instanceof Answer.Nothing))
          .ifPresent(
              answer -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("question", question.text().in(person.language()));
                one.put("answer", words.say(question, answer.answer(), person));
                one.put("answered_at", answer.at().toString());
                answers.add(one);
              });
    }
    return answers;
  }

  private static Map<String, Object> reply(Replies.Said said) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("reply_about_period", said.key().period());
    one.put("from", said.from().toString());
    one.put("to", said.to().toString());
    one.put("said_at", said.at().toString());
    one.put("words", said.words());
    return one;
  }

  private Optional<Programme> programme(CheckIn checkIn) {
    return programmes.find(checkIn.workspace(), checkIn.key().programme());
  }
}
