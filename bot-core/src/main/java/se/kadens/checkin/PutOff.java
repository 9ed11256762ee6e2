package se.kadens.checkin;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;
import se.kadens.rhythm.Later;

/** A person asks to be asked again a little later; in the caller's transaction. */
@Component
class PutOff {

  static final String KIND = "again-";

  private final CheckIns checkIns;
  private final Asking asking;
  private final Calendars calendars;

  PutOff(CheckIns checkIns, Asking asking, Calendars calendars) {
    this.checkIns = checkIns;
    this.asking = asking;
    this.calendars = calendars;
  }

  /** Returns when they will be asked again; empty when that is after the closing. */
  Optional<Instant> until(Later when, CheckIn checkIn, Person person, Instant now) {
    Optional<Instant> moment =
        when.from(now, calendars.hoursOf(person)).filter(at -> at.isBefore(checkIn.closesAt()));
    moment.ifPresent(
        at -> {
          CheckIn again = checkIn.putOffAgain();
          checkIns.save(again);
          asking.plan(person, again, KIND + again.progress().putOff(), at);
        });
    return moment;
  }
}
