package se.kadens.meeting;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.kadens.people.PersonId;

/**
 * What somebody had with a manager before stays there, unless they themselves take it along to the
 * new one.
 */
@Component
class BringAlong {

  private final Talks talks;
  private final Points points;
  private final ActionItems actions;

  BringAlong(Talks talks, Points points, ActionItems actions) {
    this.talks = talks;
    this.points = points;
    this.actions = actions;
  }

  /** What the viewer had with managers before, and nobody has talked about or done. */
  List<Agenda> leftBehind(Talk talk) {
    PersonId viewer = talk.viewer().id();
    if (!talk.current() || !viewer.equals(talk.report().id())) {
      return List.of();
    }
    return talks.all(talk.viewer()).stream()
        .filter(before -> viewer.equals(before.report().id()) && !before.current())
        .map(this::agenda)
        .filter(agenda -> count(agenda) > 0)
        .toList();
  }

  Agenda agenda(Talk talk) {
    return new Agenda(
        talk, points.agenda(talk.pair(), talk.viewer().id()), actions.agenda(talk.pair()));
  }

  /** How much of an agenda is its viewer's own to bring. */
  static int count(Agenda agenda) {
    return agenda.own().size() + agenda.ownActions().size();
  }

  /**
   * Brings what was chosen, and of that only what is the viewer's own; in the caller's transaction.
   *
   * @return how much came along
   */
  int bring(Talk before, Talk to, Set<ItemId> chosen) {
    Agenda there = agenda(before);
    PersonId viewer = before.viewer().id();
    PairId from = before.pair().id();
    List<ItemId> own = there.own().stream().map(Point::id).filter(chosen::contains).toList();
    List<ItemId> promised =
        there.ownActions().stream().map(ActionItem::id).filter(chosen::contains).toList();
    own.forEach(id -> points.bring(before.viewer().workspace(), id, viewer, from, to.pair().id()));
    promised.forEach(
        id -> actions.bring(before.viewer().workspace(), id, viewer, from, to.pair().id()));
    return own.size() + promised.size();
  }
}
