package se.kadens.survey;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.kadens.survey.release.Candidates;
import se.kadens.survey.release.Comment;
import se.kadens.survey.release.Comments;
import se.kadens.survey.release.History;
import se.kadens.survey.release.Released;
import se.kadens.survey.release.Tabulation;

/**
 * Closes waves whose time is over: computes once what is released, and takes the answers away. May
 * run twice, late or on two nodes without harm.
 */
@Component
public class CloseWaves {

  private final Waves waves;
  private final Invitations invitations;
  private final Staging staging;
  private final Table table;
  private final EarlierWaves earlier;
  private final SweepStaged sweep;
  private final TellOfResults tell;
  private final TransactionTemplate transaction;
  private final Random random = new SecureRandom();

  CloseWaves(
      Waves waves,
      Invitations invitations,
      Staging staging,
      Table table,
      EarlierWaves earlier,
      SweepStaged sweep,
      TellOfResults tell,
      TransactionTemplate transaction) {
    this.waves = waves;
    this.invitations = invitations;
    this.staging = staging;
    this.table = table;
    this.earlier = earlier;
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
    while (true) {
      List<Wave> others = earlier.of(wave);
      Computed computed = compute(wave, responses, invited, others);
      switch (store(wave, computed, others, now)) {
        case DONE -> {
          return true;
        }
        case CLOSED_BEFORE -> {
          return false;
        }
        case OUTDATED -> {
          // Another wave was released meanwhile, of which this table does not know.
        }
      }
    }
  }

  private record Computed(
      List<Released> cells, List<Comment> comments, List<Candidates.Rate> rates) {}

  private Computed compute(
      Wave wave, List<Response> responses, List<Invitation> invited, List<Wave> others) {
    List<Item> items = wave.contract().items();
    Thresholds thresholds = wave.contract().thresholds();
    Collection<Slice> candidates = wave.contract().slices().keySet();
    History history = earlier.history(wave, invited, others);
    return new Computed(
        new Tabulation(items, thresholds, candidates, history, random).of(responses),
        new Comments(thresholds, candidates, random).of(items, responses),
        new Candidates(wave.contract().slices())
            .rates(invited.stream().filter(Invitation::answered).map(Invitation::slices).toList()));
  }

  private enum Stored {
    DONE,
    CLOSED_BEFORE,
    OUTDATED
  }

  private Stored store(Wave wave, Computed computed, List<Wave> others, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              waves.lockClosing(wave.workspace());
              if (!earlier.of(wave).equals(others)) {
                return Stored.OUTDATED;
              }
              if (!waves.closed(wave, now)) {
                return Stored.CLOSED_BEFORE;
              }
              table.add(wave, computed.cells(), computed.comments(), computed.rates());
              staging.empty(wave);
              tell.closed(wave, now);
              return Stored.DONE;
            }));
  }
}
