package se.kadens.checkin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.delivery.ManyNotices;
import se.kadens.delivery.NoticeKey;
import se.kadens.delivery.ToSay;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;
import se.kadens.programme.Programme;
import se.kadens.rhythm.Occurrence;

/** Writes many check-ins at once and all that is to be said about them. */
@Component
class AskMany {

  private final CheckIns checkIns;
  private final Asking asking;
  private final ManyNotices notices;
  private final People people;

  AskMany(CheckIns checkIns, Asking asking, ManyNotices notices, People people) {
    this.checkIns = checkIns;
    this.asking = asking;
    this.notices = notices;
    this.people = people;
  }

  /** What a person is to be asked, from when and until when. */
  record One(
      Programme programme, Person person, Occurrence occurrence, Instant due, Instant closes) {
    private CheckInKey key() {
      return new CheckInKey(programme.id(), occurrence.period().key());
    }
  }

  private record Round(WorkspaceId workspace, CheckInKey key) {}

  /**
   * Asks them, in the caller's transaction.
   *
   * @return those who were asked now; the others were asked about this period before
   */
  Set<One> ask(List<One> all) {
    Map<Round, List<One>> rounds =
        all.stream()
            .collect(
                groupingBy(
                    one -> new Round(one.person().workspace(), one.key()),
                    LinkedHashMap::new,
                    toList()));
    Set<One> asked = new HashSet<>();
    Map<NoticeKey, ToSay> toSay = new LinkedHashMap<>();
    rounds.forEach((round, ones) -> ask(round, ones, asked, toSay));
    notices.plan(toSay.values());
    return asked;
  }

  private void ask(Round round, List<One> ones, Set<One> asked, Map<NoticeKey, ToSay> toSay) {
    Map<PersonId, Person> managers = managersOf(round.workspace(), ones);
    Map<One, CheckIn> planned = new LinkedHashMap<>();
    for (One one : ones) {
      planned.put(
          one,
          asking.planned(
              one.programme(),
              one.person(),
              one.occurrence(),
              one.due(),
              one.closes(),
              line(one.person(), managers).stream().findFirst()));
    }
    Set<PersonId> fresh = checkIns.addAll(round.key(), List.copyOf(planned.values()));
    planned.forEach(
        (one, checkIn) -> {
          if (fresh.contains(one.person().id())) {
            asked.add(one);
            asking
                .notices(one.programme().planFor(one.occurrence()), one.person(), checkIn)
                .forEach(each -> toSay.putIfAbsent(each.key(), each));
            asking
                .summaries(
                    line(one.person(), managers), one.programme(), one.occurrence(), one.due())
                .forEach(each -> toSay.putIfAbsent(each.key(), each));
          } else if (asking.askWhomNobodyReached(one.person(), checkIn, one.due())) {
            asked.add(one);
          }
        });
  }

  /** Their managers, and the managers of those. */
  private Map<PersonId, Person> managersOf(WorkspaceId workspace, List<One> ones) {
    List<Person> own = managersOf(workspace, ones.stream().map(One::person));
    List<Person> all = new ArrayList<>(own);
    all.addAll(managersOf(workspace, own.stream()));
    return all.stream().collect(Collectors.toMap(Person::id, Function.identity(), (one, _) -> one));
  }

  private List<Person> managersOf(WorkspaceId workspace, Stream<Person> reports) {
    Set<PersonId> managers = new HashSet<>();
    reports.map(Person::manager).filter(Objects::nonNull).forEach(managers::add);
    return managers.isEmpty() ? List.of() : people.find(workspace, managers);
  }

  /** The manager, who sees what was answered, and the manager's manager, who sees that it was. */
  private static List<Person> line(Person person, Map<PersonId, Person> managers) {
    List<Person> line = new ArrayList<>();
    PersonId above = person.manager();
    while (above != null && managers.containsKey(above) && line.size() < 2) {
      Person manager = managers.get(above);
      line.add(manager);
      above = manager.manager();
    }
    return line;
  }
}
