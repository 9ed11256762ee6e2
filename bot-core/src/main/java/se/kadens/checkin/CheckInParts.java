package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import se.kadens.checkin.CheckInPart.Moment;
import se.kadens.interview.Interview;
import se.kadens.interview.Question;
import se.kadens.interview.Questionnaire;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Plan;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.Every;

/**
 * What features ask within check-ins; found late, since features themselves know check-ins. A part
 * that breaks down costs nobody an answer: its questions are left out, or what it did with the
 * answers is undone and noted, and it hears of all of them again when the next one comes.
 */
@Component
class CheckInParts {

  private static final Logger LOG = LoggerFactory.getLogger(CheckInParts.class);

  private final SingletonSupplier<List<CheckInPart>> parts;
  private final Programmes programmes;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate apart;

  CheckInParts(
      ObjectProvider<CheckInPart> parts,
      Programmes programmes,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.parts =
        SingletonSupplier.of(
            () -> parts.stream().sorted(Comparator.comparingInt(CheckInPart::order)).toList());
    this.programmes = programmes;
    this.events = events;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * The programme's questions, then each part's, as many as there is room for; for each turn of one
   * workspace.
   *
   * @param programmes what the programme asks in each turn
   */
  List<Questionnaire> addedTo(
      List<Questionnaire> programmes, Plan plan, List<Turn> turns, Instant now) {
    List<Moment> moments =
        turns.stream()
            .map(turn -> momentOf(turn.person(), turn.checkIn(), plan.cadence().every(), now))
            .toList();
    List<Map<PersonId, List<Question>>> asked =
        inOrder().stream().map(part -> questions(part, moments)).toList();
    List<Questionnaire> all = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      PersonId person = turns.get(i).person().id();
      all.add(
          addedTo(
              programmes.get(i),
              asked.stream().flatMap(part -> part.getOrDefault(person, List.of()).stream())));
    }
    return all;
  }

  private static Questionnaire addedTo(Questionnaire programmes, Stream<Question> added) {
    List<Question> all = new ArrayList<>(programmes.questions());
    Set<String> taken = new HashSet<>(keysOf(programmes.questions()));
    added.forEach(
        question -> {
          boolean isNew = keysOf(List.of(question)).stream().noneMatch(taken::contains);
          if (isNew && all.size() < Questionnaire.MOST_WITH_PARTS) {
            all.add(question);
            taken.addAll(keysOf(List.of(question)));
          }
        });
    return new Questionnaire(all);
  }

  /** What breaks down for several is asked for one by one, and costs only those it breaks for. */
  private static Map<PersonId, List<Question>> questions(CheckInPart part, List<Moment> moments) {
    try {
      Map<PersonId, List<Question>> questions = part.questions(moments);
      questions.values().forEach(each -> check(part, each));
      return questions;
    } catch (RuntimeException broken) {
      if (moments.size() == 1) {
        LOG.error("A check-in does without the questions of {}", part.prefix(), broken);
        return Map.of();
      }
      Map<PersonId, List<Question>> apart = new HashMap<>();
      moments.forEach(moment -> apart.putAll(questions(part, List.of(moment))));
      return apart;
    }
  }

  private static void check(CheckInPart part, List<Question> questions) {
    for (Question question : questions) {
      if (!question.key().startsWith(part.prefix())) {
        throw new IllegalStateException(question.key() + " is not of " + part.prefix());
      }
    }
  }

  private static List<String> keysOf(List<Question> questions) {
    return questions.isEmpty()
        ? List.of()
        : new Questionnaire(questions).all().stream().map(Question::key).toList();
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
    List<CheckInPart> asking =
        inOrder().stream()
            .filter(
                part ->
                    interview.questionnaire().questions().stream()
                        .anyMatch(question -> question.key().startsWith(part.prefix())))
            .toList();
    if (asking.isEmpty()) {
      return;
    }
    Moment moment = momentOf(person, checkIn, everyOf(checkIn), now);
    asking.forEach(part -> tellApart(part, moment, tell));
  }

  /** What a part did before it broke down is undone, and the answers stay. */
  private void tellApart(CheckInPart part, Moment moment, BiConsumer<CheckInPart, Moment> tell) {
    try {
      apart.executeWithoutResult(_ -> tell.accept(part, moment));
    } catch (RuntimeException broken) {
      LOG.error("Answers of {} are kept and not acted upon", part.prefix(), broken);
    }
  }

  private Every everyOf(CheckIn checkIn) {
    return programmes
        .find(checkIn.workspace(), checkIn.key().programme())
        .map(programme -> programme.planOn(checkIn.askDate()).cadence().every())
        .orElse(Every.WEEK);
  }

  private List<CheckInPart> inOrder() {
    return parts.obtain();
  }

  private static Moment momentOf(Person person, CheckIn checkIn, Every every, Instant now) {
    return new Moment(person, checkIn.key().toString(), checkIn.askDate(), every, now);
  }
}
