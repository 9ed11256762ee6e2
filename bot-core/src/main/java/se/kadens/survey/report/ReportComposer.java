package se.kadens.survey.report;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.kadens.delivery.Composer;
import se.kadens.delivery.Composition;
import se.kadens.delivery.Composition.Reason;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Composition.Skip;
import se.kadens.delivery.Notice;
import se.kadens.people.Person;
import se.kadens.survey.Sharing;
import se.kadens.survey.TellOfResults;
import se.kadens.survey.Viewers;
import se.kadens.survey.Wave;
import se.kadens.survey.WaveId;
import se.kadens.survey.Waves;

/** Puts results into words that are told unasked. */
@Component
class ReportComposer implements Composer {

  private final Waves waves;
  private final Viewers viewers;
  private final ReadResults read;
  private final HrReport hr;
  private final GroupReport groups;
  private final Sharing sharing;

  ReportComposer(
      Waves waves,
      Viewers viewers,
      ReadResults read,
      HrReport hr,
      GroupReport groups,
      Sharing sharing) {
    this.waves = waves;
    this.viewers = viewers;
    this.read = read;
    this.hr = hr;
    this.groups = groups;
    this.sharing = sharing;
  }

  @Override
  public String feature() {
    return TellOfResults.FEATURE;
  }

  @Override
  public Composition compose(Notice notice, Person recipient, Instant now) {
    Optional<Wave> wave = wave(notice).filter(each -> each.state() == Wave.State.CLOSED);
    if (wave.isEmpty()) {
      return new Skip(Reason.WITHDRAWN);
    }
    boolean report = notice.key().kind().equals(TellOfResults.REPORT);
    boolean allowed =
        report
            ? recipient.role().mayPlan()
            : sharing.sharedAt(wave.get()).isPresent() && viewers.wasAsked(wave.get(), recipient);
    if (!allowed) {
      return new Skip(Reason.WITHDRAWN);
    }
    return new Say(report ? hr.of(wave.get(), recipient) : groups.shared(wave.get(), recipient));
  }

  @Override
  public Optional<String> why(Notice notice, Person recipient) {
    return wave(notice).map(wave -> new ReportPhrases(recipient).why(read.name(wave)));
  }

  private Optional<Wave> wave(Notice notice) {
    return WaveId.read(notice.subject()).flatMap(id -> waves.find(notice.key().workspace(), id));
  }
}
