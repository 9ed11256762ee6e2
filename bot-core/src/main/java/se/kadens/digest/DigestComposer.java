package se.kadens.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Hold;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.people.People;
import se.kadens.people.Person;
import se.kadens.programme.Calendars;
import se.kadens.rhythm.LocalMoments;

/** Composes the summary as of the moment it is said, and again whenever it is refreshed. */
@Component
class DigestComposer implements Composer {

  private final Digest digest;
  private final People people;
  private final Calendars calendars;

  DigestComposer(Digest digest, People people, Calendars calendars) {
    this.digest = digest;
    this.people = people;
    this.calendars = calendars;
  }

  @Override
  public String feature() {
    return PlanDigest.FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    if (!people.managesAnyone(recipient.workspace(), recipient.id())) {
      return new Skip(Reason.NOTHING_TO_SAY);
    }
    if (calendars.isAway(recipient, now)) {
      Instant next = sameHourNextWorkingDay(recipient, now);
      return next.isBefore(notice.expiresAt()) ? new Hold(next) : new Skip(Reason.AWAY);
    }
    return digest
        .scope(recipient, DigestSubject.parse(notice.subject()), now)
        .flatMap(digest::summary)
        .<Composition>map(Say::new)
        .orElseGet(() -> new Skip(Reason.NOTHING_TO_SAY));
  }

  private Instant sameHourNextWorkingDay(Person person, Instant now) {
    LocalDateTime local = now.atZone(person.zone()).toLocalDateTime();
    LocalDate day = calendars.of(person).nextWorkingDay(local.toLocalDate());
    return LocalMoments.of(day, local.toLocalTime(), person.zone());
  }
}
