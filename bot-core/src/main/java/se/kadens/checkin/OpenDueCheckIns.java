package se.kadens.checkin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.kadens.attention.Attention;
import se.kadens.attention.Placed;
import se.kadens.attention.Wish;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Enrol;
import se.kadens.programme.Enrolment;
import se.kadens.programme.Programme;
import se.kadens.programme.Programmes;
import se.kadens.programme.Turn;
import se.kadens.rhythm.Every;
import se.kadens.rhythm.Occurrence;

/** Asks everybody whose turn it is. May run twice, late or on two nodes without harm. */
@Component
public class OpenDueCheckIns {

  private final DueBatches batches;
  private final Enrol enrol;
  private final Programmes programmes;
  private final People people;
  private final Asking asking;
  private final AskMany many;
  private final Attention attention;

  OpenDueCheckIns(
      DueBatches batches,
      Enrol enrol,
      Programmes programmes,
      People people,
      Asking asking,
      AskMany many,
      Attention attention) {
    this.batches = batches;
    this.enrol = enrol;
    this.programmes = programmes;
    this.people = people;
    this.asking = asking;
    this.many = many;
    this.attention = attention;
  }

  /**
   * Works until it is nobody's turn any more.
   *
   * @return how many turns it took up
   */
  public int at(Instant now) {
    return batches.each(now, taken -> open(taken, now));
  }

  private void open(List<Enrolment> taken, Instant now) {
    List<Enrol.Place> places = placesOf(taken);
    Enrol.Away away = enrol.awayOf(places);
    List<Due> due = places.stream().flatMap(place -> due(place, away, now).stream()).toList();
    ask(due, now);
    Map<Enrol.Place, Occurrence> done = new LinkedHashMap<>();
    due.forEach(each -> done.put(each.place(), each.turn().occurrence()));
    enrol.advance(done, away);
  }

  /** Whoever is no longer there to be asked leaves. */
  private List<Enrol.Place> placesOf(List<Enrolment> taken) {
    Map<PersonId, Person> people = activeOf(taken);
    Map<List<Object>, Optional<Programme>> found = new HashMap<>();
    List<Enrol.Place> places = new ArrayList<>();
    for (Enrolment enrolment : taken) {
      Optional<Programme> programme =
          found.computeIfAbsent(
              List.of(enrolment.workspace(), enrolment.programme()),
              _ -> programmes.find(enrolment.workspace(), enrolment.programme()));
      Person person = people.get(enrolment.person());
      if (programme.isEmpty() || person == null) {
        enrol.leave(enrolment);
      } else {
        places.add(new Enrol.Place(programme.get(), person, enrolment));
      }
    }
    return places;
  }

  private Map<PersonId, Person> activeOf(List<Enrolment> taken) {
    Map<WorkspaceId, Set<PersonId>> asked =
        taken.stream()
            .collect(
                groupingBy(Enrolment::workspace, mapping(Enrolment::person, Collectors.toSet())));
    return asked.entrySet().stream()
        .flatMap(each -> people.find(each.getKey(), each.getValue()).stream())
        .filter(Person::active)
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** As things stand now: the person may have moved, or gone away, since it was reckoned. */
  private Optional<Due> due(Enrol.Place place, Enrol.Away away, Instant now) {
    Turn turn = enrol.nextTurn(place, away);
    if (turn.at().isAfter(now)) {
      enrol.await(place.enrolment(), turn);
      return Optional.empty();
    }
    return Optional.of(new Due(place, turn));
  }

  private void ask(List<Due> due, Instant now) {
    List<Wish> wishes = due.stream().flatMap(each -> each.wish(now).stream()).toList();
    Iterator<Placed> places = attention.placeAll(wishes, now).iterator();
    Map<AskMany.One, Due> asked = new LinkedHashMap<>();
    for (Due each : due) {
      Optional<Placed> place = each.wish(now).map(_ -> places.next());
      switch (each.turn()) {
        case Turn.Asked turn when each.tooLate(now) ->
            passOver(each, turn.at(), SkipReason.TOO_LATE);
        case Turn.Asked turn -> asked.put(each.question(turn, place), each);
        case Turn.PassedOver passed -> passOver(each, passed);
      }
    }
    Set<AskMany.One> reached = many.ask(List.copyOf(asked.keySet()));
    asked.forEach(
        (question, each) -> {
          if (!reached.contains(question)) {
            each.wish(now).ifPresent(attention::giveBack);
          }
        });
  }

  /** A daily programme rests on days off; that is no gap to tell anybody of. */
  private void passOver(Due due, Turn.PassedOver passed) {
    boolean restDay =
        passed.why() == Turn.Why.DAY_OFF
            && due.programme().planFor(passed.occurrence()).cadence().every() == Every.DAY;
    if (!restDay) {
      passOver(due, passed.at(), reason(passed.why()));
    }
  }

  private void passOver(Due due, Instant at, SkipReason why) {
    asking.passOver(due.programme(), due.person(), due.turn().occurrence(), at, why);
  }

  /** Somebody whose turn has come. */
  private record Due(Enrol.Place place, Turn turn) {

    Programme programme() {
      return place.programme();
    }

    Person person() {
      return place.person();
    }

    AskMany.One question(Turn.Asked asked, Optional<Placed> placed) {
      return new AskMany.One(
          programme(),
          person(),
          asked.occurrence(),
          placed.map(Placed::at).orElse(asked.at()),
          placed.map(Placed::closes).orElse(asked.closes()));
    }

    boolean tooLate(Instant now) {
      return turn instanceof Turn.Asked asked && !now.isBefore(asked.closes());
    }

    /** The prompt it takes, if any. */
    Optional<Wish> wish(Instant now) {
      return turn instanceof Turn.Asked asked && !tooLate(now)
          ? Asking.wish(programme(), person(), asked)
          : Optional.empty();
    }
  }

  private static SkipReason reason(Turn.Why why) {
    return switch (why) {
      case AWAY -> SkipReason.ABSENT;
      case DAY_OFF -> SkipReason.DAY_OFF;
    };
  }
}
