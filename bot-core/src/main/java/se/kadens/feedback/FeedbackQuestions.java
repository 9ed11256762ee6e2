package se.kadens.feedback;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.kadens.checkin.CheckInPart;
import se.kadens.checkin.Submitted;
import se.kadens.interview.Answer;
import se.kadens.interview.FollowUp;
import se.kadens.interview.Given;
import se.kadens.interview.Interview;
import se.kadens.interview.Kind;
import se.kadens.interview.Question;
import se.kadens.interview.Translated;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.rhythm.Every;

/**
 * Asks in every fourth check-in whether somebody deserves a word. What is written becomes a draft,
 * which is shown and never sent by itself.
 */
@Component
class FeedbackQuestions implements CheckInPart {

  private static final String PREFIX = "feedback_";
  private static final String TO = PREFIX + "to";
  private static final String WORDS = PREFIX + "words";

  /** After everything that is about one's own work. */
  private static final int ORDER = 900;

  private final FeedbackTurns turns;
  private final FeedbackDrafts drafts;
  private final TellOfFeedback tell;

  FeedbackQuestions(FeedbackTurns turns, FeedbackDrafts drafts, TellOfFeedback tell) {
    this.turns = turns;
    this.drafts = drafts;
    this.tell = tell;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Map<PersonId, List<Question>> questions(List<Moment> moments, Every every) {
    Map<PersonId, List<Question>> questions = new HashMap<>();
    moments.stream()
        .collect(Collectors.groupingBy(Moment::subject))
        .forEach(
            (subject, asked) ->
                turns
                    .due(
                        asked.stream().map(Moment::person).toList(),
                        subject,
                        asked.getFirst().now())
                    .forEach(person -> questions.put(person, List.of(question()))));
    return questions;
  }

  private static Question question() {
    Question words =
        Question.optional(
                WORDS,
                new Kind.LongText(),
                new Translated("What would you like to say?", "Vad vill du säga?"))
            .withHelp(
                new Translated(
                    "When was it, what did they do, and what did it lead to?",
                    "När var det, vad gjorde personen, och vad ledde det till?"));
    return Question.optional(
            TO,
            new Kind.APerson(),
            new Translated(
                "Would you like to give anybody feedback or praise?",
                "Vill du ge någon återkoppling eller beröm?"))
        .withHelp(
            new Translated(
                "Only that person will see it, unless you choose otherwise, and nothing is sent"
                    + " before you have seen how it reads.",
                "Bara den personen får se det, om du inte väljer annat, och inget skickas förrän"
                    + " du har sett hur det läses."))
        .orNothing(new Translated("No, not this time", "Nej, inte den här gången"))
        .followedBy(new FollowUp.When.Answered(), words);
  }

  @Override
  public void stored(Interview interview, Moment moment) {
    if (interview.status() == Interview.Status.FINISHED) {
      keep(interview, moment);
    }
  }

  @Override
  public void submitted(Interview interview, Moment moment) {
    turns.submitted(moment.person(), moment.subject(), true, moment.now());
    keep(interview, moment);
  }

  /** As a draft, which is shown once; what was thrown away or sent does not come back. */
  private void keep(Interview interview, Moment moment) {
    Optional<PersonId> to = receiverIn(interview);
    if (to.isEmpty()) {
      return;
    }
    Person giver = moment.person();
    String origin = "checkin/" + moment.subject();
    Optional<String> words = wordsIn(interview);
    Optional<Draft> before = drafts.ofOrigin(giver, origin);
    if (before.isPresent()) {
      change(before.get(), to.get(), words, moment.now());
      return;
    }
    Draft draft = Draft.begin(giver.workspace(), giver.id(), to.get(), Occasion.checkIn(origin));
    if (tell.drafted(draft, origin, moment.now())) {
      drafts.begin(
          words
              .map(typed -> draft.written(new Audience.Receiver(), null, typed, null))
              .orElse(draft),
          moment.now());
    }
  }

  /** What was edited in the check-in is edited in the draft, as long as it is one. */
  private void change(Draft draft, PersonId to, Optional<String> words, Instant now) {
    boolean another = !to.equals(draft.receiver());
    if (another || words.filter(typed -> !typed.equals(draft.words())).isPresent()) {
      Draft changed = another ? draft.to(to) : draft;
      drafts.save(
          words
              .map(typed -> changed.written(new Audience.Receiver(), null, typed, null))
              .orElse(changed),
          now);
    }
  }

  /** Counts the check-ins in which nothing was asked, too. */
  @EventListener
  public void on(Submitted submitted) {
    turns.submitted(submitted.person(), submitted.subject(), false, submitted.now());
  }

  private static Optional<PersonId> receiverIn(Interview interview) {
    return interview
        .given(TO)
        .map(Given::answer)
        .filter(Answer.Somebody.class::isInstance)
        .map(answer -> ((Answer.Somebody) answer).person());
  }

  private static Optional<String> wordsIn(Interview interview) {
    return interview
        .given(WORDS)
        .map(Given::answer)
        .flatMap(Answer::words)
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }
}
