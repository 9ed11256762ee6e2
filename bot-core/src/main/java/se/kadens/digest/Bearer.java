package se.kadens.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.programme.Enrolments;
import se.kadens.programme.Programme;
import se.kadens.programme.ProgrammeId;
import se.kadens.programme.Programmes;
import se.kadens.rhythm.Every;

/**
 * Chooses which of a manager's summaries also tells what belongs to no programme: that of the
 * programme which asks their reports as nearly once a week as any, and of that the first in a week.
 */
@Component
class Bearer {

  private static final List<Every> WEEKLY_FIRST =
      List.of(Every.WEEK, Every.DAY, Every.TWO_WEEKS, Every.MONTH, Every.QUARTER);

  private final Programmes programmes;
  private final Enrolments enrolments;
  private final People people;

  Bearer(Programmes programmes, Enrolments enrolments, People people) {
    this.programmes = programmes;
    this.enrolments = enrolments;
    this.people = people;
  }

  boolean is(Scope scope) {
    return isFirstOfItsWeek(scope) && isOfTheChosen(scope);
  }

  private boolean isOfTheChosen(Scope scope) {
    Set<ProgrammeId> asking = asking(scope.manager());
    LocalDate day = scope.occurrence().askDate();
    return programmes.all(scope.manager().workspace()).stream()
        .filter(each -> asking.contains(each.id()) && each.planOn(day).digest() != null)
        .min(
            Comparator.comparingInt((Programme each) -> rank(each, day))
                .thenComparing(each -> each.id().toString()))
        .map(Programme::id)
        .filter(chosen -> !chosen.equals(scope.programme().id()))
        .isEmpty();
  }

  private Set<ProgrammeId> asking(Person manager) {
    List<PersonId> reports =
        people.reportsOf(manager.workspace(), manager.id()).stream().map(Person::id).toList();
    return enrolments.ofAny(manager.workspace(), reports);
  }

  private static int rank(Programme programme, LocalDate day) {
    return WEEKLY_FIRST.indexOf(programme.planOn(day).cadence().every());
  }

  private static boolean isFirstOfItsWeek(Scope scope) {
    LocalDate monday = scope.occurrence().askDate().with(DayOfWeek.MONDAY);
    return scope
        .programme()
        .rhythm()
        .before(scope.occurrence())
        .filter(before -> !before.askDate().isBefore(monday))
        .isEmpty();
  }
}
