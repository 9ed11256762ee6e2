package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.kadens.checkin.CheckInPart.Moment;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.people.Person;

/** What features ask within check-ins; found late, since features themselves know check-ins. */
@Component
class CheckInParts {

  private final ObjectProvider<CheckInPart> parts;
  private final ApplicationEventPublisher events;

  CheckInParts(ObjectProvider<CheckInPart> parts, ApplicationEventPublisher events) {
    this.parts = parts;
    this.events = events;
  }

  /** The programme's questions, then each part's, as many as there is room for. */
  Questionnaire addedTo(Questionnaire programmes, Person person, CheckIn checkIn, Instant now) {
    List<Question> all = new ArrayList<>(programmes.questions());
    for (CheckInPart part : inOrder()) {
      for (Question question : part.questions(momentOf(person, checkIn, now))) {
        if (!question.key().startsWith(part.prefix())) {
          throw new IllegalStateException(question.key() + " is not of " + part.prefix());
        }
        if (all.size() < Questionnaire.MOST_WITH_PARTS) {
          all.add(question);
        }
      }
    }
    return new Questionnaire(all);
  }

  void stored(Interview interview, Person person, CheckIn checkIn, Instant now) {
    each(interview, person, checkIn, now, (part, moment) -> part.stored(interview, moment));
    if (checkIn.state().submitted()) {
      publish(interview, person, checkIn, now);
    }
  }

  void submitted(Interview interview, Person person, CheckIn checkIn, Instant now) {
    each(interview, person, checkIn, now, (part, moment) -> part.submitted(interview, moment));
    publish(interview, person, checkIn, now);
  }

  private void publish(Interview interview, Person person, CheckIn checkIn, Instant now) {
    events.publishEvent(
        new Submitted(person, checkIn.key().toString(), Topic.BLOCKERS.wordsIn(interview), now));
  }

  private void each(
      Interview interview,
      Person person,
      CheckIn checkIn,
      Instant now,
      BiConsumer<CheckInPart, Moment> tell) {
    Moment moment = momentOf(person, checkIn, now);
    inOrder().stream()
        .filter(
            part ->
                interview.questionnaire().questions().stream()
                    .anyMatch(question -> question.key().startsWith(part.prefix())))
        .forEach(part -> tell.accept(part, moment));
  }

  private List<CheckInPart> inOrder() {
    return parts.stream().sorted(Comparator.comparingInt(CheckInPart::order)).toList();
  }

  private static Moment momentOf(Person person, CheckIn checkIn, Instant now) {
    return new Moment(person, checkIn.key().toString(), checkIn.askDate(), now);
  }
}
