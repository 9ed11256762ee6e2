package se.kadens.survey;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.people.PersonId;
import se.kadens.survey.release.Participation;
import se.kadens.survey.release.Trend;

/**
 * Which figures of two closed waves may be held against each other (rule R8). Who took part in them
 * never changes any more, so it is reckoned when it is asked for the first time, and kept.
 */
@Component
class Comparisons {

  private final JdbcClient jdbc;
  private final Invitations invitations;

  Comparisons(JdbcClient jdbc, Invitations invitations) {
    this.jdbc = jdbc;
    this.invitations = invitations;
  }

  /** The items and themes of a group. */
  @Transactional
  public Set<String> of(Wave before, Wave now, Slice slice) {
    if (!isSettled(before, now)) {
      settle(before, now);
    }
    return jdbc.sql(
            """
            SELECT unnest(items) AS item FROM survey_comparison
            WHERE workspace_id = ? AND wave_id = ? AND earlier_id = ? AND slice = ?""")
        .params(now.workspace().value(), now.id().value(), before.id().value(), slice.code())
        .query((row, _) -> row.getString("item"))
        .set();
  }

  private boolean isSettled(Wave before, Wave now) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM survey_comparison
              WHERE workspace_id = ? AND wave_id = ? AND earlier_id = ?)""")
        .params(now.workspace().value(), now.id().value(), before.id().value())
        .query(Boolean.class)
        .single();
  }

  private void settle(Wave before, Wave now) {
    if (before.state() != Wave.State.CLOSED || now.state() != Wave.State.CLOSED) {
      throw new IllegalArgumentException("still open: " + before.id() + " or " + now.id());
    }
    Map<PersonId, Integer> numbers = new HashMap<>();
    Participation then = EarlierWaves.participation(invitations.of(before), numbers);
    Participation lately = EarlierWaves.participation(invitations.of(now), numbers);
    for (Slice slice : now.contract().slices().keySet()) {
      List<String> comparable =
          keys(now)
              .filter(
                  key ->
                      Trend.mayBeTold(
                          tookPart(before, then, slice, key),
                          tookPart(now, lately, slice, key),
                          now.contract().thresholds()))
              .toList();
      jdbc.sql(
              """
              INSERT INTO survey_comparison (workspace_id, wave_id, earlier_id, slice, items)
              VALUES (:workspace, :wave, :earlier, :slice, :items) ON CONFLICT DO NOTHING""")
          .param("workspace", now.workspace().value())
          .param("wave", now.id().value())
          .param("earlier", before.id().value())
          .param("slice", slice.code())
          .param("items", comparable.toArray(String[]::new))
          .update();
    }
  }

  private static Stream<String> keys(Wave wave) {
    Set<String> keys = new LinkedHashSet<>();
    for (Item item : wave.contract().items()) {
      keys.add(item.key());
      Optional.ofNullable(item.theme()).ifPresent(theme -> keys.add(Cell.THEME + theme));
    }
    return keys.stream();
  }

  /** Those of a group who may have answered what is behind a figure. */
  private static BitSet tookPart(Wave wave, Participation tookPart, Slice slice, String key) {
    BitSet asked = new BitSet();
    Trends.asked(wave, key).forEach(item -> tookPart.asked(item.key()).ifPresent(asked::or));
    return tookPart.of(slice, Optional.of(asked));
  }
}
