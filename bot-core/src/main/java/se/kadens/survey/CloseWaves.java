package se.kadens.survey;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.people.PersonId;
import se.kadens.survey.release.Candidates;
import se.kadens.survey.release.Comment;
import se.kadens.survey.release.Comments;
import se.kadens.survey.release.History;
import se.kadens.survey.release.Participation;
import se.kadens.survey.release.Released;
import se.kadens.survey.release.Tabulation;

/**
 * Closes waves whose time is over: computes once what is released, and takes the answers away. May
 * run twice, late or on two nodes without harm.
 */
@Component
public class CloseWaves {

  private final Waves waves;
  private final Surveys surveys;
  private final Invitations invitations;
  private final Staging staging;
  private final Table table;
  private final SweepStaged sweep;
  private final TellOfResults tell;
  private final TransactionTemplate transaction;
  private final Random random = new SecureRandom();

  CloseWaves(
      Waves waves,
      Surveys surveys,
      Invitations invitations,
      Staging staging,
      Table table,
      SweepStaged sweep,
      TellOfResults tell,
      TransactionTemplate transaction) {
    this.waves = waves;
    this.surveys = surveys;
    this.invitations = invitations;
    this.staging = staging;
    this.table = table;
    this.sweep = sweep;
    this.tell = tell;
    this.transaction = transaction;
  }

  /**
   * Sweeps up, too, after those that were closed by hand.
   *
   * @return how many were closed
   */
  public int at(Instant now) {
    int closed = (int) waves.toClose(now).stream().filter(wave -> close(wave, now)).count();
    sweep.sweep();
    return closed;
  }

  /**
   * Closes a wave now, whatever its time.
   *
   * @return false when it was closed already, or somebody else is at it
   */
  public boolean close(Wave wave, Instant now) {
    if (!waves.beginClosing(wave, now)) {
      return false;
    }
    // No answer comes in any more, so what takes long need not be one transaction.
    List<Response> responses = staging.submitted(wave);
    List<Invitation> invited = invitations.of(wave);
    Collection<Slice> candidates = wave.contract().slices().keySet();
    List<Released> cells =
        new Tabulation(
                wave.contract().items(),
                wave.contract().thresholds(),
                candidates,
                earlier(wave, invited),
                random)
            .of(responses);
    List<Comment> comments =
        new Comments(wave.contract().thresholds(), candidates, random)
            .of(wave.contract().items(), responses);
    List<Candidates.Rate> rates =
        new Candidates(wave.contract().slices())
            .rates(invited.stream().filter(Invitation::answered).map(Invitation::slices).toList());
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              if (!waves.closed(wave)) {
                return false;
              }
              table.add(wave, cells, comments, rates);
              staging.empty(wave);
              tell.closed(wave, now);
              return true;
            }));
  }

  /** Who took part in this and earlier waves, a number for each person. */
  private History earlier(Wave wave, List<Invitation> invited) {
    Map<PersonId, Integer> numbers = new HashMap<>();
    Participation now = participation(invited, numbers);
    List<History.Past> past =
        surveys.find(wave.workspace(), wave.survey()).stream()
            .flatMap(survey -> waves.of(survey).stream())
            .filter(other -> other.number() < wave.number())
            .limit(History.MOST_PAST)
            .map(
                other ->
                    new History.Past(
                        participation(invitations.of(other), numbers), table.cells(other)))
            .toList();
    return new History(now, past);
  }

  private static Participation participation(
      List<Invitation> invited, Map<PersonId, Integer> numbers) {
    Map<Slice, BitSet> slices = new HashMap<>();
    Map<String, BitSet> asked = new HashMap<>();
    for (Invitation invitation : invited) {
      if (invitation.answered()) {
        int number = numbers.computeIfAbsent(invitation.person(), _ -> numbers.size());
        invitation
            .slices()
            .forEach(slice -> slices.computeIfAbsent(slice, _ -> new BitSet()).set(number));
        invitation
            .items()
            .forEach(item -> asked.computeIfAbsent(item, _ -> new BitSet()).set(number));
      }
    }
    return new Participation(slices, asked);
  }
}
