package se.kadens.meeting;

import java.util.Comparator;
import java.util.List;
import se.kadens.meeting.Point.Section;
import se.kadens.people.PersonId;

/** All that one of the two may see of what they have to talk about. */
record Agenda(Talk talk, List<Point> points, List<ActionItem> actions) {

  Agenda {
    points = List.copyOf(points);
    actions = List.copyOf(actions);
  }

  List<Point> shared(Section section) {
    return points.stream()
        .filter(point -> !point.secret() && !point.done() && point.section() == section)
        .toList();
  }

  /** What the viewer alone sees. */
  List<Point> secret() {
    return points.stream().filter(point -> point.secret() && !point.done()).toList();
  }

  List<Point> waiting() {
    return points.stream().filter(point -> !point.done()).toList();
  }

  List<Point> ticked() {
    return points.stream()
        .filter(Point::done)
        .sorted(Comparator.comparing(Point::section))
        .toList();
  }

  List<ActionItem> open() {
    return actions.stream().filter(ActionItem::open).toList();
  }

  /** What was done or dropped since the last meeting. */
  List<ActionItem> closed() {
    return actions.stream().filter(action -> !action.open()).toList();
  }

  /** What the viewer may decide that nobody does. */
  List<ActionItem> droppable() {
    return open().stream().filter(talk::mayDrop).toList();
  }

  /** What the viewer may decide to have done after all. */
  List<ActionItem> reopenable() {
    return closed().stream().filter(action -> action.done() || talk.mayDrop(action)).toList();
  }

  boolean isEmpty() {
    return points.isEmpty() && actions.isEmpty();
  }

  /** What is the viewer's to take away or to bring along. */
  List<Point> own() {
    PersonId viewer = talk.viewer().id();
    return waiting().stream().filter(point -> point.author().equals(viewer)).toList();
  }

  List<ActionItem> ownActions() {
    PersonId viewer = talk.viewer().id();
    return open().stream().filter(action -> action.owner().equals(viewer)).toList();
  }
}
