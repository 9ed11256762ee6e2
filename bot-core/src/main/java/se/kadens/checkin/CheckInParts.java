package se.kadens.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
  private final ApplicationEventPublisher events;
  private final TransactionTemplate apart;

  CheckInParts(
      ObjectProvider<CheckInPart> parts,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.parts =
        SingletonSupplier.of(
            () -> parts.stream().sorted(Comparator.comparingInt(CheckInPart::order)).toList());
    this.events = events;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * The programme's questions, then each part's, as many as there is room for; for everybody whose
   * turn it is in one workspace.
   *
   * @param programmes what the programme asks each
   */
  Map<PersonId, Questionnaire> addedTo(
      Map<PersonId, Questionnaire> programmes, Plan plan, List<OwnTurn> turns, Instant now) {
    List<Moment> moments =
        turns.stream().map(turn -> momentOf(turn.person(), turn.checkIn(), now)).toList();
    List<Map<PersonId, List<Question>>> asked =
        inOrder().stream().map(part -> questions(part, moments, plan.cadence().every())).toList();
    Map<PersonId, Questionnaire> all = new HashMap<>();
    programmes.forEach(
        (person, programme) ->
            all.put(
                person,
                addedTo(
                    programme,
                    asked.stream()
                        .flatMap(part -> part.getOrDefault(person, List.of()).stream()))));
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
  private static Map<PersonId, List<Question>> questions(
      CheckInPart part, List<Moment> moments, Every every) {
    try {
      Map<PersonId, List<Question>> questions = part.questions(moments, every);
      questions.values().forEach(each -> check(part, each));
      return questions;
    } catch (RuntimeException broken) {
      if (moments.size() == 1) {
        LOG.error("A check-in does without the questions of {}", part.prefix(), broken);
        return Map.of();
      }
      LOG.warn("questions of {} are asked for one by one", part.prefix(), broken);
      Map<PersonId, List<Question>> apart = new HashMap<>();
      moments.forEach(moment -> apart.putAll(questions(part, List.of(moment), every)));
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

  /**
   * @param checkIn asked for only where a part wants to hear of it
   */
  void stored(Interview interview, Person person, Supplier<CheckIn> checkIn, Instant now) {
    List<CheckInPart> answered = partsOf(interview.answers().keySet());
    if (!answered.isEmpty()) {
      Moment moment = momentOf(person, checkIn.get(), now);
      answered.forEach(part -> tellApart(part, () -> part.stored(interview, moment)));
    }
  }

  /** Answers were changed after it had been submitted. */
  void edited(Interview interview, Person person, CheckIn checkIn, Instant now) {
    stored(interview, person, () -> checkIn, now);
    publish(interview, person, checkIn, now);
  }

  void submitted(Interview interview, Person person, CheckIn checkIn, Instant now) {
    Moment moment = momentOf(person, checkIn, now);
    partsOf(keysOf(interview.questionnaire().questions()))
        .forEach(part -> tellApart(part, () -> part.submitted(interview, moment)));
    publish(interview, person, checkIn, now);
  }

  private List<CheckInPart> partsOf(Collection<String> questions) {
    return inOrder().stream()
        .filter(part -> questions.stream().anyMatch(key -> key.startsWith(part.prefix())))
        .toList();
  }

  private void publish(Interview interview, Person person, CheckIn checkIn, Instant now) {
    events.publishEvent(
        new Submitted(person, checkIn.key().toString(), Topic.BLOCKERS.wordsIn(interview), now));
  }

  /** What a part did before it broke down is undone, and the answers stay. */
  private void tellApart(CheckInPart part, Runnable tell) {
    try {
      apart.executeWithoutResult(_ -> tell.run());
    } catch (RuntimeException broken) {
      LOG.error("Answers of {} are kept and not acted upon", part.prefix(), broken);
    }
  }

  private List<CheckInPart> inOrder() {
    return parts.obtain();
  }

  private static Moment momentOf(Person person, CheckIn checkIn, Instant now) {
    return new Moment(person, checkIn.key().toString(), checkIn.askDate(), now);
  }
}
